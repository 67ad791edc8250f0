import { AwsEnvironment, iamArn, regionalArn } from '../core/arns';
import { resourceOfAccount } from '../core/policy-conditions';
import { Condition, Statement } from '../core/policy-statement';
import { INTERFACE_MANAGEMENT, NETWORK_FINDING, PULL_IMAGES } from '../core/work-actions';
import { JobShape, workArns } from '../sagemaker/job-shape';
import { passRoles } from '../sagemaker/launch-policy';
import { startStatements } from '../sagemaker/start-policy';
import { Component, WORK } from '../sagemaker/work-catalogue';

/** What both boundaries of a project are about. */
export interface ProjectScope {
  /** Training data and output. */
  readonly bucketArns: readonly string[];
  /** ID of the VPC that work runs in. */
  readonly vpcId: string;
  /** The one shape of work. */
  readonly shape: JobShape;
}

/** What roles need that work runs as. */
export interface BoundaryScope extends ProjectScope {
  /** ARNs of the ECR repositories that images are pulled from, without wildcards: their registries are let through. */
  readonly imageRepositoryArns: readonly string[];
  /** Whether a role customizes models of Bedrock. */
  readonly customizesModels: boolean;
}

/** What roles need that start work. */
export interface LaunchBoundaryScope extends ProjectScope {
  /** Kinds of jobs that roles of the project start: those of `JOBS` that the project runs. */
  readonly startedJobs: readonly Component[];
  /** Whether one of the roles is that of notebooks, which run in the network. */
  readonly runsNotebooks: boolean;
}

/** Metrics, and names of what is in the account: none of it gives away or changes data. */
const NAMES_AND_METRICS = [
  'cloudwatch:PutMetricData',
  ...NETWORK_FINDING,
  'ecr:GetAuthorizationToken',
  'logs:DescribeLogStreams',
  'sagemaker:List*',
];

/** Ways around a boundary, and changes of what protects the project: by verbs, for whatever else AWS may come to call so. */
const ESCALATION = [
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
];

const DATA = [
  'kms:CreateGrant',
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:GenerateDataKey',
  's3:AbortMultipartUpload',
  's3:GetObject',
  's3:ListBucket',
  's3:ListMultipartUploadParts',
  's3:PutObject',
];

/**
 * The most that a role may ever do that work of the project runs as, whatever its own policies say: the project's data, key, images,
 * logs and network. It starts nothing, passes no role, and changes nothing that protects the project.
 */
export function boundaryStatements(scope: BoundaryScope, environment: AwsEnvironment): readonly Statement[] {
  const { imageRepositoryArns, shape, customizesModels } = scope;
  const registries = new Set(imageRepositoryArns.map((arn) => registryOf(arn, environment)));
  return [
    useData(scope, environment),
    { sid: 'PullImages', effect: 'Allow', actions: PULL_IMAGES, resources: [...registries] },
    useLogs(shape, environment),
    SEE_NAMES,
    ...useNetwork(scope, environment),
    ...(customizesModels ? [markInterfaces(environment)] : []),
    DENY_ESCALATION,
  ];
}

/**
 * The most that a role may ever do that starts the project's jobs: those jobs, in the one shape that is allowed, under the project's
 * roles; and the project's data and logs. No endpoints and notebooks: people start these. It is written to be short, for a boundary
 * is one document of 6,144 characters: work in another shape is not allowed rather than denied.
 */
export function launchBoundaryStatements(
  scope: LaunchBoundaryScope,
  environment: AwsEnvironment,
): readonly Statement[] {
  const { startedJobs, shape, runsNotebooks } = scope;
  const started = startedJobs.flatMap((component): readonly string[] => WORK[component].shaped);
  return [
    useData(scope, environment),
    useLogs(shape, environment),
    SEE_NAMES,
    ...(runsNotebooks ? useNetwork(scope, environment) : []),
    ...(startedJobs.length > 0 ? [watchAndStop(scope, environment)] : []),
    ...startStatements(started, shape, environment, true),
    // By the start of their names: no other project's names continue it
    ...passRoles([iamArn(environment, `role/${shape.jobNamePrefix}*`)]),
    DENY_ESCALATION,
  ];
}

