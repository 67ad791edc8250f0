import {
  DEFAULT_ENDPOINTS,
  ENDPOINT_NAMES,
  EndpointKind,
  EndpointName,
  ENDPOINTS,
  interfaceServiceName,
  s3ServiceName,
} from '../../../modules/vpc/endpoint-catalogue';

const foundationModels = (...actions: readonly string[]) => ({
  actions,
  resource: 'arn:{partition}:bedrock:{region}::foundation-model/*',
});

const OWN_DOMAIN = ['aws-cn', 'aws-iso', 'aws-iso-b', 'aws-iso-e', 'aws-iso-f', 'aws-eusc'];

interface Expected {
  /** IAM prefix. */
  readonly service: string;
  /** What the endpoint lets through beside calls to resources of the account. */
  readonly actionsWithoutResource: readonly string[];
  readonly foreign?: { readonly actions: readonly string[]; readonly resource: string };
  readonly pullsImages?: true;
  /** Partitions in which its name starts with the reversed domain. */
  readonly reversedIn: readonly string[];
}

const EXPECTED: Record<EndpointName, Expected> = {
  bedrock: {
    service: 'bedrock',
    actionsWithoutResource: ['bedrock:ListFoundationModels', 'bedrock:ListModelCustomizationJobs'],
    foreign: foundationModels(
      'bedrock:CreateModelCustomizationJob',
      'bedrock:CreateModelInvocationJob',
      'bedrock:GetFoundationModel',
    ),
    reversedIn: [],
  },
  'bedrock-runtime': {
    service: 'bedrock',
    actionsWithoutResource: [],
    foreign: {
      actions: ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'],
      resource: 'arn:{partition}:bedrock:*::foundation-model/*',
    },
    reversedIn: [],
  },
  comprehend: { service: 'comprehend', actionsWithoutResource: ['comprehend:DetectPiiEntities'], reversedIn: [] },
  'ecr.api': {
    service: 'ecr',
    actionsWithoutResource: ['ecr:GetAuthorizationToken'],
    pullsImages: true,
    reversedIn: OWN_DOMAIN,
  },
  'ecr.dkr': {
    service: 'ecr',
    actionsWithoutResource: [],
    pullsImages: true,
    reversedIn: OWN_DOMAIN,
  },
  kms: {
    service: 'kms',
    actionsWithoutResource: ['kms:GenerateRandom', 'kms:ListAliases', 'kms:ListKeys'],
    reversedIn: [],
  },
  logs: { service: 'logs', actionsWithoutResource: ['logs:DescribeLogGroups'], reversedIn: [] },
  monitoring: {
    service: 'cloudwatch',
    actionsWithoutResource: [
      'cloudwatch:GetMetricData',
      'cloudwatch:GetMetricStatistics',
      'cloudwatch:ListMetrics',
      'cloudwatch:PutMetricData',
    ],
    reversedIn: ['aws-cn'],
  },
  rekognition: { service: 'rekognition', actionsWithoutResource: ['rekognition:DetectFaces'], reversedIn: [] },
  'sagemaker.api': {
    service: 'sagemaker',
    actionsWithoutResource: [
      'sagemaker:ListEndpointConfigs',
      'sagemaker:ListEndpoints',
      'sagemaker:ListModels',
      'sagemaker:ListNotebookInstances',
      'sagemaker:ListPipelines',
      'sagemaker:ListProcessingJobs',
      'sagemaker:ListTrainingJobs',
      'sagemaker:ListTransformJobs',
      'sagemaker:Search',
    ],
    reversedIn: ['aws-cn', 'aws-iso', 'aws-iso-b'],
  },
  'sagemaker.runtime': {
    service: 'sagemaker',
    actionsWithoutResource: [],
    reversedIn: ['aws-cn', 'aws-iso', 'aws-iso-b'],
  },
  secretsmanager: {
    service: 'secretsmanager',
    actionsWithoutResource: ['secretsmanager:GetRandomPassword'],
    reversedIn: [],
  },
  sts: { service: 'sts', actionsWithoutResource: ['sts:GetCallerIdentity'], reversedIn: ['aws-cn'] },
};
const NAMES = Object.keys(EXPECTED) as EndpointName[];

const environmentIn = (partition: string, region: string, dnsSuffix: string) => ({
  partition,
  region,
  dnsSuffix,
  account: '111122223333',
});
const CHINA = environmentIn('aws-cn', 'cn-north-1', 'amazonaws.com.cn');

describe('ENDPOINTS', () => {
  test.each(NAMES)('%s lets through its service, and exactly this beside', (name) => {
    expect(ENDPOINTS[name]).toEqual({
      purpose: expect.stringMatching(/^.{15,}$/),
      serviceName: name,
      ...EXPECTED[name],
    });
  });

  test('are these and no others', () => {
    expect([...ENDPOINT_NAMES]).toEqual(NAMES);
  });

  test('name every exception in full, of their own service', () => {
    const kinds: EndpointKind[] = Object.values(ENDPOINTS);
    const strays = kinds.flatMap(({ service, actionsWithoutResource, foreign }) =>
      [...actionsWithoutResource, ...(foreign?.actions ?? [])].filter(
        (action) => !new RegExp(`^${service}:[A-Za-z]+$`).test(action),
      ),
    );
    expect(strays).toEqual([]);
  });

  test('cannot be changed by whoever imports them', () => {
    expect([ENDPOINTS, ENDPOINT_NAMES, DEFAULT_ENDPOINTS].every((data) => Object.isFrozen(data))).toBe(true);
  });

  test('are few by default', () => {
    expect(DEFAULT_ENDPOINTS).toEqual(['logs', 'sts']);
  });
});

describe('interfaceServiceName', () => {
  test.each(NAMES)('of %s in the commercial partition', (name) => {
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

  test.each([
    ['bedrock', 'com.amazonaws.cn-north-1.bedrock'],
    ['bedrock-runtime', 'com.amazonaws.cn-north-1.bedrock-runtime'],
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

describe('interfaceServiceName in isolated and sovereign partitions', () => {
  test.each([
    ['sagemaker.api', 'aws-iso', 'us-iso-east-1', 'c2s.ic.gov', 'gov.ic.c2s.us-iso-east-1.sagemaker.api'],
    [
      'sagemaker.runtime',
      'aws-iso-b',
      'us-isob-east-1',
      'sc2s.sgov.gov',
      'gov.sgov.sc2s.us-isob-east-1.sagemaker.runtime',
    ],
    ['sts', 'aws-iso', 'us-iso-east-1', 'c2s.ic.gov', 'com.amazonaws.us-iso-east-1.sts'],
    ['monitoring', 'aws-iso', 'us-iso-east-1', 'c2s.ic.gov', 'com.amazonaws.us-iso-east-1.monitoring'],
    ['ecr.dkr', 'aws-eusc', 'eusc-de-east-1', 'amazonaws.eu', 'eu.amazonaws.eusc-de-east-1.ecr.dkr'],
    ['logs', 'aws-eusc', 'eusc-de-east-1', 'amazonaws.eu', 'com.amazonaws.eusc-de-east-1.logs'],
  ] as const)('of %s in %s', (name, partition, region, dnsSuffix, expected) => {
    expect(interfaceServiceName(environmentIn(partition, region, dnsSuffix), ENDPOINTS[name])).toBe(expected);
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
