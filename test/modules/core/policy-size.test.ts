import { policySize } from '../../../modules/core/policy-size';

/** What a reference counts for. */
const counted = (reference: string) => policySize(`"\${${reference}}"`) - 2;

test('a text without references is as long as it is', () => {
  expect(policySize('{"Version":"2012-10-17"}')).toBe(24);
  expect(policySize('')).toBe(0);
});

describe('a reference counts for the longest that it may stand for', () => {
  test.each([
    ['a security group', 'aws_security_group.Jobs_1234ABCD.id', 'sg-0123456789abcdef0'],
    ['a security group that is looked up', 'data.aws_security_group.Jobs.id', 'sg-0123456789abcdef0'],
    ['a security group of another module', 'module.network.security_group_id', 'sg-0123456789abcdef0'],
    ['one security group of several', 'module.network.security_group_ids[0]', 'sg-0123456789abcdef0'],
    ['a VPC', 'aws_vpc.Vpc_8378EB38.id', 'vpc-0123456789abcdef0'],
    ['a VPC that something has', 'data.aws_subnet.Private.vpc_id', 'vpc-0123456789abcdef0'],
    ['an endpoint', 'aws_vpc_endpoint.S3_1234ABCD.id', 'vpce-0123456789abcdef0'],
    ['an endpoint of another module', 'module.network.endpoint_id', 'vpce-0123456789abcdef0'],
    ['a subnet', 'aws_subnet.Private_1234ABCD.id', 'subnet-0123456789abcdef0'],
    ['one subnet of several', 'module.network.subnet_ids[12]', 'subnet-0123456789abcdef0'],
    [
      'a key',
      'aws_kms_key.Key_961B73FD.arn',
      'arn:aws-iso-f:kms:us-isof-south-1:111122223333:key/01234567-89ab-cdef-0123-456789abcdef',
    ],
  ])('%s', (_, reference, longest) => {
    expect(counted(reference)).toBe(longest.length);
  });

  test.each([
    ['a role', 'aws_iam_role.Role.arn'],
    ['a bucket', 'aws_s3_bucket.Data.arn'],
    ['the ARN of a subnet, which is longer than its ID', 'aws_subnet.Private.arn'],
    ['the ARN of a VPC', 'aws_vpc.Vpc.arn'],
    ['the policy of a key', 'aws_kms_key.Key.policy'],
    ['a variable', 'var.anything'],
    ['a variable of IAM', 'aws:username'],
    ['something that is named like a VPC', 'aws_vpc_dhcp_options.Vpc.id'],
    ['an expression that only ends like an ID', 'join(",", module.network.subnet_ids)'],
  ])('%s: 100, as it is not known better', (_, reference) => {
    expect(counted(reference)).toBe(100);
  });
});

test('every reference of a text counts, and what stands around it', () => {
  expect(policySize('a${var.b}/${aws_vpc.Vpc.id}*')).toBe(1 + 100 + 1 + 21 + 1);
});
