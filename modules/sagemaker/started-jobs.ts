import { notEmpty, withoutWildcards } from '../core/checks';
import { Check } from '../core/validation';
import { JobShape } from './job-shape';
import { checkJobs, checkShape } from './job-shape-checks';
import { LaunchScope } from './launch-policy';
import { Component } from './work-catalogue';

/** Jobs that a pipeline starts. */
export interface StartedJobs {
  /** Kinds of jobs: `training`, `processing`, `transform`. At least one. */
  readonly components: readonly Component[];
  /** Names of the roles that they run as. At least one; the only ones that can be passed. */
  readonly roleNames: readonly string[];
  /** The shape that they have to have. */
  readonly shape: Omit<JobShape, 'jobNamePrefix'>;
}

/** The jobs as the launch policy wants them. */
export function launchOf({ jobNamePrefix, starts }: { jobNamePrefix: string; starts: StartedJobs }): LaunchScope {
  const { components, roleNames, shape } = starts;
  return { components, roleNames, shape: { ...shape, jobNamePrefix } };
}

export function startChecks({ components, roleNames, shape }: StartedJobs): readonly Check[] {
  return [
    notEmpty('starts.components', components, 'kind of job', 'a role that starts nothing is of no use'),
    checkJobs('starts.components', components),
    notEmpty('starts.roleNames', roleNames, 'role', 'name the roles that the jobs run as'),
    withoutWildcards('starts.roleNames', roleNames),
    ...checkShape('starts.shape', shape),
  ];
}
