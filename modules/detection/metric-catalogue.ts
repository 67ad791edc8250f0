import { Metric } from './metric';
import { administratorChanges } from './metrics/administrator-changes';
import { boundaryChanges } from './metrics/boundary-changes';
import { bytesRead } from './metrics/bytes-read';
import { deniedCalls } from './metrics/denied-calls';
import { endpointsCreated, projectEndpointsCreated } from './metrics/endpoints-created';
import { roleChanges } from './metrics/role-changes';
import { rootUse } from './metrics/root-use';
import { trainingJobsCreated } from './metrics/training-jobs-created';
import { watchCuts } from './metrics/watch-cuts';
import { workElsewhere } from './metrics/work-elsewhere';
import { AccountPlace, ProjectPlace } from './place';

/** What is counted once for the account, in all regions. */
export const ACCOUNT_METRICS: readonly Metric<AccountPlace>[] = Object.freeze([
  administratorChanges,
  boundaryChanges,
  bytesRead,
  deniedCalls,
  endpointsCreated,
  roleChanges,
  rootUse,
  trainingJobsCreated,
  watchCuts,
  workElsewhere,
]);

/** What is counted for each project, for want of a field that tells projects apart. */
export const PROJECT_METRICS: readonly Metric<ProjectPlace>[] = Object.freeze([projectEndpointsCreated]);
