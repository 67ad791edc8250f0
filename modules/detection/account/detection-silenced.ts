import { calledByNoneOf } from '../caller';
import { AccountDetection } from '../detection';
import { anyOf, calls, DONE, EventPattern, recordsOf, startsWith } from '../event-pattern';
import { AccountPlace } from '../place';
import { TECHNIQUES } from '../technique-catalogue';

export const detectionSilenced: AccountDetection = {
  id: 'detection-silenced',
  title: 'A detection, an alarm or the way of alerts was switched off or changed',
  meaning:
    'Whoever silences alerts has something to hide behind them. Deletions count whoever makes them, a deployment included; ' +
    'changes count unless the deployer makes them.',
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
    guardduty: calls('guardduty', GUARDDUTY, DONE),
  }),
};

const GUARDDUTY = [
  'DeleteDetector',
  'UpdateDetector',
  'CreateFilter',
  'UpdateFilter',
  'DisassociateFromAdministratorAccount',
  'DisassociateFromMasterAccount',
];

function rules({ prefix }: AccountPlace): EventPattern {
  const ours = [startsWith(`${prefix}-`)];
  return calls('events', ['DisableRule', 'DeleteRule', 'RemoveTargets'], {
    ...DONE,
    requestParameters: anyOf({ name: ours }, { rule: ours }),
  });
}

function changedRules({ prefix, deployerArn }: AccountPlace): EventPattern {
  const ours = [startsWith(`${prefix}-`)];
  return calls('events', ['PutRule', 'PutTargets'], {
    ...DONE,
    requestParameters: anyOf({ name: ours }, { rule: ours }),
    ...calledByNoneOf([deployerArn]),
  });
}

function alarms({ prefix }: AccountPlace): EventPattern {
  return calls('monitoring', ['DeleteAlarms', 'DisableAlarmActions', 'SetAlarmState'], {
    ...DONE,
    requestParameters: anyOf({ alarmNames: [startsWith(`${prefix}-`)] }, { alarmName: [startsWith(`${prefix}-`)] }),
  });
}

/** An alarm may be loosened by its own call, or starved by that of its metric's filter. */
function changedAlarms({ prefix, deployerArn, trailLogGroupName }: AccountPlace): EventPattern {
  const alarm: EventPattern = {
    eventName: ['PutMetricAlarm'],
    requestParameters: { alarmName: [startsWith(`${prefix}-`)] },
  };
  const filter: EventPattern = {
    eventName: ['PutMetricFilter', 'DeleteMetricFilter'],
    requestParameters: { logGroupName: [trailLogGroupName ?? startsWith(`/${prefix}/`)] },
  };
  return recordsOf(['monitoring', 'logs'], {
    ...DONE,
    ...anyOf(...[alarm, filter].map((change) => ({ ...change, ...calledByNoneOf([deployerArn]) }))),
  });
}

/** Of a subscription the ARN goes on after the topic's. The queue for what cannot be delivered counts as well. */
function topic({ alertTopicArn, undeliveredQueueName }: AccountPlace): EventPattern {
  const requests = anyOf(
    { topicArn: [alertTopicArn] },
    { subscriptionArn: [startsWith(alertTopicArn)] },
    { queueUrl: [{ suffix: `/${undeliveredQueueName}` }] },
  );
  return recordsOf(['sns', 'sqs'], {
    eventName: ['DeleteTopic', 'SetTopicAttributes', 'Subscribe', 'Unsubscribe', 'DeleteQueue', 'PurgeQueue'],
    ...DONE,
    requestParameters: requests,
  });
}
