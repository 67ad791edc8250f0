import {
  DEFAULT_ENDPOINTS,
  ENDPOINT_NAMES,
  EndpointName,
  ENDPOINTS,
  interfaceServiceName,
  s3ServiceName,
} from '../../../modules/vpc/endpoint-catalogue';

const IMAGE_PULL = ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'];

/** Name, IAM prefix, and what the endpoint lets through beside calls to resources of the account. */
const EXPECTED: readonly (readonly [EndpointName, string, readonly string[], readonly string[]])[] = [
  ['bedrock', 'bedrock', ['bedrock:ListFoundationModels'], []],
  ['bedrock-runtime', 'bedrock', [], []],
  ['ecr.api', 'ecr', ['ecr:GetAuthorizationToken'], IMAGE_PULL],
  ['ecr.dkr', 'ecr', ['ecr:GetAuthorizationToken'], IMAGE_PULL],
  ['kms', 'kms', ['kms:GenerateRandom', 'kms:ListAliases', 'kms:ListKeys'], []],
  ['logs', 'logs', [], []],
  ['monitoring', 'cloudwatch', ['cloudwatch:GetMetricData', 'cloudwatch:ListMetrics', 'cloudwatch:PutMetricData'], []],
  [
    'sagemaker.api',
    'sagemaker',
    ['sagemaker:ListModels', 'sagemaker:ListProcessingJobs', 'sagemaker:ListTrainingJobs'],
    [],
  ],
  ['sagemaker.runtime', 'sagemaker', [], []],
  ['secretsmanager', 'secretsmanager', ['secretsmanager:GetRandomPassword'], []],
  ['sts', 'sts', ['sts:GetCallerIdentity'], []],
];

const environmentIn = (partition: string, region: string, dnsSuffix: string) => ({
  partition,
  region,
  dnsSuffix,
  account: '111122223333',
});
const CHINA = environmentIn('aws-cn', 'cn-north-1', 'amazonaws.com.cn');

describe('ENDPOINTS', () => {
  test.each(EXPECTED)('%s lets through %s, and exactly these beside', (name, service, withoutResource, foreign) => {
    expect(ENDPOINTS[name]).toEqual({
      purpose: expect.stringMatching(/^.{15,}$/),
      service,
      serviceName: name,
      actionsWithoutResource: withoutResource,
      actionsOnForeignResources: foreign,
    });
  });

  test('are these and no others', () => {
    expect([...ENDPOINT_NAMES]).toEqual(EXPECTED.map(([name]) => name));
  });

  test('name every exception in full', () => {
    const exceptions = Object.values(ENDPOINTS).flatMap((kind) => [
      ...kind.actionsWithoutResource,
      ...kind.actionsOnForeignResources,
    ]);
    expect(exceptions.filter((action) => action.includes('*'))).toEqual([]);
  });

  test('cannot be changed by whoever imports them', () => {
    expect([ENDPOINTS, ENDPOINT_NAMES, DEFAULT_ENDPOINTS].every((data) => Object.isFrozen(data))).toBe(true);
  });

  test('are few by default', () => {
    expect(DEFAULT_ENDPOINTS).toEqual(['logs', 'sts']);
  });
});

describe('interfaceServiceName', () => {
  test.each(EXPECTED.map(([name]) => name))('of %s in the commercial partition', (name) => {
    expect(interfaceServiceName(environmentIn('aws', 'eu-central-1', 'amazonaws.com'), ENDPOINTS[name])).toBe(
      `com.amazonaws.eu-central-1.${name}`,
    );
  });

  test('is the same in GovCloud, which shares the domain', () => {
    expect(interfaceServiceName(environmentIn('aws-us-gov', 'us-gov-west-1', 'amazonaws.com'), ENDPOINTS.sts)).toBe(
      'com.amazonaws.us-gov-west-1.sts',
    );
  });

  // As in the table of aws-cdk (aws-ec2/lib/vpc-endpoint.ts), which was read off `aws ec2 describe-vpc-endpoint-services`
  test.each([
    ['ecr.api', 'cn.com.amazonaws.cn-north-1.ecr.api'],
    ['ecr.dkr', 'cn.com.amazonaws.cn-north-1.ecr.dkr'],
    ['monitoring', 'cn.com.amazonaws.cn-north-1.monitoring'],
    ['sagemaker.api', 'cn.com.amazonaws.cn-north-1.sagemaker.api'],
    ['sagemaker.runtime', 'cn.com.amazonaws.cn-north-1.sagemaker.runtime'],
    ['sts', 'cn.com.amazonaws.cn-north-1.sts'],
  ] as const)('of %s in China starts with the reversed domain', (name, expected) => {
    expect(interfaceServiceName(CHINA, ENDPOINTS[name])).toBe(expected);
  });

  // Known fault: not every service has the reversed domain there. Take `.failing` away with the fault
  test.failing.each([
    ['kms', 'com.amazonaws.cn-north-1.kms'],
    ['logs', 'com.amazonaws.cn-north-1.logs'],
    ['secretsmanager', 'com.amazonaws.cn-north-1.secretsmanager'],
  ] as const)('of %s in China starts like everywhere', (name, expected) => {
    expect(interfaceServiceName(CHINA, ENDPOINTS[name])).toBe(expected);
  });

  test('of image repositories in a partition of its own', () => {
    expect(interfaceServiceName(environmentIn('aws-iso', 'us-iso-east-1', 'c2s.ic.gov'), ENDPOINTS['ecr.api'])).toBe(
      'gov.ic.c2s.us-iso-east-1.ecr.api',
    );
  });
});

describe('s3ServiceName', () => {
  test.each([
    ['aws', 'eu-central-1', 'amazonaws.com', 'com.amazonaws.eu-central-1.s3'],
    ['aws-cn', 'cn-north-1', 'amazonaws.com.cn', 'com.amazonaws.cn-north-1.s3'],
    ['aws-iso', 'us-iso-east-1', 'c2s.ic.gov', 'com.amazonaws.us-iso-east-1.s3'],
  ])('in %s does not follow the domain', (partition, region, dnsSuffix, expected) => {
    expect(s3ServiceName(environmentIn(partition, region, dnsSuffix))).toBe(expected);
  });
});
