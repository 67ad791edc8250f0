import { TerraformStack, TerraformVariable } from 'cdktf';
import { EncryptionKey, IEncryptionKey } from '../../../modules/kms';
import { PrivateVpc } from '../../../modules/vpc';
import { ADMIN } from '../../support/buckets';
import { synthesize } from '../../support/synthesize';

const refusal = (property: string, path: string) =>
  new Error(
    `"${property}" must be a list whose elements are known, got a reference to a list: ` +
      `name each element, as in Token.asString(Fn.element(list, 0)) (${path})`,
  );

/** A list that Terraform alone knows. */
const listOf = (stack: TerraformStack) => new TerraformVariable(stack, 'arns', { type: 'list(string)' }).listValue;

/** Constructors are held against it one by one in test/modules/public-constructs.test.ts; this is what comes later. */
describe('a reference to a list', () => {
  const GRANTS: [string, (key: IEncryptionKey, arns: readonly string[]) => void, string][] = [
    [
      'grantReadingObjects',
      (key, principalArns) => key.grantReadingObjects({ purpose: 'A', principalArns, bucketArn: 'arn:test:s3:::a' }),
      'principalArns',
    ],
    [
      'grantWritingObjects',
      (key, principalArns) => key.grantWritingObjects({ purpose: 'A', principalArns, bucketArn: 'arn:test:s3:::a' }),
      'principalArns',
    ],
    ['grantEncryptingVolumes', (key, arns) => key.grantEncryptingVolumes('A', arns), 'principalArns'],
    ['grantEncryptingLogGroups', (key, arns) => key.grantEncryptingLogGroups(arns), 'logGroupArns'],
  ];

  test.each(GRANTS)('is refused by %s', (_, grant, property) => {
    const make = (stack: TerraformStack) => {
      const props = { alias: 'acme', description: 'Acme', administratorArns: [ADMIN] };
      grant(new EncryptionKey(stack, 'Key', props), listOf(stack));
    };
    expect(() => synthesize(make)).toThrow(refusal(property, 'stack/Key'));
  });

  test('is refused by a network that exists', () => {
    const make = (stack: TerraformStack) =>
      PrivateVpc.fromIds(stack, 'Network', {
        vpcId: 'vpc-0a1b2c3d4e5f67890',
        subnetIds: listOf(stack),
        s3EndpointId: 'vpce-0a1b2c3d4e5f67890',
      });
    expect(() => synthesize(make)).toThrow(refusal('subnetIds', 'stack/Network'));
  });

  test('is none if it is a list of references', () => {
    const make = (stack: TerraformStack) => {
      const arn = new TerraformVariable(stack, 'arn', { type: 'string' }).stringValue;
      new EncryptionKey(stack, 'Key', { alias: 'acme', description: 'Acme', administratorArns: [ADMIN, arn] });
    };
    expect(synthesize(make).only('aws_kms_key').policy).toContain('"${var.arn}"');
  });
});
