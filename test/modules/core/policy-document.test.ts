import { IamPolicy } from '@cdktf/provider-aws/lib/iam-policy';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { SecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import { DefaultTokenResolver, StringConcat, TerraformStack, Tokenization } from 'cdktf';
import { PolicyDocument } from '../../../modules/core/policy-document';
import { Statement } from '../../../modules/core/policy-statement';
import { statementsOf, synthesize } from '../../support/synthesize';

const READ: Statement = { sid: 'Read', effect: 'Allow', actions: ['s3:GetObject'], resources: ['*'] };
const WRITE: Statement = { ...READ, sid: 'Write', actions: ['s3:PutObject'] };

/** How a document with READ alone is rendered: 113 characters. */
const READ_DOCUMENT =
  '{"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow","Action":["s3:GetObject"],"Resource":["*"]}]}';

/** What is attached to a policy that took the document before `fill` was called. */
function attached(fill: (document: PolicyDocument, stack: TerraformStack) => void, sizeLimit = 1_000): string {
  return synthesize((stack) => {
    const document = new PolicyDocument(stack, 'Document', { sizeLimit });
    new IamPolicy(stack, 'Policy', { policy: document.json });
    fill(document, stack);
  }).only('aws_iam_policy').policy;
}

describe('PolicyDocument', () => {
  test('is one JSON document with the statements in the order in which they came', () => {
    expect(attached((document) => document.add(READ))).toBe(READ_DOCUMENT);
  });

  test('takes statements after it was handed out', () => {
    const policy = attached((document) => {
      document.add(READ);
      document.add(WRITE);
    });
    expect(Object.keys(statementsOf(policy))).toEqual(['Read', 'Write']);
  });

  test('takes statements after it was resolved for somebody', () => {
    const policy = attached((document, stack) => {
      document.add(READ);
      const resolver = new DefaultTokenResolver(new StringConcat());
      expect(Tokenization.resolve(document.json, { scope: stack, resolver })).toBe(READ_DOCUMENT);
      document.add(WRITE);
    });
    expect(Object.keys(statementsOf(policy))).toEqual(['Read', 'Write']);
  });

  test('refuses a second statement of the same Sid', () => {
    expect(() => attached((document) => document.add(READ, { ...WRITE, sid: 'Read' }))).toThrow(
      new Error('"sid" must be unique in its policy, got "Read" twice: rename one of the statements (stack/Document)'),
    );
  });

  test('refuses a second statement of the same Sid that comes later', () => {
    expect(() =>
      attached((document) => {
        document.add(READ);
        document.add({ ...WRITE, sid: 'Read' });
      }),
    ).toThrow(
      new Error('"sid" must be unique in its policy, got "Read" twice: rename one of the statements (stack/Document)'),
    );
  });

  test('that is empty fails at synthesis', () => {
    expect(() => attached(() => undefined)).toThrow(
      '"statements" must not be empty, got none: AWS refuses an empty policy, add one (stack/Document)',
    );
  });
});

describe('the size of a document', () => {
  test('may be exactly the limit', () => {
    expect(attached((document) => document.add(READ), 113)).toBe(READ_DOCUMENT);
  });

  test('above the limit fails at synthesis', () => {
    expect(() => attached((document) => document.add(READ), 112)).toThrow(
      '"statements" must render to at most 112 characters, got 113: ' +
        'name fewer principals or resources, or split the policy (stack/Document)',
    );
  });

  test('counts what was added late', () => {
    expect(() => attached((document) => document.add(READ, WRITE), 113)).toThrow(
      '"statements" must render to at most 113 characters, got 189: ',
    );
  });

  // READ_DOCUMENT without its "*" has 112 characters, and a reference to a role counts for 100, whatever its own length.
  const readingRole = (document: PolicyDocument, stack: TerraformStack) => {
    const role = new IamRole(stack, 'Role', { assumeRolePolicy: '{}' });
    document.add({ ...READ, resources: [role.arn] });
  };

  test('counts a reference at the length that its value may have', () => {
    expect(() => attached(readingRole, 211)).toThrow('"statements" must render to at most 211 characters, got 212: ');
  });

  test('may be exactly the limit with a reference', () => {
    expect(attached(readingRole, 212)).toContain('"Resource":["${aws_iam_role.Role.arn}"]');
  });

  test('counts a reference to what has short names at their length', () => {
    const inGroup = (document: PolicyDocument, stack: TerraformStack) =>
      document.add({ ...READ, resources: [new SecurityGroup(stack, 'Jobs').id] });
    expect(() => attached(inGroup, 131)).toThrow('"statements" must render to at most 131 characters, got 132: ');
    expect(attached(inGroup, 132)).toContain('"Resource":["${aws_security_group.Jobs.id}"]');
  });

  test('counts every reference of a text', () => {
    const twoReferences = (document: PolicyDocument, stack: TerraformStack) => {
      const role = new IamRole(stack, 'Role', { assumeRolePolicy: '{}' });
      document.add({ ...READ, resources: [`${role.arn}${role.name}`] });
    };
    expect(() => attached(twoReferences, 311)).toThrow('got 312: ');
  });
});
