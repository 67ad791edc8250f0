import { calledByNoneOf } from '../caller';
import { AccountDetection } from '../detection';
import { anyOf, calls, DONE, EventPattern, Matcher, recordsOf, startsWith } from '../event-pattern';
import { AccountPlace } from '../place';
import { TECHNIQUES } from '../technique-catalogue';
import { RULE_CUTS } from '../watch-calls';

export const detectionSilenced: AccountDetection = {
  id: 'detection-silenced',
  title: 'A detection, an alarm or the way of alerts was switched off or changed',
  meaning:
    'Whoever silences alerts has something to hide behind them. Switching off and deleting count whoever does it, a deployment included; ' +
    'changes count unless the deployer makes them. "watch-cut" tells of the same in another way.',
  response:
    'Find out who called. If it was no deployment, deploy again at once, which restores what was changed, and revoke the sessions of ' +
    'the caller. Then look for what was done while the alert was off: the trail has it.',
  technique: TECHNIQUES.disableTools,
  severity: 'critical',
  kind: 'event',
  patterns: (place) => ({
    rules: rules(place),
    'changed-rules': changedRules(place),
    alarms: alarms(place),
    'changed-alarms': changedAlarms(place),
    topic: topic(place),
    'changed-topic': changedTopic(place),
    guardduty: calls('guardduty', GUARDDUTY, DONE),
  }),
};

const TOPIC_CHANGES = [
  'AddPermission',
  'PutDataProtectionPolicy',
  'RemovePermission',
  'SetQueueAttributes',
  'SetSubscriptionAttributes',
  'SetTopicAttributes',
  'Subscribe',
];

const GUARDDUTY = [
  'DeleteDetector',
  'UpdateDetector',
  'ArchiveFindings',
  'CreateFilter',
  'UpdateFilter',
  'CreateIPSet',
  'UpdateIPSet',
  'StopMonitoringMembers',
  'UpdateMemberDetectors',
  'DisassociateMembers',
  'DisassociateFromAdministratorAccount',
  'DisassociateFromMasterAccount',
];

/** Switched off, by its own call or by a call that could as well change it. */
function rules({ prefix }: AccountPlace): EventPattern {
  const ours = [startsWith(`${prefix}-`)];
  return recordsOf('events', {
    ...DONE,
    ...anyOf(
      {
        eventName: RULE_CUTS,
        requestParameters: anyOf({ name: ours }, { rule: ours }),
      },
      { eventName: ['PutRule'], requestParameters: { name: ours, state: ['DISABLED'] } },
    ),
  });
}

/** A rule of somebody else that sends to our topic is a false alarm in the making. */
function changedRules({ prefix, deployerArn, alertTopicArn }: AccountPlace): EventPattern {
  const ours = [startsWith(`${prefix}-`)];
  return calls('events', ['PutRule', 'PutTargets'], {
    ...DONE,
    requestParameters: anyOf({ name: ours }, { rule: ours }, { targets: { arn: [alertTopicArn] } }),
    ...calledByNoneOf([deployerArn]),
  });
}

/** Switched off, muted (which need not name ours), or starved for good by taking away what counts. */
function alarms({ prefix, trailLogGroupName }: AccountPlace): EventPattern {
  const ours = [startsWith(`${prefix}-`)];
  return recordsOf(['monitoring', 'logs'], {
    ...DONE,
    ...anyOf(
      {
        eventName: ['DeleteAlarms', 'DisableAlarmActions', 'SetAlarmState'],
        requestParameters: anyOf({ alarmNames: ours }, { alarmName: ours }),
      },
      { eventName: ['PutMetricAlarm'], requestParameters: { alarmName: ours, actionsEnabled: [false] } },
      { eventName: ['PutAlarmMuteRule'] },
      { eventName: ['DeleteMetricFilter'], requestParameters: { logGroupName: trailLogs(prefix, trailLogGroupName) } },
    ),
  });
}

/** Loosened by its own call, or starved by that of its metric's filter. */
function changedAlarms({ prefix, deployerArn, trailLogGroupName }: AccountPlace): EventPattern {
  return recordsOf(['monitoring', 'logs'], {
    ...DONE,
    ...anyOf(
      { eventName: ['PutMetricAlarm'], requestParameters: { alarmName: [startsWith(`${prefix}-`)] } },
      { eventName: ['PutMetricFilter'], requestParameters: { logGroupName: trailLogs(prefix, trailLogGroupName) } },
    ),
    ...calledByNoneOf([deployerArn]),
  });
}

function trailLogs(prefix: string, trailLogGroupName: string | undefined): readonly Matcher[] {
  return [trailLogGroupName ?? startsWith(`/${prefix}/`)];
}

/** Of a subscription the ARN goes on after the topic's. The queue for what cannot be delivered counts as well. */
function aboutTopic({ alertTopicArn, undeliveredQueueName }: AccountPlace): EventPattern {
  return anyOf(
    { topicArn: [alertTopicArn] },
    { resourceArn: [alertTopicArn] },
    { subscriptionArn: [startsWith(`${alertTopicArn}:`)] },
    { queueUrl: [{ suffix: `/${undeliveredQueueName}` }] },
  );
}

function topic(place: AccountPlace): EventPattern {
  return recordsOf(['sns', 'sqs'], {
    eventName: ['DeleteTopic', 'Unsubscribe', 'DeleteQueue', 'PurgeQueue'],
    ...DONE,
    requestParameters: aboutTopic(place),
  });
}

function changedTopic(place: AccountPlace): EventPattern {
  return recordsOf(['sns', 'sqs'], {
    eventName: TOPIC_CHANGES,
    ...DONE,
    requestParameters: aboutTopic(place),
    ...calledByNoneOf([place.deployerArn]),
  });
}
