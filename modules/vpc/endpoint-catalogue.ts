import { AwsEnvironment } from '../core/arns';

/** An interface endpoint that the private network can have. */
export interface EndpointKind {
  /** What it is for, in one line. */
  readonly purpose: string;
  /** IAM service prefix of the actions that go through it. */
  readonly service: string;
  /** What follows `com.amazonaws.<region>.` in the service name. */
  readonly serviceName: string;
  /** Actions that name no resource of ours, and so carry no resource account: only the caller is checked. */
  readonly actionsWithoutResource: readonly string[];
  /** Actions on what AWS or a partner owns: a caller of ours, and only such resources. */
  readonly foreign?: ForeignAccess;
  /** Whether images are pulled through it: from registries of other accounts too, where jobs use such. */
  readonly pullsImages?: true;
  /** Partitions in which the service's name begins with the reversed domain, such as `cn.com.amazonaws`. */
  readonly reversedIn: readonly string[];
}

/** Resources of others that an endpoint lets us use. */
export interface ForeignAccess {
  readonly actions: readonly string[];
  /** ARN pattern; `{partition}` and `{region}` stand for ours. */
  readonly resource: string;
}

const NONE: readonly string[] = Object.freeze([]);

/** Foundation models belong to Bedrock, not to an account. */
const FOUNDATION_MODELS = 'arn:{partition}:bedrock:{region}::foundation-model/*';

/** An inference profile runs its model in other regions of its area as well. */
const FOUNDATION_MODELS_ANYWHERE = 'arn:{partition}:bedrock:*::foundation-model/*';

/** As aws-cdk's table of endpoint services has them; outside the commercial partition none was tried by us. */
const CHINA = ['aws-cn'];
const CHINA_AND_ISOLATED = ['aws-cn', 'aws-iso', 'aws-iso-b'];
const ALL_WITH_OWN_DOMAIN = ['aws-cn', 'aws-iso', 'aws-iso-b', 'aws-iso-e', 'aws-iso-f', 'aws-eusc'];

/** By the name that the settings use. Price: see the README; each costs by the hour and zone. */
export const ENDPOINTS = Object.freeze({
  bedrock: {
    purpose: 'start and watch Bedrock customization jobs',
    service: 'bedrock',
    serviceName: 'bedrock',
    actionsWithoutResource: ['bedrock:ListFoundationModels', 'bedrock:ListModelCustomizationJobs'],
    foreign: {
      actions: [
        'bedrock:CreateModelCustomizationJob',
        'bedrock:CreateModelInvocationJob',
        'bedrock:GetFoundationModel',
      ],
      resource: FOUNDATION_MODELS,
    },
    reversedIn: NONE,
  },
  'bedrock-runtime': {
    purpose: 'invoke Bedrock models',
    service: 'bedrock',
    serviceName: 'bedrock-runtime',
    actionsWithoutResource: NONE,
    foreign: {
      actions: ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'],
      resource: FOUNDATION_MODELS_ANYWHERE,
    },
    reversedIn: NONE,
  },
  comprehend: {
    purpose: 'find personal data in texts',
    service: 'comprehend',
    serviceName: 'comprehend',
    actionsWithoutResource: ['comprehend:DetectPiiEntities'],
    reversedIn: NONE,
  },
  'ecr.api': {
    purpose: 'look images up from inside the network; with ecr.dkr, for jobs that pull through the VPC',
    service: 'ecr',
    serviceName: 'ecr.api',
    actionsWithoutResource: ['ecr:GetAuthorizationToken'],
    pullsImages: true,
    reversedIn: ALL_WITH_OWN_DOMAIN,
  },
  'ecr.dkr': {
    purpose: 'pull images from inside the network; layers come from S3',
    service: 'ecr',
    serviceName: 'ecr.dkr',
    actionsWithoutResource: NONE,
    pullsImages: true,
    reversedIn: ALL_WITH_OWN_DOMAIN,
  },
  kms: {
    purpose: 'encrypt and decrypt directly, rather than through S3',
    service: 'kms',
    serviceName: 'kms',
    actionsWithoutResource: ['kms:GenerateRandom', 'kms:ListAliases', 'kms:ListKeys'],
    reversedIn: NONE,
  },
  logs: {
    purpose: 'write log events from containers that are not isolated',
    service: 'logs',
    serviceName: 'logs',
    actionsWithoutResource: ['logs:DescribeLogGroups'],
    reversedIn: NONE,
  },
  monitoring: {
    purpose: 'put metrics from containers that are not isolated',
    service: 'cloudwatch',
    serviceName: 'monitoring',
    actionsWithoutResource: [
      'cloudwatch:GetMetricData',
      'cloudwatch:GetMetricStatistics',
      'cloudwatch:ListMetrics',
      'cloudwatch:PutMetricData',
    ],
    reversedIn: CHINA,
  },
  rekognition: {
    purpose: 'find faces in pictures',
    service: 'rekognition',
    serviceName: 'rekognition',
    actionsWithoutResource: ['rekognition:DetectFaces'],
    reversedIn: NONE,
  },
  'sagemaker.api': {
    purpose: 'start and watch jobs from inside the network',
    service: 'sagemaker',
    serviceName: 'sagemaker.api',
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
    reversedIn: CHINA_AND_ISOLATED,
  },
  'sagemaker.runtime': {
    purpose: 'invoke model endpoints from inside the network',
    service: 'sagemaker',
    serviceName: 'sagemaker.runtime',
    actionsWithoutResource: NONE,
    reversedIn: CHINA_AND_ISOLATED,
  },
  secretsmanager: {
    purpose: 'read secrets, such as database credentials',
    service: 'secretsmanager',
    serviceName: 'secretsmanager',
    actionsWithoutResource: ['secretsmanager:GetRandomPassword'],
    reversedIn: NONE,
  },
  sts: {
    purpose: 'know and change identity: every AWS SDK outside an isolated container asks for it',
    service: 'sts',
    serviceName: 'sts',
    actionsWithoutResource: ['sts:GetCallerIdentity'],
    reversedIn: CHINA,
  },
} satisfies Record<string, EndpointKind>);

/** Interface endpoints by their names in the catalogue, such as `logs` or `sagemaker.api`. */
export type EndpointName = keyof typeof ENDPOINTS;

export const ENDPOINT_NAMES = Object.freeze(Object.keys(ENDPOINTS) as EndpointName[]);

/** Small and cheap: network-isolated training needs the (free) S3 gateway alone, these two serve what is not isolated. */
export const DEFAULT_ENDPOINTS: readonly EndpointName[] = Object.freeze(['logs', 'sts']);

/** Name of an interface endpoint's service. */
export function interfaceServiceName({ partition, region, dnsSuffix }: AwsEnvironment, kind: EndpointKind): string {
  const domain = kind.reversedIn.includes(partition) ? dnsSuffix.split('.').reverse().join('.') : 'com.amazonaws';
  return `${domain}.${region}.${kind.serviceName}`;
}

/** Name of the S3 gateway endpoint's service and of its prefix list. */
export function s3ServiceName({ region }: AwsEnvironment): string {
  return `com.amazonaws.${region}.s3`;
}
