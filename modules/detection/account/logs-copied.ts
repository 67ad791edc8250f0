import { AccountDetection } from '../detection';
import { anyOf, DONE, recordsOf, startsWith } from '../event-pattern';
import { TECHNIQUES } from '../technique-catalogue';

export const logsCopied: AccountDetection = {
  id: 'logs-copied',
  title: 'Logs of jobs or of the baseline are copied to somewhere',
  meaning:
    'A job can print what it reads: its log is a way out. A subscription copies whatever comes, an export what is there.',
  response: 'Delete the subscription or cancel the export, and find out where it went to and who called.',
  technique: TECHNIQUES.exfiltration,
  severity: 'high',
  kind: 'event',
  patterns: ({ prefix }) => ({
    main: recordsOf('logs', {
      ...DONE,
      ...anyOf(
        {
          eventName: ['PutSubscriptionFilter', 'CreateExportTask'],
          requestParameters: { logGroupName: ['/aws/sagemaker/', `/${prefix}/`].map(startsWith) },
        },
        // Of all log groups at once
        { eventName: ['PutAccountPolicy'], requestParameters: { policyType: ['SUBSCRIPTION_FILTER_POLICY'] } },
      ),
    }),
  }),
};
