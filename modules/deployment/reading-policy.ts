import { Statement } from '../core/policy-statement';
import { DeploymentScope, ownArns } from './deployment-scope';
import { JOB_LOG_GROUP_NAMES } from './known-names';
import { READING } from './reading-actions';

/** What a plan reads: how the baseline's resources are set up, and nothing that is in them. */
export function readingStatements(scope: DeploymentScope): readonly Statement[] {
  const own = ownArns(scope);
  const foreignGroups = scope.existingTrailLogGroup === undefined ? [] : [scope.existingTrailLogGroup];
  const reads = (sid: string, actions: readonly string[], ...resources: readonly string[]): Statement => ({
    sid,
    effect: 'Allow',
    actions,
    resources,
  });
  return [
    reads('ReadBuckets', READING.bucket, own.buckets),
    reads('ReadRoles', READING.role, own.roles),
    reads('ReadPolicies', READING.policy, ...own.policies),
    // Who may read a key's settings, its own policy says too: where that names nobody, this grants nothing
    reads('ReadKeys', READING.key, own.keys),
    reads(
      'ReadLogGroups',
      READING.logGroup,
      own.logGroups,
      ...own.jobLogGroups([...JOB_LOG_GROUP_NAMES, ...foreignGroups]),
    ),
    reads('ReadRules', READING.rule, own.rules),
    reads('ReadAlarms', READING.alarm, own.alarms),
    reads('ReadDashboards', READING.dashboard, own.dashboards),
    reads('ReadTopics', READING.topic, own.topics),
    reads('ReadQueues', READING.queue, own.queues),
    reads('ReadTrails', READING.trail, own.trails),
    reads('ReadDetector', READING.detector, own.detectors),
    reads('ReadVpcs', READING.vpc, own.network('vpc')),
    reads('ReadPrefixLists', READING.prefixList, own.prefixLists),
    reads('SeeWhatThereIs', READING.everywhere, '*'),
  ];
}
