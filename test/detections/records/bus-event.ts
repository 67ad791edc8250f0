import { WatchedNames } from '../deployed';
import { CloudTrailRecord } from './record';
import { WrittenFinding } from './written';

/** What EventBridge calls records of CloudTrail, by their type. */
const DETAIL_TYPES: Readonly<Record<string, string>> = {
  AwsApiCall: 'AWS API Call via CloudTrail',
  AwsServiceEvent: 'AWS Service Event via CloudTrail',
  AwsConsoleSignIn: 'AWS Console Sign In via CloudTrail',
};

/** EventBridge leaves these out unless a rule asks for all management events, which none here does. */
const READS = /^(Get|List|Describe)/;

/**
 * The event that a record becomes on the bus of the watched account and region; undefined if it does not get there: records of others,
 * and management calls that read. https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html
 */
export function busEventOf(record: CloudTrailRecord, { account, region }: WatchedNames): object | undefined {
  const { eventSource, eventName, eventTime, eventType, eventCategory, awsRegion, recipientAccountId } = record;
  const isElsewhere = awsRegion !== region || recipientAccountId !== account;
  if (isElsewhere || (eventCategory === 'Management' && READS.test(eventName))) return undefined;
  const detailType = DETAIL_TYPES[eventType];
  if (detailType === undefined) throw new Error(`No detail-type is known for the event type ${eventType}`);
  const source = `aws.${eventSource.split('.')[0]}`;
  return { ...envelope(source, detailType, account, region, eventTime), detail: record };
}

/** https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_findings_eventbridge.html */
export function findingEventOf(
  { type, severity, ...finding }: WrittenFinding,
  names: WatchedNames,
): object | undefined {
  const { account, region } = names;
  if ((finding.region ?? region) !== region) return undefined;
  const time = '2026-03-04T10:17:00Z';
  return {
    ...envelope('aws.guardduty', 'GuardDuty Finding', account, region, time),
    detail: {
      schemaVersion: '2.0',
      accountId: account,
      region,
      partition: 'aws',
      id: '00000000000000000000000000000000',
      arn: `arn:aws:guardduty:${region}:${account}:detector/example/finding/example`,
      type,
      resource: { resourceType: 'AccessKey', accessKeyDetails: { userName: 'Consultant', userType: 'Role' } },
      service: { serviceName: 'guardduty', count: 1, archived: false },
      severity,
      createdAt: time,
      updatedAt: time,
      title: 'Something was found',
      description: 'Something was found.',
    },
  };
}

function envelope(source: string, detailType: string, account: string, region: string, time: string): object {
  const id = '00000000-0000-4000-8000-000000000003';
  return { version: '0', id, 'detail-type': detailType, source, account, time, region, resources: [] };
}
