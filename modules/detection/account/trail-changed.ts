import { AccountPlace } from '../place';
import { calls, EventPattern } from '../event-pattern';
import { AccountDetection } from '../detection';
import { TECHNIQUES } from '../technique-catalogue';

export const trailChanged: AccountDetection = {
  id: 'trail-changed',
  title: 'The trail was stopped, deleted or narrowed, or its log group was cut',
  meaning:
    'What happens next is not recorded, and nothing here would tell. Attempts count as well: nobody tries this in daily work. ' +
    'A deployment that changes what the trail records shows here too.',
  response:
    'Start the trail again, and compare its selectors with the plan ("npm run diff -- audit" shows the difference). Find out who ' +
    'called, revoke the sessions of that role, and read its other calls of the last day in the log bucket.',
  technique: TECHNIQUES.cloudLog,
  severity: 'critical',
  kind: 'event',
  patterns: ({ trailLogGroupName }) => ({
    trail: calls('cloudtrail', ['StopLogging', 'DeleteTrail', 'UpdateTrail', 'PutEventSelectors']),
    ...(trailLogGroupName && { logs: logGroupCut(trailLogGroupName) }),
  }),
};

function logGroupCut(logGroupName: NonNullable<AccountPlace['trailLogGroupName']>): EventPattern {
  const cuts = ['DeleteLogGroup', 'DeleteLogStream', 'PutRetentionPolicy', 'DisassociateKmsKey'];
  return calls('logs', cuts, { requestParameters: { logGroupName: [logGroupName] } });
}
