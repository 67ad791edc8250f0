/** Where a name is used: which deployment, and in which account and region. */
export interface NamingScope {
  /** Start of every name, such as `acme`. */
  readonly prefix: string;
  readonly account: string;
  readonly region: string;
}

/** Longest names that AWS takes, in characters. */
export const NAME_LIMITS = Object.freeze({
  /** https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
  bucket: 63,
  /** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
  role: 64,
  /** https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html */
  eventRule: 64,
  /** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateTrainingJob.html */
  trainingJob: 63,
});

/** Characters that a job prefix has to leave for the person who names the job. */
export const JOB_NAME_REMAINDER = 24;

/** Bucket names are unique in a partition, so they carry account and region. */
export function bucketName({ prefix, account, region }: NamingScope, component: string): string {
  return `${prefix}-${component}-${account}-${region}`;
}

/** Role names are unique in an account, so they carry the region. */
export function roleName({ prefix, region }: NamingScope, component: string): string {
  return `${prefix}-${component}-${region}`;
}

/** Dashboards, budgets: unique in an account as well. */
export function globalName({ prefix, region }: NamingScope, component: string): string {
  return `${prefix}-${component}-${region}`;
}

/** Log groups, aliases: unique in a region. */
export function pathName({ prefix }: NamingScope, component: string): string {
  return `${prefix}/${component}`;
}

/** Names of security groups, trails, endpoints: unique in a region or only shown to people. */
export function plainName({ prefix }: NamingScope, component: string): string {
  return `${prefix}-${component}`;
}

/** Names of a project's work start with this: trust, log streams and launch policies are scoped by it. */
export function jobNamePrefix({ prefix }: NamingScope, project: string): string {
  return `${prefix}-${project}-`;
}
