import { AwsEnvironment, regionalArn } from '../../core/arns';
import { AccountDetection } from '../detection';
import { anyOf, calls, EventPattern, startsWith } from '../event-pattern';
import { TECHNIQUES } from '../technique-catalogue';
import { TRAIL_CUTS } from '../watch-calls';

export const trailChanged: AccountDetection = {
  id: 'trail-changed',
  title: 'The trail was stopped, deleted or narrowed, or its log group was cut',
  meaning:
    'What happens next is not recorded, and nothing here would tell. Attempts on the trail count as well: nobody tries this in daily work. ' +
    'A deployment that changes what the trail records shows here too.',
  response:
    'Start the trail again, and compare its selectors with the plan ("npm run diff -- audit" shows the difference). Find out who ' +
    'called, revoke the sessions of that role, and read its other calls of the last day in the log bucket.',
  technique: TECHNIQUES.cloudLog,
  severity: 'critical',
  kind: 'event',
  patterns: ({ trailLogGroupName, environment }) => ({
    main: calls('cloudtrail', TRAIL_CUTS),
    ...(trailLogGroupName && { logs: logGroupCut(trailLogGroupName, environment) }),
  }),
};

/** Cut, put under another key, or copied to somebody. */
function logGroupCut(logGroupName: string, environment: AwsEnvironment): EventPattern {
  const cuts = [
    'AssociateKmsKey',
    'DeleteLogGroup',
    'DeleteLogStream',
    'DisassociateKmsKey',
    'PutRetentionPolicy',
    'PutSubscriptionFilter',
  ];
  const arn = regionalArn(environment, 'logs', `log-group:${logGroupName}`);
  return calls('logs', cuts, {
    requestParameters: anyOf({ logGroupName: [logGroupName] }, { resourceIdentifier: [arn, startsWith(`${arn}:`)] }),
  });
}
