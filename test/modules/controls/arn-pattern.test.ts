import { overlap, patternOfFormat, patternOfResource } from '../../../modules/controls/arn-pattern';

const OBJECT = 'arn:${Partition}:s3:::${BucketName}/${ObjectName}';
const BUCKET = 'arn:${Partition}:s3:::${BucketName}';
const LOG_GROUP = 'arn:${Partition}:logs:${Region}:${Account}:log-group:${LogGroupName}';
const SUBNET = 'arn:${Partition}:ec2:${Region}:${Account}:subnet/${SubnetId}';
const logs = 'arn:aws:logs:eu-central-1:123456789012';

describe('a resource', () => {
  test.each([
    ['*', OBJECT, true],
    ['arn:aws:s3:::data', BUCKET, true],
    ['arn:aws:s3:::data', OBJECT, false],
    ['arn:aws:s3:::data/*', OBJECT, true],
    ['arn:aws:s3:::data/*', BUCKET, false],
    ['arn:aws:s3:::data*', OBJECT, true],
    ['arn:aws:s3:::data/', OBJECT, false],
    ['arn:aws:s3:::data/a:b/c', OBJECT, true],
    ['arn:aws:s3:::dat?', BUCKET, true],
    [`${logs}:log-group:/aws/sagemaker/TrainingJobs`, LOG_GROUP, true],
    [`${logs}:log-group:a:log-stream:b`, LOG_GROUP, false],
    [`${logs}:log-group:a:*`, LOG_GROUP, false],
    ['arn:aws:ec2:eu-central-1:123456789012:subnet/${data.terraform_remote_state.network.outputs.id}', SUBNET, true],
    ['arn:aws:ec2:eu-central-1:123456789012:${aws_subnet.A.id}', SUBNET, true],
    ['arn:aws:ec2:eu-central-1:123456789012:security-group/a', SUBNET, false],
    ['arn:${data.aws_partition.P.partition}:ec2:${data.aws_region.R.id}:*:subnet/a', SUBNET, true],
    ['${aws_s3_bucket.Data.arn}', BUCKET, true],
    ['${aws_s3_bucket.Data.arn}', OBJECT, false],
    ['${aws_s3_bucket.Data.arn}/*', OBJECT, true],
    ['${aws_kms_key.Key.arn}', BUCKET, false],
    ['arn:aws:s3:::data/$${aws:username}', OBJECT, true],
  ])('%s of the format %s: %s', (resource, format, fits) => {
    expect(overlap(patternOfResource(resource)!, patternOfFormat(format))).toBe(fits);
  });

  test('that begins with what is not known is not known', () => {
    expect(patternOfResource('${aws_new_thing.Thing.arn}/*')).toBeUndefined();
    expect(patternOfResource('${var.anything}')).toBeUndefined();
  });
});

test('patterns of many wildcards are compared in no time', () => {
  const many = `arn:${'*a'.repeat(200)}`;
  expect(overlap(patternOfResource(many)!, patternOfFormat('arn:${A}:${B}:${C}:${D}'))).toBe(true);
});
