import { AccountDetection } from '../detection';
import { deniedCalls as metric } from '../metrics/denied-calls';
import { TECHNIQUES } from '../technique-catalogue';

export const deniedCalls: AccountDetection = {
  id: 'denied-calls',
  title: 'Many calls were refused within minutes',
  meaning:
    'Somebody is trying out what stolen credentials can do, or a job is set up wrongly and tries again and again. The policies held: ' +
    'nothing was read by these calls.',
  response:
    "Open the account's dashboard: it lists the refused calls by caller. One role and one action: help whoever set up the job. Many actions, " +
    'or a caller nobody knows: revoke the sessions of the role.',
  technique: TECHNIQUES.serviceDiscovery,
  severity: 'medium',
  kind: 'count',
  threshold: ({ deniedCalls: count }) => `${count} or more within 5 minutes`,
  alarm: ({ thresholds }) => ({ metricName: metric.name, threshold: thresholds.deniedCalls, periodMinutes: 5 }),
};
