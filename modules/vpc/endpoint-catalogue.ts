import { AwsEnvironment } from '../core/aws-environment';

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
  /** Actions that read what AWS or a partner owns: any resource, but a caller of ours. */
  readonly actionsOnForeignResources: readonly string[];
}

const NONE: readonly string[] = Object.freeze([]);

/** By the name that the settings use. Price: see the README; each costs by the hour and zone. */
export const ENDPOINTS = Object.freeze({
  bedrock: {
    purpose: 'start and watch Bedrock customization jobs',
    service: 'bedrock',
    serviceName: 'bedrock',
    actionsWithoutResource: ['bedrock:ListFoundationModels'],
    actionsOnForeignResources: NONE,
  },
  'bedrock-runtime': {
    purpose: 'invoke Bedrock models',
    service: 'bedrock',
    serviceName: 'bedrock-runtime',
    actionsWithoutResource: NONE,
    actionsOnForeignResources: NONE,
  },
  'ecr.api': {
    purpose: 'look images up from inside the network; with ecr.dkr, for jobs that pull through the VPC',
    service: 'ecr',
    serviceName: 'ecr.api',
    actionsWithoutResource: ['ecr:GetAuthorizationToken'],
    actionsOnForeignResources: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
  },
  'ecr.dkr': {
    purpose: 'pull images from inside the network; layers come from S3',
    service: 'ecr',
    serviceName: 'ecr.dkr',
    actionsWithoutResource: ['ecr:GetAuthorizationToken'],
    actionsOnForeignResources: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
  },
  kms: {
    purpose: 'encrypt and decrypt directly, rather than through S3',
    service: 'kms',
    serviceName: 'kms',
    actionsWithoutResource: ['kms:GenerateRandom', 'kms:ListAliases', 'kms:ListKeys'],
    actionsOnForeignResources: NONE,
  },
  logs: {
    purpose: 'write log events from containers that are not isolated',
    service: 'logs',
    serviceName: 'logs',
    actionsWithoutResource: NONE,
    actionsOnForeignResources: NONE,
  },
  monitoring: {
    purpose: 'put metrics from containers that are not isolated',
    service: 'cloudwatch',
    serviceName: 'monitoring',
    actionsWithoutResource: ['cloudwatch:GetMetricData', 'cloudwatch:ListMetrics', 'cloudwatch:PutMetricData'],
    actionsOnForeignResources: NONE,
  },
  'sagemaker.api': {
    purpose: 'start and watch jobs from inside the network',
    service: 'sagemaker',
    serviceName: 'sagemaker.api',
    actionsWithoutResource: ['sagemaker:ListModels', 'sagemaker:ListProcessingJobs', 'sagemaker:ListTrainingJobs'],
    actionsOnForeignResources: NONE,
  },
  'sagemaker.runtime': {
    purpose: 'invoke model endpoints from inside the network',
    service: 'sagemaker',
    serviceName: 'sagemaker.runtime',
    actionsWithoutResource: NONE,
    actionsOnForeignResources: NONE,
  },
  secretsmanager: {
    purpose: 'read secrets, such as database credentials',
    service: 'secretsmanager',
    serviceName: 'secretsmanager',
    actionsWithoutResource: ['secretsmanager:GetRandomPassword'],
    actionsOnForeignResources: NONE,
  },
  sts: {
    purpose: 'know and change identity: every AWS SDK outside an isolated container asks for it',
    service: 'sts',
    serviceName: 'sts',
    actionsWithoutResource: ['sts:GetCallerIdentity'],
    actionsOnForeignResources: NONE,
  },
} satisfies Record<string, EndpointKind>);

export type EndpointName = keyof typeof ENDPOINTS;

export const ENDPOINT_NAMES = Object.freeze(Object.keys(ENDPOINTS) as EndpointName[]);

/** Small and cheap: network-isolated training needs the (free) S3 gateway alone, these two serve what is not isolated. */
export const DEFAULT_ENDPOINTS: readonly EndpointName[] = Object.freeze(['logs', 'sts']);

/** Name of an interface endpoint's service. Partitions with a domain of their own reverse it. */
export function interfaceServiceName({ region, dnsSuffix }: AwsEnvironment, kind: EndpointKind): string {
  return `${dnsSuffix.split('.').reverse().join('.')}.${region}.${kind.serviceName}`;
}

/** Name of the S3 gateway endpoint's service and of its prefix list. */
export function s3ServiceName({ region }: AwsEnvironment): string {
  return `com.amazonaws.${region}.s3`;
}