const SEE_NAMES: Statement = {
  sid: 'SeeNamesAndPutMetrics',
  effect: 'Allow',
  actions: NAMES_AND_METRICS,
  resources: ['*'],
};

/** Allowed nowhere else, and denied all the same: no policy of a resource gives it back. */
const DENY_ESCALATION: Statement = { sid: 'DenyEscalation', effect: 'Deny', actions: ESCALATION, resources: ['*'] };

/** Actions and resources that cannot meet stand together: it is shorter. A bucket of the same name elsewhere is somebody else's. */
function useData({ bucketArns, shape }: ProjectScope, environment: AwsEnvironment): Statement {
  return {
    sid: 'UseProject',
    effect: 'Allow',
    actions: DATA,
    resources: [...bucketArns.flatMap((arn) => [arn, `${arn}/*`]), shape.keyArn],
    conditions: [resourceOfAccount(environment)],
  };
}

/** All repositories of the account that a repository is in; a reference is left to Terraform to take apart, a token is taken as it is. */
function registryOf(repositoryArn: string, environment: AwsEnvironment): string {
  const written = /^\$\{([^{}[\]]+)\}$/.exec(repositoryArn)?.[1];
  const account = written ? `\${split(":", ${written})[4]}` : /^\d{12}$/.exec(repositoryArn.split(':')[4] ?? '')?.[0];
  return account === undefined ? repositoryArn : regionalArn({ ...environment, account }, 'ecr', 'repository/*');
}

/** Written, not read: a job prints what it likes, training data too. */
function useLogs({ jobNamePrefix }: JobShape, environment: AwsEnvironment): Statement {
  const logs = (group: string) => regionalArn(environment, 'logs', `log-group:/aws/sagemaker/${group}`);
  return {
    sid: 'UseLogs',
    effect: 'Allow',
    actions: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
    resources: [logs(`*:log-stream:${jobNamePrefix}*`), logs(`Endpoints/${jobNamePrefix}*`)],
  };
}

/** Interfaces of the network and of the project's security groups. An interface that is being made belongs to no VPC yet. */
function useNetwork({ vpcId, shape }: ProjectScope, environment: AwsEnvironment): readonly Statement[] {
  const ec2 = (resource: string) => regionalArn(environment, 'ec2', resource);
  const interfaces = ec2('network-interface/*');
  return [
    {
      sid: 'MakeInterfaces',
      effect: 'Allow',
      actions: ['ec2:CreateNetworkInterface'],
      resources: [interfaces, ...shape.securityGroupIds.map((id) => ec2(`security-group/${id}`))],
    },
    {
      sid: 'UseNetwork',
      effect: 'Allow',
      actions: ['ec2:CreateNetworkInterface', ...INTERFACE_MANAGEMENT],
      resources: [interfaces, ec2('subnet/*')],
      conditions: [{ test: 'ArnEquals', key: 'ec2:Vpc', values: [ec2(`vpc/${vpcId}`)] }],
    },
  ];
}

/** Bedrock marks its interfaces while it makes them. */
function markInterfaces(environment: AwsEnvironment): Statement {
  const marked: Condition = { test: 'StringEquals', key: 'ec2:CreateAction', values: ['CreateNetworkInterface'] };
  return {
    sid: 'MarkInterfaces',
    effect: 'Allow',
    actions: ['ec2:CreateTags'],
    resources: [regionalArn(environment, 'ec2', 'network-interface/*')],
    conditions: [marked],
  };
}

/** By verbs, for brevity: none of them starts anything. */
function watchAndStop({ startedJobs, shape }: LaunchBoundaryScope, environment: AwsEnvironment): Statement {
  const types = startedJobs.flatMap((component): readonly string[] => WORK[component].resourceTypes);
  return {
    sid: 'WatchAndStopWork',
    effect: 'Allow',
    actions: ['sagemaker:AddTags', 'sagemaker:Delete*', 'sagemaker:Describe*', 'sagemaker:Stop*'],
    resources: workArns(types, shape, environment),
  };
}
