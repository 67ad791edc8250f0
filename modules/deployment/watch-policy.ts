import { Statement } from '../core/policy-statement';
import { DeploymentScope, MADE_AS_OURS, ownArns } from './deployment-scope';
import { JOB_LOG_GROUP_NAMES } from './known-names';

/** The trail, log groups, rules, alarms, the topic and its queue, the detector. */
export function watchStatements(scope: DeploymentScope): readonly Statement[] {
  const own = ownArns(scope);
  const { existingTrailLogGroup } = scope;
  const changes = (sid: string, actions: readonly string[], ...resources: readonly string[]): Statement => ({
    sid,
    effect: 'Allow',
    actions,
    resources,
  });
  return [
    changes(
      'SetUpTrails',
      [
        'cloudtrail:AddTags',
        'cloudtrail:CreateTrail',
        'cloudtrail:PutEventSelectors',
        'cloudtrail:PutInsightSelectors',
        'cloudtrail:RemoveTags',
        'cloudtrail:StartLogging',
        'cloudtrail:UpdateTrail',
      ],
      own.trails,
    ),
    changes(
      'SetUpLogGroups',
      [
        'logs:AssociateKmsKey',
        'logs:CreateLogGroup',
        'logs:PutRetentionPolicy',
        'logs:TagResource',
        'logs:UntagResource',
      ],
      own.logGroups,
      ...own.jobLogGroups(JOB_LOG_GROUP_NAMES),
    ),
    changes(
      'CountEvents',
      ['logs:DeleteMetricFilter', 'logs:PutMetricFilter'],
      own.logGroups,
      ...own.jobLogGroups(existingTrailLogGroup === undefined ? [] : [existingTrailLogGroup]),
    ),
    changes(
      'SetUpRules',
      [
        'events:DeleteRule',
        'events:DisableRule',
        'events:EnableRule',
        'events:PutRule',
        'events:PutTargets',
        'events:RemoveTargets',
        'events:TagResource',
        'events:UntagResource',
      ],
      own.rules,
    ),
    changes(
      'SetUpAlarms',
      ['cloudwatch:DeleteAlarms', 'cloudwatch:PutMetricAlarm', 'cloudwatch:TagResource', 'cloudwatch:UntagResource'],
      own.alarms,
    ),
    changes('SetUpDashboards', ['cloudwatch:DeleteDashboards', 'cloudwatch:PutDashboard'], own.dashboards),
    changes(
      'SetUpTopics',
      [
        'sns:CreateTopic',
        'sns:DeleteTopic',
        'sns:SetSubscriptionAttributes',
        'sns:SetTopicAttributes',
        'sns:Subscribe',
        'sns:TagResource',
        'sns:Unsubscribe',
        'sns:UntagResource',
      ],
      own.topics,
    ),
    changes(
      'SetUpQueues',
      ['sqs:CreateQueue', 'sqs:DeleteQueue', 'sqs:SetQueueAttributes', 'sqs:TagQueue', 'sqs:UntagQueue'],
      own.queues,
    ),
    {
      sid: 'MakeDetector',
      effect: 'Allow',
      actions: ['guardduty:CreateDetector'],
      resources: ['*'],
      conditions: [MADE_AS_OURS],
    },
    changes(
      'SetUpDetector',
      ['guardduty:TagResource', 'guardduty:UntagResource', 'guardduty:UpdateDetector'],
      own.detectors,
    ),
  ];
}
