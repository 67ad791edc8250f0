/** Statements that both boundaries have. */

export const EC2 = 'arn:test:ec2:test-1:111122223333';
const LOGS = 'arn:test:logs:test-1:111122223333:log-group:/aws/sagemaker';

export const USE_LOGS = {
  sid: 'UseLogs',
  effect: 'Allow',
  actions: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
  resources: [`${LOGS}/*:log-stream:acme-fraud-*`, `${LOGS}/Endpoints/acme-fraud-*`],
};

export const SEE_NAMES = {
  sid: 'SeeNamesAndPutMetrics',
  effect: 'Allow',
  actions: [
    'cloudwatch:PutMetricData',
    'ec2:DescribeDhcpOptions',
    'ec2:DescribeNetworkInterfaces',
    'ec2:DescribeSecurityGroups',
    'ec2:DescribeSubnets',
    'ec2:DescribeVpcs',
    'ecr:GetAuthorizationToken',
    'logs:DescribeLogStreams',
    'sagemaker:List*',
  ],
  resources: ['*'],
};

export const USE_NETWORK = [
  {
    sid: 'MakeInterfaces',
    effect: 'Allow',
    actions: ['ec2:CreateNetworkInterface'],
    resources: [`${EC2}:network-interface/*`, `${EC2}:security-group/sg-jobs`],
  },
  {
    sid: 'UseNetwork',
    effect: 'Allow',
    actions: [
      'ec2:CreateNetworkInterface',
      'ec2:CreateNetworkInterfacePermission',
      'ec2:DeleteNetworkInterface',
      'ec2:DeleteNetworkInterfacePermission',
    ],
    resources: [`${EC2}:network-interface/*`, `${EC2}:subnet/*`],
    conditions: [{ test: 'ArnEquals', key: 'ec2:Vpc', values: [`${EC2}:vpc/vpc-1`] }],
  },
];

export const DENY_ESCALATION = {
  sid: 'DenyEscalation',
  effect: 'Deny',
  actions: [
    'cloudtrail:*',
    'iam:Attach*',
    'iam:Create*',
    'iam:Delete*',
    'iam:Put*',
    'iam:Set*',
    'iam:Update*',
    'kms:DisableKey',
    'kms:PutKeyPolicy',
    'kms:ScheduleKeyDeletion',
    's3:DeleteBucket*',
    's3:PutBucket*',
  ],
  resources: ['*'],
};
