import { AwsEnvironment, iamArn } from '../core/arns';
import { passedTo } from '../core/policy-conditions';
import { Statement } from '../core/policy-statement';
import { encryptVolumes } from '../kms/key-use-policy';
import { ILogGroup } from '../logs';
import { JobShape, workArns } from './job-shape';
import { startStatements } from './start-policy';
import { Component, WORK, WorkKind } from './work-catalogue';

/** What is started, and in which shape. */
export interface LaunchScope {
  /** Kinds of work that are started. At least one. */
  readonly components: readonly Component[];
  /** The one shape of work. */
  readonly shape: JobShape;
  /** Names of the roles that what is started runs as; the only ones that are passed. */
  readonly roleNames: readonly string[];
}

/**
 * Starting a project's work in its one shape, watching and stopping it, passing its roles to SageMaker, and nothing else.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/api-permissions-reference.html
 */
export function launchStatements(scope: LaunchScope, environment: AwsEnvironment): readonly Statement[] {
  const { components, shape, roleNames } = scope;
  const unique = (of: (kind: WorkKind) => readonly string[]) =>
    [...new Set(components.flatMap((component) => of(WORK[component])))].sort();
  return [
    {
      sid: 'WatchAndStopWork',
      effect: 'Allow',
      actions: [...unique(({ actions }) => actions), 'AddTags', 'ListTags'].map(sagemaker),
      resources: workArns(
        unique(({ resourceTypes }) => resourceTypes),
        shape,
        environment,
      ),
    },
    ...startStatements(
      unique(({ shaped }) => shaped),
      shape,
      environment,
    ),
    { sid: 'FindWork', effect: 'Allow', actions: unique(({ lists }) => lists).map(sagemaker), resources: ['*'] },
    ...passRoles(roleNames.map((name) => iamArn(environment, `role/${name}`))),
  ];
}

/** What a launcher has: people, and what starts work for them. */
export interface LauncherScope {
  /** What is started, and in which shape. */
  readonly scope: LaunchScope;
  /** Log groups of the jobs, for reading. Default: none. */
  readonly jobLogGroups?: readonly Pick<ILogGroup, 'knownLogGroupArn'>[];
  /** As the key's exception of the same name: both policies have to agree. Default false. */
  readonly allowDirectGrants?: boolean;
}

/** All that a launcher has. */
export function launcherStatements(
  { scope, jobLogGroups = [], allowDirectGrants = false }: LauncherScope,
  environment: AwsEnvironment,
): readonly Statement[] {
  const logGroups = jobLogGroups.map(({ knownLogGroupArn }) => knownLogGroupArn);
  return [
    ...launchStatements(scope, environment),
    ...(grantsVolumes(scope) ? encryptVolumes(scope.shape.keyArn, allowDirectGrants, environment) : []),
    ...(logGroups.length > 0 ? [readLogs(logGroups, scope.shape.jobNamePrefix)] : []),
  ];
}

/** Jobs get their volumes by a grant of the role they run as; endpoints and notebooks by one of whoever starts them. */
function grantsVolumes({ components }: LaunchScope): boolean {
  return components.includes('inference') || components.includes('notebook');
}

/** Only to SageMaker; the SageMaker SDK looks a role up before it starts anything. */
export function passRoles(roles: readonly string[]): readonly Statement[] {
  return [
    {
      sid: 'PassProjectRoles',
      effect: 'Allow',
      actions: ['iam:PassRole'],
      resources: roles,
      conditions: [passedTo('sagemaker')],
    },
    { sid: 'LookUpProjectRoles', effect: 'Allow', actions: ['iam:GetRole'], resources: roles },
  ];
}

/** Reading the logs of the project's work: streams that start with its names. */
function readLogs(logGroupArns: readonly string[], jobNamePrefix: string): Statement {
  return {
    sid: 'ReadLogs',
    effect: 'Allow',
    actions: ['logs:GetLogEvents'],
    resources: logGroupArns.map((arn) => `${arn}:log-stream:${jobNamePrefix}*`),
  };
}

function sagemaker(action: string): string {
  return `sagemaker:${action}`;
}
