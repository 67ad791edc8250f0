import {
  bucketName,
  JOB_NAME_REMAINDER,
  jobNamePrefix,
  NAME_LIMITS,
  NamingScope,
  pathName,
  roleName,
} from '../core/resource-name';
import { COMPONENTS, JOB_LOG_GROUPS, JobLogs, ROLE_COMPONENTS } from './component-names';
import { AuditSettings } from './settings';

/** Components of the buckets and roles that the stacks make, and the names that come of them. */
export function accountBuckets(): readonly string[] {
  return [COMPONENTS.accessLogs, COMPONENTS.trail];
}

export function projectBuckets(project: string): readonly string[] {
  return [COMPONENTS.trainingDataOf(project), COMPONENTS.outputOf(project)];
}

export function accountRoles(): readonly string[] {
  const { chatSlack, chatTeams, flowLogs, promptLogs, spendingStop, trail } = COMPONENTS;
  return [chatSlack, chatTeams, flowLogs, promptLogs, spendingStop, trail];
}

/** All that a project may come to have: names of roles are kept free for it. */
export function projectRoles(project: string): readonly string[] {
  return ROLE_COMPONENTS.map((component) => COMPONENTS.roleOf(project, component));
}

/** Log groups that the stacks make, each under the key for logs. */
export function logGroupNames(
  scope: NamingScope,
): Readonly<Record<'trail' | 'flowLogs' | 'promptLogs' | JobLogs, string>> {
  return {
    trail: `/${pathName(scope, COMPONENTS.trail)}`,
    flowLogs: `/${pathName(scope, COMPONENTS.flowLogs)}`,
    promptLogs: `/${pathName(scope, COMPONENTS.promptLogs)}`,
    ...JOB_LOG_GROUPS,
  };
}

/** The trail's log group; absent where the trail exists, and has none that is known. */
export function trailLogGroupName({ audit, ...scope }: NamingScope & TrailChoice): string | undefined {
  return audit.trail === 'existing' ? audit.existingTrailLogGroup : logGroupNames(scope).trail;
}

interface TrailChoice {
  /** Without a choice, a trail is made. */
  readonly audit: Partial<Pick<AuditSettings, 'trail' | 'existingTrailLogGroup'>>;
}

/** What the names of all buckets of a kind end with, whatever the project: `-training-123456789012-eu-central-1`. */
export function bucketEnding(scope: NamingScope, componentOf: (project: string) => string): string {
  return bucketName({ ...scope, prefix: '' }, componentOf('')).slice(1);
}

/** Where CloudWatch keeps what is counted for the account, and for a project alone. */
export function metricNamespace(scope: NamingScope): string {
  return `MlBaseline/${scope.prefix}`;
}

export function projectMetricNamespace(scope: NamingScope, project: string): string {
  return `${metricNamespace(scope)}/${project}`;
}

/** A name that a service limits. */
export interface LimitedName {
  readonly kind: string;
  readonly name: string;
  readonly limit: number;
}

export function accountNames(scope: NamingScope): readonly LimitedName[] {
  return [...buckets(scope, accountBuckets()), ...roles(scope, accountRoles())];
}

export function projectNames(scope: NamingScope, project: string): readonly LimitedName[] {
  return [
    ...buckets(scope, projectBuckets(project)),
    ...roles(scope, projectRoles(project)),
    {
      kind: 'a start of job names',
      name: jobNamePrefix(scope, project),
      limit: NAME_LIMITS.trainingJob - JOB_NAME_REMAINDER,
    },
  ];
}

function buckets(scope: NamingScope, components: readonly string[]): LimitedName[] {
  return components.map((component) => ({
    kind: 'a bucket name',
    name: bucketName(scope, component),
    limit: NAME_LIMITS.bucket,
  }));
}

function roles(scope: NamingScope, components: readonly string[]): LimitedName[] {
  return components.map((component) => ({
    kind: 'a role name',
    name: roleName(scope, component),
    limit: NAME_LIMITS.role,
  }));
}

/** The name that exceeds its limit the most, if one does. */
export function longestExcess(names: readonly LimitedName[]): (LimitedName & { readonly excess: number }) | undefined {
  return names
    .map((name) => ({ ...name, excess: name.name.length - name.limit }))
    .filter(({ excess }) => excess > 0)
    .sort((a, b) => b.excess - a.excess)[0];
}
