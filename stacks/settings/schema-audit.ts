import { AUDIT_DEFAULTS } from '../../modules/baseline/defaults';
import { DATA_EVENT_TYPE_NAMES } from '../../modules/cloudtrail/data-event-catalogue';
import { z } from 'zod';
import { choice, field, list, mapping, numberChoice } from './field';
import { JOB_LOGS } from '../../modules/baseline/component-names';
import { organizationId } from './name-fields';
import { LOG_RETENTION_CHOICES, MOST_PRINCIPALS } from './limits';
import { role } from './arn';
import { objectLock } from './schema-lock';

const trailLock = objectLock(
  "Object lock on the trail's bucket: nobody changes or deletes its files. Not with an existing trail.",
);

export const LOG_BUCKET = /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/;

function existingBucket(description: string) {
  return field(z.string().regex(LOG_BUCKET), {
    description,
    rule: 'be the name of an S3 bucket, 3 to 63 lower-case letters, digits or dashes',
    remedy: 'name a bucket that exists',
  }).optional();
}

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html */
export const LOG_GROUP = /^[\w/.#-]{1,512}$/;

const logGroupName = field(z.string().regex(LOG_GROUP), {
  description:
    'Log group that the existing trail delivers to. Without it nothing is counted: no alarms. Only with an existing trail. Default: none.',
  rule: 'be the name of a log group',
  remedy: 'copy it from "aws cloudtrail describe-trails", without the ARN before it',
}).optional();

/** Once for the account: the trail and the logs. */
export const audit = mapping('Trail and logs of the account.', {
  trail: choice(
    "create: a trail for all regions. existing: the account's events are recorded already, for example by an " +
      "organization trail. Default: create, with a warning: AWS bills another copy of the account's events.",
    ['create', 'existing'],
  ).optional(),
  existingTrailLogGroup: logGroupName,
  organizationTrail: organizationId(
    'Records all accounts of this organization: only for its management account, or a delegated administrator of CloudTrail. Not with an ' +
      'existing trail. Default: this account alone.',
  ).optional(),
  trailBucket: existingBucket(
    'Bucket that the trail delivers to, perhaps of another account: its policy has to admit the trail. Not with trailLock or an existing ' +
      'trail. Default: one is made.',
  ),
  accessLogBucket: existingBucket(
    'Bucket of this account and region that takes the server access logs: its policy has to admit logging.s3. Default: one is made.',
  ),
  trailLock: trailLock.prefault({}),
  logRetentionDays: numberChoice(
    `Days that CloudWatch keeps logs. Default: ${AUDIT_DEFAULTS.logRetentionDays}.`,
    LOG_RETENTION_CHOICES,
  ).default(AUDIT_DEFAULTS.logRetentionDays),
  existingLogGroups: list(choice('What writes to the log group.', JOB_LOGS), {
    description:
      'Log groups /aws/sagemaker/TrainingJobs, /ProcessingJobs, /TransformJobs and /NotebookInstances that are left as they ' +
      'are, by what writes to them: one exists wherever such work ran before. Default: none, all four are made.',
    entries: 'kinds of work',
  }).default([]),
  auditors: list(role('A role of the account.', "read the trail's files"), {
    description:
      "Roles that may decrypt the trail's files, and those of a trail that was made here before. Default: none.",
    entries: 'IAM role ARNs',
    most: MOST_PRINCIPALS,
  }).default([]),
  dataEventTypes: list(
    choice('A CloudTrail resource type.', DATA_EVENT_TYPE_NAMES, 'a known CloudTrail resource type'),
    {
      description:
        "Resource types whose data events the trail records, beside the objects in the projects' buckets. Not with an " +
        'existing trail. Default: all of them.',
      entries: 'CloudTrail resource types',
    },
  ).default([...AUDIT_DEFAULTS.dataEventTypes]),
});
