import { customizationJobs, customizationStatements } from '../../../modules/bedrock/customization-policy';

const ENVIRONMENT = { partition: 'test', account: '111122223333', region: 'test-1', dnsSuffix: 'amazonaws.com' };
const TRAINING = 'arn:test:s3:::acme-fraud-training';
const OUTPUT = 'arn:test:s3:::acme-fraud-output';
const KEY = 'arn:test:kms:test-1:111122223333:key/1';
const EC2 = 'arn:test:ec2:test-1:111122223333';
const JOBS = 'arn:test:bedrock:test-1:111122223333:model-customization-job/*';

const RESOURCES = {
  trainingBucketArn: TRAINING,
  outputBucketArn: OUTPUT,
  keyArn: KEY,
  subnetIds: ['subnet-a', 'subnet-b'],
  securityGroupIds: ['sg-jobs'],
};

const OF_THIS_ACCOUNT = { test: 'StringEquals', key: 'aws:ResourceAccount', values: ['111122223333'] };
const SUBNETS = [`${EC2}:subnet/subnet-a`, `${EC2}:subnet/subnet-b`];
const INTERFACES = [`${EC2}:network-interface/*`];

const EXPECTED = [
  {
    sid: 'ListTrainingData',
    effect: 'Allow',
    actions: ['s3:ListBucket'],
    resources: [TRAINING],
    conditions: [OF_THIS_ACCOUNT],
  },
  {
    sid: 'ReadTrainingData',
    effect: 'Allow',
    actions: ['s3:GetObject'],
    resources: [`${TRAINING}/*`],
    conditions: [OF_THIS_ACCOUNT],
  },
  {
    sid: 'WriteOutput',
    effect: 'Allow',
    actions: ['s3:AbortMultipartUpload', 's3:ListMultipartUploadParts', 's3:PutObject'],
    resources: [`${OUTPUT}/custom-models/*`],
    conditions: [OF_THIS_ACCOUNT],
  },
  {
    sid: 'UseKeyThroughS3',
    effect: 'Allow',
    actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
    resources: [KEY],
    conditions: [{ test: 'StringEquals', key: 'kms:ViaService', values: ['s3.test-1.amazonaws.com'] }],
  },
  {
    sid: 'UseKeyThroughBedrock',
    effect: 'Allow',
    actions: ['kms:CreateGrant', 'kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKey'],
    resources: [KEY],
    conditions: [{ test: 'StringEquals', key: 'kms:ViaService', values: ['bedrock.test-1.amazonaws.com'] }],
  },
  {
    sid: 'CreateMarkedInterfaces',
    effect: 'Allow',
    actions: ['ec2:CreateNetworkInterface'],
    resources: INTERFACES,
    conditions: [
      { test: 'StringEquals', key: 'aws:RequestTag/BedrockManaged', values: ['true'] },
      { test: 'StringLike', key: 'aws:RequestTag/BedrockModelCustomizationJobArn', values: [JOBS] },
    ],
  },
  {
    sid: 'CreateInterfacesInNetwork',
    effect: 'Allow',
    actions: ['ec2:CreateNetworkInterface'],
    resources: [...SUBNETS, `${EC2}:security-group/sg-jobs`],
  },
  {
    sid: 'MarkNewInterfaces',
    effect: 'Allow',
    actions: ['ec2:CreateTags'],
    resources: INTERFACES,
    conditions: [
      { test: 'StringEquals', key: 'ec2:CreateAction', values: ['CreateNetworkInterface'] },
      {
        test: 'ForAllValues:StringEquals',
        key: 'aws:TagKeys',
        values: ['BedrockManaged', 'BedrockModelCustomizationJobArn'],
      },
      { test: 'Null', key: 'aws:TagKeys', values: ['false'] },
    ],
  },
  {
    sid: 'ManageMarkedInterfaces',
    effect: 'Allow',
    actions: [
      'ec2:CreateNetworkInterfacePermission',
      'ec2:DeleteNetworkInterface',
      'ec2:DeleteNetworkInterfacePermission',
    ],
    resources: INTERFACES,
    conditions: [
      { test: 'ArnEquals', key: 'ec2:Subnet', values: SUBNETS },
      { test: 'StringEquals', key: 'aws:ResourceTag/BedrockManaged', values: ['true'] },
      { test: 'StringLike', key: 'aws:ResourceTag/BedrockModelCustomizationJobArn', values: [JOBS] },
    ],
  },
  {
    sid: 'FindNetwork',
    effect: 'Allow',
    actions: [
      'ec2:DescribeDhcpOptions',
      'ec2:DescribeNetworkInterfaces',
      'ec2:DescribeSecurityGroups',
      'ec2:DescribeSubnets',
      'ec2:DescribeVpcs',
    ],
    resources: ['*'],
  },
];

test('jobs are those of the account and region, for Bedrock names them itself', () => {
  expect(customizationJobs(ENVIRONMENT)).toBe(JOBS);
});

describe('customizationStatements', () => {
  const statements = customizationStatements(RESOURCES, ENVIRONMENT);

  test.each(EXPECTED)('$sid', (expected) => {
    expect(statements.find(({ sid }) => sid === expected.sid)).toEqual(expected);
  });

  test('are these and no others', () => {
    expect(statements.map(({ sid }) => sid)).toEqual(EXPECTED.map(({ sid }) => sid));
  });
});
