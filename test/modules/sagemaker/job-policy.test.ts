import { jobStatements, joinNetwork, pullImages, putMetrics, writeLogs } from '../../../modules/sagemaker/job-policy';
import { ENVIRONMENT } from './shape-fixture';

const LOG_GROUP = 'arn:test:logs:test-1:111122223333:log-group:/aws/sagemaker/TransformJobs';
const EC2 = 'arn:test:ec2:test-1:111122223333';
const OWN_IMAGE = 'arn:test:ecr:test-1:111122223333:repository/fraud';
const AWS_IMAGE = 'arn:test:ecr:test-1:763104351884:repository/pytorch';

const RESOURCES = {
  logGroupArn: LOG_GROUP,
  jobNamePrefix: 'acme-fraud-',
  metricsNamespace: '/aws/sagemaker/TransformJobs',
  imageRepositoryArns: [OWN_IMAGE, AWS_IMAGE],
  subnetIds: ['subnet-a', 'subnet-b'],
  securityGroupIds: ['sg-jobs', 'sg-more'],
};

test('logs: writes streams of its own name, finds the others by name', () => {
  expect(writeLogs(RESOURCES)).toEqual([
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
  ]);
});

test("metrics: in the platform's namespace, and in one that is named like the project", () => {
  expect(putMetrics(RESOURCES)).toEqual({
    sid: 'PutMetrics',
    effect: 'Allow',
    actions: ['cloudwatch:PutMetricData'],
    resources: ['*'],
    conditions: [
      { test: 'StringEquals', key: 'cloudwatch:namespace', values: ['/aws/sagemaker/TransformJobs', 'acme-fraud'] },
    ],
  });
});

test('images: of the named repositories, of whatever account', () => {
  expect(pullImages([OWN_IMAGE, AWS_IMAGE])).toEqual([
    {
      sid: 'PullImages',
      effect: 'Allow',
      actions: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
      resources: [OWN_IMAGE, AWS_IMAGE],
    },
    { sid: 'LogInToRegistry', effect: 'Allow', actions: ['ecr:GetAuthorizationToken'], resources: ['*'] },
  ]);
});

test('network: interfaces in the named subnets and groups', () => {
  const subnets = [`${EC2}:subnet/subnet-a`, `${EC2}:subnet/subnet-b`];
  expect(joinNetwork(RESOURCES, ENVIRONMENT)).toEqual([
    {
      sid: 'CreateNetworkInterfaces',
      effect: 'Allow',
      actions: ['ec2:CreateNetworkInterface'],
      resources: [
        ...subnets,
        `${EC2}:security-group/sg-jobs`,
        `${EC2}:security-group/sg-more`,
        `${EC2}:network-interface/*`,
      ],
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
      conditions: [{ test: 'ArnEquals', key: 'ec2:Subnet', values: subnets }],
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
  ]);
});

test('a job has all of them, and nothing else', () => {
  expect(jobStatements(RESOURCES, ENVIRONMENT).map(({ sid }) => sid)).toEqual([
    'WriteLogs',
    'FindLogStreams',
    'PutMetrics',
    'PullImages',
    'LogInToRegistry',
    'CreateNetworkInterfaces',
    'ManageNetworkInterfaces',
    'FindNetwork',
  ]);
});
