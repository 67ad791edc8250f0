import {
  decryptObjects,
  encryptCustomModels,
  encryptObjects,
  encryptVolumes,
} from '../../../modules/kms/key-use-policy';

const ENVIRONMENT = { partition: 'test', account: '111122223333', region: 'test-1', dnsSuffix: 'amazonaws.com' };
const CHINA = { partition: 'aws-cn', account: '111122223333', region: 'cn-north-1', dnsSuffix: 'amazonaws.com.cn' };
const KEY = 'arn:test:kms:test-1:111122223333:key/1';

test('objects are decrypted through S3', () => {
  expect(decryptObjects(KEY, ENVIRONMENT)).toEqual({
    sid: 'UseKeyThroughS3',
    effect: 'Allow',
    actions: ['kms:Decrypt'],
    resources: [KEY],
    conditions: [{ test: 'StringEquals', key: 'kms:ViaService', values: ['s3.test-1.amazonaws.com'] }],
  });
});

test('objects are encrypted through S3, in parts as well', () => {
  expect(encryptObjects(KEY, ENVIRONMENT)).toEqual({
    sid: 'UseKeyThroughS3',
    effect: 'Allow',
    actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
    resources: [KEY],
    conditions: [{ test: 'StringEquals', key: 'kms:ViaService', values: ['s3.test-1.amazonaws.com'] }],
  });
});

test('volumes are encrypted by grants to AWS services', () => {
  expect(encryptVolumes(KEY, false, ENVIRONMENT)).toEqual([
    { sid: 'DescribeVolumeKey', effect: 'Allow', actions: ['kms:DescribeKey'], resources: [KEY] },
    {
      sid: 'GrantVolumes',
      effect: 'Allow',
      actions: ['kms:CreateGrant'],
      resources: [KEY],
      conditions: [{ test: 'Bool', key: 'kms:GrantIsForAWSResource', values: ['true'] }],
    },
  ]);
});

test('volumes are encrypted by grants through SageMaker or EC2, where direct ones are allowed', () => {
  expect(encryptVolumes(KEY, true, ENVIRONMENT)[1]!.conditions).toEqual([
    {
      test: 'StringEquals',
      key: 'kms:ViaService',
      values: ['sagemaker.test-1.amazonaws.com', 'ec2.test-1.amazonaws.com'],
    },
  ]);
});

test('custom models are encrypted through Bedrock', () => {
  expect(encryptCustomModels(KEY, ENVIRONMENT)).toEqual({
    sid: 'UseKeyThroughBedrock',
    effect: 'Allow',
    actions: ['kms:CreateGrant', 'kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKey'],
    resources: [KEY],
    conditions: [{ test: 'StringEquals', key: 'kms:ViaService', values: ['bedrock.test-1.amazonaws.com'] }],
  });
});

test('services are known under both of their names, in a partition with a domain of its own', () => {
  const [objects] = decryptObjects(KEY, CHINA).conditions!;
  const [models] = encryptCustomModels(KEY, CHINA).conditions!;
  expect(objects!.values).toEqual(['s3.cn-north-1.amazonaws.com', 's3.cn-north-1.amazonaws.com.cn']);
  expect(models!.values).toEqual(['bedrock.cn-north-1.amazonaws.com', 'bedrock.cn-north-1.amazonaws.com.cn']);
});
