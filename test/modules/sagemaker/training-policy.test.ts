import { processingStatements, trainingStatements } from '../../../modules/sagemaker/training-policy';

const TRAINING = 'arn:test:s3:::acme-fraud-training';
const OUTPUT = 'arn:test:s3:::acme-fraud-output';
const KEY = 'arn:test:kms:test-1:111122223333:key/1';
const LOG_GROUP = 'arn:test:logs:test-1:111122223333:log-group:/aws/sagemaker/TrainingJobs';
const EC2 = 'arn:test:ec2:test-1:111122223333';
const OWN_IMAGE = 'arn:test:ecr:test-1:111122223333:repository/fraud-training';
const AWS_IMAGE = 'arn:test:ecr:test-1:763104351884:repository/pytorch-training';

const ENVIRONMENT = { partition: 'test', account: '111122223333', region: 'test-1', dnsSuffix: 'amazonaws.com' };
const RESOURCES = {
  trainingBucketArn: TRAINING,
  outputBucketArn: OUTPUT,
  keyArn: KEY,
  logGroupArn: LOG_GROUP,
  jobNamePrefix: 'acme-fraud-',
  metricsNamespace: '/aws/sagemaker/TrainingJobs',
  imageRepositoryArns: [OWN_IMAGE, AWS_IMAGE],
  subnetIds: ['subnet-a', 'subnet-b'],
  securityGroupIds: ['sg-jobs'],
  allowDirectGrants: false,
};

