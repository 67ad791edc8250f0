import { AccountDetection } from '../detection';
import { TECHNIQUES } from '../technique-catalogue';

export const trailSilent: AccountDetection = {
  id: 'trail-silent',
  title: 'Nothing has come to the log group of the trail for an hour',
  meaning:
    'An account is never that quiet: the trail is stopped, its role or its key no longer lets it deliver, or the log group is gone. Nothing is ' +
    'counted meanwhile. Nobody can fake this number: it is AWS that counts.',
  response:
    'Look at the trail in the console: it says when it last delivered, and what went wrong. Deploy again. The files in the bucket are the ' +
    'record of what happened in between.',
  technique: TECHNIQUES.cloudLog,
  severity: 'critical',
  kind: 'count',
  appliesTo: ({ trailLogGroupName }) => trailLogGroupName !== undefined,
  threshold: () => 'no event within an hour',
  alarm: ({ trailLogGroupName }) => ({
    metricNamespace: 'AWS/Logs',
    metricName: 'IncomingLogEvents',
    dimensions: { LogGroupName: trailLogGroupName! },
    threshold: 'silence',
    periodMinutes: 60,
  }),
};
