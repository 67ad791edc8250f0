import { AwsEnvironment, bucketArn, iamArn, regionalArn } from '../core/arns';
import { Condition } from '../core/policy-statement';
import { bucketName, globalName, pathName, plainName, roleName } from '../core/resource-name';
import { tagIs } from '../core/policy-conditions';

/** The baseline that a role may deploy, and what of the account it works with. */
export interface DeploymentScope {
  readonly environment: AwsEnvironment;
  /** Start of every name, such as `acme`. */
  readonly prefix: string;
  /** A VPC that is not ours. Absent: the baseline makes one, or its tags tell it. */
  readonly existingNetwork?: ExistingNetwork;
  /** Log group of a trail that is not ours. Absent: there is none, or the baseline makes it. */
  readonly existingTrailLogGroup?: string;
}

/** A network that deployments use and do not change. */
export interface ExistingNetwork {
  /** Such as `vpc-0a1b2c3d`. */
  readonly vpcId: string;
  /** Group of its interface endpoints, which groups of projects are let into. Absent: jobs reach no interface endpoints. */
  readonly endpointSecurityGroupId?: string;
}

/** The tag that the baseline puts on everything that takes tags. */
export const BASELINE_TAG = 'Baseline';
export const BASELINE_TAG_VALUE = 'cdktf-ml-baseline';

/** In place of the part of a name that differs. */
const ANY = '*';

/** ARNs of everything of a kind that the baseline names, by its naming rules. */
export function ownArns({ environment, prefix }: DeploymentScope) {
  const scope = { prefix, ...environment };
  const regional = (service: string, resource: string) => regionalArn(environment, service, resource);
  const everywhere = (resource: string) =>
    `arn:${environment.partition}:cloudwatch::${environment.account}:${resource}`;
  const own = plainName(scope, ANY);
  return {
    buckets: bucketArn(environment, bucketName(scope, ANY)),
    roles: iamArn(environment, `role/${roleName(scope, ANY)}`),
    role: (component: string) => iamArn(environment, `role/${roleName(scope, component)}`),
    /** Some end in a part after the region. Those of other regions are deployed by roles of theirs. */
    policies: ['', `-${ANY}`].map((rest) => iamArn(environment, `policy/${roleName(scope, ANY)}${rest}`)),
    /** What is attached to roles here; the rest is for people and services to take. */
    attachedPolicies: iamArn(environment, `policy/${roleName(scope, ANY)}`),
    policiesOf: (component: string) => iamArn(environment, `policy/${roleName(scope, component)}*`),
    boundaries: iamArn(environment, `policy/${roleName(scope, '*-boundary')}`),
    aliases: regional('kms', `alias/${pathName(scope, ANY)}`),
    logGroups: regional('logs', `log-group:/${pathName(scope, ANY)}`),
    jobLogGroups: (names: readonly string[]) =>
      names.flatMap((name) => [regional('logs', `log-group:${name}`), regional('logs', `log-group:${name}:*`)]),
    rules: regional('events', `rule/${own}`),
    alarms: regional('cloudwatch', `alarm:${own}`),
    dashboards: everywhere(`dashboard/${globalName(scope, ANY)}`),
    topics: regional('sns', own),
    queues: regional('sqs', own),
    trails: regional('cloudtrail', `trail/${own}`),
    detectors: regional('guardduty', 'detector/*'),
    keys: regional('kms', 'key/*'),
    /** Those of services, which belong to AWS. */
    prefixLists: regionalArn({ ...environment, account: 'aws' }, 'ec2', `prefix-list/${ANY}`),
    network: (kind: string, id = ANY) => regional('ec2', `${kind}/${id}`),
  };
}

/** What is being made bears the baseline's tag. */
export const MADE_AS_OURS: Condition = tagIs('aws:RequestTag', BASELINE_TAG, [BASELINE_TAG_VALUE]);

/** What there is bears it, and a name of this baseline. */
export function isOurs({ prefix }: DeploymentScope): readonly Condition[] {
  return [
    tagIs('aws:ResourceTag', BASELINE_TAG, [BASELINE_TAG_VALUE]),
    { test: 'StringLike', key: 'aws:ResourceTag/Name', values: [`${prefix}-*`] },
  ];
}
