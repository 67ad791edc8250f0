import { format, notEmpty, wholeNumber, withoutWildcards } from '../core/checks';
import { isReference } from '../core/reference';
import { Check, hasFormat, shown } from '../core/validation';
import { INSTANCE_TYPES } from './instance-type-catalogue';
import { JobShape, LONGEST_RUN_SECONDS } from './job-shape';
import { Component, JOBS } from './work-catalogue';

const PREFIX_FORMAT = /^[a-z0-9][a-z0-9-]{0,37}-$/;
const REPOSITORY_FORMAT = /^arn:[\w-]+:ecr:[\w-]+:\d{12}:repository\/[a-z0-9._/-]+$/;

/** A start of names that no other project's names continue, and that is short enough for the name of a job. */
export function checkPrefix(property: string, jobNamePrefix: string): Check {
  const rule = 'be up to 38 lower-case letters, digits or dashes, with a letter or digit first, and a dash at the end';
  const remedy = 'shorten it, so that 24 characters are left for the name of a job';
  return format(property, jobNamePrefix, PREFIX_FORMAT, rule, remedy);
}

/** Each is one repository. */
export function checkRepositories(property: string, repositoryArns: readonly string[]): Check {
  const strangers = repositoryArns.filter((arn) => !hasFormat(arn, REPOSITORY_FORMAT));
  return {
    property,
    rule: 'be ARNs of ECR repositories without wildcards',
    received: shown(strangers),
    remedy: 'name each repository by its full ARN',
    holds: strangers.length === 0,
  };
}

/** No work that only people start. */
export function checkJobs(property: string, components: readonly Component[]): Check {
  const others = components.filter((component) => !JOBS.includes(component));
  return {
    property,
    rule: `be among ${shown(JOBS)}`,
    received: shown(others),
    remedy: 'leave endpoints, notebooks and pipelines to people',
    holds: others.length === 0,
  };
}

/** Whether a shape says all that guardrails ask for, and of which work. `property` is where it was given. */
export function checkNamedShape(property: string, shape: JobShape): readonly Check[] {
  return [checkPrefix(`${property}.jobNamePrefix`, shape.jobNamePrefix), ...checkShape(property, shape)];
}

/** Whether a shape says all that guardrails ask for. `property` is where it was given. */
export function checkShape(
  property: string,
  { subnetIds, securityGroupIds, keyArn, instanceTypes, longestRun }: Omit<JobShape, 'jobNamePrefix'>,
): readonly Check[] {
  const unknown = instanceTypes.filter((type) => !isReference(type) && !INSTANCE_TYPES.includes(type));
  return [
    notEmpty(`${property}.subnetIds`, subnetIds, 'subnet', 'name the subnets of the project'),
    notEmpty(
      `${property}.securityGroupIds`,
      securityGroupIds,
      'security group',
      'name the security groups of the project',
    ),
    withoutWildcards(`${property}.keyArn`, [keyArn]),
    notEmpty(`${property}.instanceTypes`, instanceTypes, 'instance type', 'name what jobs may run on'),
    {
      property: `${property}.instanceTypes`,
      rule: 'be instance types of SageMaker',
      received: shown(unknown),
      remedy: 'write each in full, as in "ml.m5.xlarge"',
      holds: unknown.length === 0,
    },
    wholeNumber(
      `${property}.longestRun`,
      longestRun,
      60,
      LONGEST_RUN_SECONDS,
      'choose the longest run of a job, in seconds',
    ),
  ];
}
