import { TerraformOutput, TerraformVariable } from 'cdktf';
import { ManagedPolicy, ManagedPolicyProps } from '../../../modules/core/managed-policy';
import { fieldsOf, referenceTo, typesOf } from '../../support/resources';
import { synthesize } from '../../support/synthesize';

/** The smallest legal props. */
const PROPS: ManagedPolicyProps = {
  policyName: 'acme-launch',
  description: 'Starts work',
  statements: [{ sid: 'ReadData', effect: 'Allow', actions: ['s3:GetObject'], resources: ['arn:test:s3:::data/*'] }],
};

const DOCUMENT =
  '{"Version":"2012-10-17","Statement":[{"Sid":"ReadData","Effect":"Allow",' +
  '"Action":["s3:GetObject"],"Resource":["arn:test:s3:::data/*"]}]}';

const managedPolicy = (props: Partial<ManagedPolicyProps> = {}) =>
  synthesize((stack) => {
    const { policyArn, policyName, document } = new ManagedPolicy(stack, 'Policy', { ...PROPS, ...props });
    new TerraformOutput(stack, 'Arn', { value: policyArn });
    new TerraformOutput(stack, 'Name', { value: policyName });
    new TerraformOutput(stack, 'Document', { value: document });
  });

describe('ManagedPolicy', () => {
  test('is one policy, with every field', () => {
    const made = managedPolicy();
    expect(typesOf(made)).toEqual(['aws_iam_policy']);
    expect(fieldsOf(made.only('aws_iam_policy'))).toEqual({
      name: 'acme-launch',
      description: 'Starts work',
      path: '/',
      policy: DOCUMENT,
      tags: { Name: 'acme-launch' },
    });
  });

  test('is handed over as a reference, by its name, and as a document', () => {
    const made = managedPolicy();
    expect(made.json.output.Arn.value).toBe(referenceTo(made, 'aws_iam_policy', 'arn'));
    expect(made.json.output.Name.value).toBe('acme-launch');
    expect(made.json.output.Document.value).toBe(DOCUMENT);
  });

  test('takes tags beside its name', () => {
    expect(managedPolicy({ tags: { 'ml-baseline:exception:a': 'b' } }).only('aws_iam_policy').tags).toEqual({
      Name: 'acme-launch',
      'ml-baseline:exception:a': 'b',
    });
  });

  test.each(['', 'acme launch', 'acme/launch', 'a'.repeat(129)])('refuses the name "%s"', (policyName) => {
    expect(() => managedPolicy({ policyName })).toThrow(
      new Error(
        `"policyName" must be 1 to 128 letters, digits or any of + = , . @ _ -, got "${policyName}": ` +
          'shorten or rename it (stack/Policy)',
      ),
    );
  });

  test('takes the longest name, and one that only Terraform will know', () => {
    expect(managedPolicy({ policyName: 'a'.repeat(128) }).only('aws_iam_policy').name).toHaveLength(128);
    const { only } = synthesize((stack) => {
      const policyName = new TerraformVariable(stack, 'name', { type: 'string' }).stringValue;
      new ManagedPolicy(stack, 'Policy', { ...PROPS, policyName });
    });
    expect(only('aws_iam_policy').name).toBe('${var.name}');
  });

  test('fails at synthesis without a statement', () => {
    expect(() => managedPolicy({ statements: [] })).toThrow(
      '"statements" must not be empty, got none: AWS refuses an empty policy, add one (stack/Policy/PolicyDocument)',
    );
  });

  test('fails at synthesis when it is larger than IAM takes', () => {
    const resources = [`arn:test:s3:::${'x'.repeat(6_100)}`];
    expect(() => managedPolicy({ statements: [{ ...PROPS.statements[0]!, resources }] })).toThrow(
      '"statements" must render to at most 6144 characters, got 6230: ' +
        'name fewer principals or resources, or split the policy (stack/Policy/PolicyDocument)',
    );
  });
});
