import { partitionOfRegion } from '../../modules/core/partition';
import { parseArn } from './arn';
import { check, SettingsCheck } from './check';
import { shown } from './problem';

/** Whether who is told can be. */
export const ALERT_CHECKS: readonly SettingsCheck[] = Object.freeze([
  check(['account', 'region', 'alerts'], ({ account, region, alerts: { existingTopic } }) => {
    if (existingTopic === undefined) return [];
    const partition = partitionOfRegion(region).name;
    const topic = parseArn(existingTopic);
    if (topic.account === account && topic.region === region && topic.partition === partition) return [];
    return [
      {
        path: ['alerts', 'existingTopic'],
        rule: `be a topic of the account ${account}, the region ${region} and the partition ${partition}`,
        received: shown(existingTopic),
        remedy:
          'rules and alarms publish there alone: name such a topic, or leave it out and subscribe to the one that is made',
      },
    ];
  }),

  check(['region', 'alerts'], ({ region, alerts }) => {
    const partition = partitionOfRegion(region).name;
    if (partition === 'aws') return [];
    return (['slack', 'teams'] as const)
      .filter((chat) => alerts[chat] !== undefined)
      .map((chat) => ({
        path: ['alerts', chat],
        rule: `not be given in the partition ${partition}`,
        received: shown(alerts[chat]),
        remedy: 'Amazon Q Developer in chat applications is not there: name emails or webhooks',
      }));
  }),
]);