const OF_THIS_ACCOUNT = { test: 'StringEquals', key: 'aws:ResourceAccount', values: ['111122223333'] };
const SUBNETS = [`${EC2}:subnet/subnet-a`, `${EC2}:subnet/subnet-b`];

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
    resources: [`${OUTPUT}/models/*`],
    conditions: [OF_THIS_ACCOUNT],
  },
  {
    sid: 'UseKeyThroughS3',
    effect: 'Allow',
    actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
    resources: [KEY],
    conditions: [{ test: 'StringEquals', key: 'kms:ViaService', values: ['s3.test-1.amazonaws.com'] }],
  },
  { sid: 'DescribeVolumeKey', effect: 'Allow', actions: ['kms:DescribeKey'], resources: [KEY] },
  {
    sid: 'GrantVolumes',
    effect: 'Allow',
    actions: ['kms:CreateGrant'],
    resources: [KEY],
    conditions: [{ test: 'Bool', key: 'kms:GrantIsForAWSResource', values: ['true'] }],
  },
  {
    sid: 'WriteLogs',
    effect: 'Allow',
    actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    resources: [`${LOG_GROUP}:log-stream:acme-fraud-*`],
  },
  {
    sid: 'FindLogStreams',
    effect: 'Allow',
    actions: ['logs:DescribeLogStreams'],
    resources: [LOG_GROUP, `${LOG_GROUP}:*`],
  },
  {
    sid: 'PutMetrics',
    effect: 'Allow',
    actions: ['cloudwatch:PutMetricData'],
    resources: ['*'],
    conditions: [
      { test: 'StringEquals', key: 'cloudwatch:namespace', values: ['/aws/sagemaker/TrainingJobs', 'acme-fraud'] },
    ],
  },
  {
    sid: 'PullImages',
    effect: 'Allow',
    actions: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
    resources: [OWN_IMAGE, AWS_IMAGE],
  },
  { sid: 'LogInToRegistry', effect: 'Allow', actions: ['ecr:GetAuthorizationToken'], resources: ['*'] },
  {
    sid: 'CreateNetworkInterfaces',
    effect: 'Allow',
    actions: ['ec2:CreateNetworkInterface'],
    resources: [...SUBNETS, `${EC2}:security-group/sg-jobs`, `${EC2}:network-interface/*`],
  },
  {
    sid: 'ManageNetworkInterfaces',
    effect: 'Allow',
    actions: [
      'ec2:CreateNetworkInterfacePermission',
      'ec2:DeleteNetworkInterface',
      'ec2:DeleteNetworkInterfacePermission',
    ],
    resources: [`${EC2}:network-interface/*`],
    conditions: [{ test: 'ArnEquals', key: 'ec2:Subnet', values: SUBNETS }],
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

describe('trainingStatements', () => {
  const statements = trainingStatements(RESOURCES, ENVIRONMENT);

  test.each(EXPECTED)('$sid', (expected) => {
    expect(statements.find(({ sid }) => sid === expected.sid)).toEqual(expected);
  });

  test('are these and no others', () => {
    expect(statements.map(({ sid }) => sid)).toEqual(EXPECTED.map(({ sid }) => sid));
  });

  test('name every action in full', () => {
    expect(statements.flatMap(({ actions }) => actions).filter((action) => /[*?]/.test(action))).toEqual([]);
  });

  test('say any resource only where none can be named', () => {
    const anywhere = statements.filter(({ resources }) => resources!.includes('*')).flatMap(({ actions }) => actions);
    expect(anywhere).toEqual([
      'cloudwatch:PutMetricData',
      'ecr:GetAuthorizationToken',
      'ec2:DescribeDhcpOptions',
      'ec2:DescribeNetworkInterfaces',
      'ec2:DescribeSecurityGroups',
      'ec2:DescribeSubnets',
      'ec2:DescribeVpcs',
    ]);
  });

  test('stay within their services', () => {
    const services = statements.flatMap(({ actions }) => actions).map((action) => action.split(':')[0]);
    expect([...new Set(services)].sort()).toEqual(['cloudwatch', 'ec2', 'ecr', 'kms', 'logs', 's3']);
  });

  test('take grants for volumes that come through SageMaker or EC2, where direct ones are allowed, and change nothing else', () => {
    const direct = trainingStatements({ ...RESOURCES, allowDirectGrants: true }, ENVIRONMENT);
    const throughServices = [
      {
        test: 'StringEquals',
        key: 'kms:ViaService',
        values: ['sagemaker.test-1.amazonaws.com', 'ec2.test-1.amazonaws.com'],
      },
    ];
    expect(direct).toEqual(
      EXPECTED.map((expected) =>
        expected.sid === 'GrantVolumes' ? { ...expected, conditions: throughServices } : expected,
      ),
    );
  });

  test('accept both spellings of the service in a partition with its own domain', () => {
    const inChina = { ...ENVIRONMENT, partition: 'aws-cn', region: 'cn-north-1', dnsSuffix: 'amazonaws.com.cn' };
    const use = trainingStatements(RESOURCES, inChina).find(({ sid }) => sid === 'UseKeyThroughS3');
    expect(use!.conditions).toEqual([
      {
        test: 'StringEquals',
        key: 'kms:ViaService',
        values: ['s3.cn-north-1.amazonaws.com', 's3.cn-north-1.amazonaws.com.cn'],
      },
    ]);
  });
});

describe('processingStatements', () => {
  const logGroupArn = 'arn:test:logs:test-1:111122223333:log-group:/aws/sagemaker/ProcessingJobs';
  const statements = processingStatements(
    { ...RESOURCES, logGroupArn, metricsNamespace: '/aws/sagemaker/ProcessingJobs' },
    ENVIRONMENT,
  );
  const found = (wanted: string) => statements.find(({ sid }) => sid === wanted);

  test('write to a folder of their own', () => {
    expect(found('WriteOutput')).toEqual({
      sid: 'WriteOutput',
      effect: 'Allow',
      actions: ['s3:AbortMultipartUpload', 's3:ListMultipartUploadParts', 's3:PutObject'],
      resources: [`${OUTPUT}/processed/*`],
      conditions: [OF_THIS_ACCOUNT],
    });
  });

  test('write logs and metrics of processing', () => {
    expect(found('WriteLogs')!.resources).toEqual([`${logGroupArn}:log-stream:acme-fraud-*`]);
    expect(found('FindLogStreams')!.resources).toEqual([logGroupArn, `${logGroupArn}:*`]);
    expect(found('PutMetrics')!.conditions).toEqual([
      { test: 'StringEquals', key: 'cloudwatch:namespace', values: ['/aws/sagemaker/ProcessingJobs', 'acme-fraud'] },
    ]);
  });

  test('are those of training otherwise', () => {
    const differing = ['WriteOutput', 'WriteLogs', 'FindLogStreams', 'PutMetrics'];
    expect(statements.map(({ sid }) => sid)).toEqual(EXPECTED.map(({ sid }) => sid));
    expect(statements.filter(({ sid }) => !differing.includes(sid))).toEqual(
      EXPECTED.filter(({ sid }) => !differing.includes(sid)),
    );
  });
});
