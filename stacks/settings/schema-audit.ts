import { DATA_EVENT_TYPE_NAMES } from '../../modules/cloudtrail/data-event-catalogue';
import { SHORTEST_RETENTION_DAYS } from '../../modules/logs/log-retention';
import { choice, list, mapping, numberChoice, wholeNumber } from './field';
import { JOB_LOGS } from '../component-names';
import { LOG_RETENTION_CHOICES, MOST_DAYS, MOST_PRINCIPALS } from './limits';
import { role } from './arn';

const trailLock = mapping(
  "Object lock on the trail's bucket: nobody changes or deletes its files. Not with an existing trail.",
  {
    mode: choice(
      'governance: those with a special permission may lift it. compliance: nobody can, not even root, until the days ' +
        'are over. Default: governance.',
      ['governance', 'compliance'],
    ).default('governance'),
    days: wholeNumber('Days that the lock lasts. Default: 365.', 1, MOST_DAYS).default(365),
  },
);

/** Once for the account: the trail and the logs. */
export const audit = mapping('Trail and logs of the account.', {
  trail: choice(
    "create: a trail for all regions. existing: the account's events are recorded already, for example by an " +
      'organization trail. Default: create.',
    ['create', 'existing'],
  ).default('create'),
  trailLock: trailLock.prefault({}),
  logRetentionDays: numberChoice(
    `Days that CloudWatch keeps logs. Default: ${SHORTEST_RETENTION_DAYS}.`,
    LOG_RETENTION_CHOICES,
  ).default(SHORTEST_RETENTION_DAYS),
  existingLogGroups: list(choice('What writes to the log group.', JOB_LOGS), {
    description:
      'Log groups /aws/sagemaker/TrainingJobs, /ProcessingJobs, /TransformJobs and /NotebookInstances that are left as they ' +
      'are, by what writes to them: one exists wherever such work ran before. Default: none, all four are made.',
    entries: 'kinds of work',
  }).default([]),
  auditors: list(role('A role of the account.', "read the trail's files"), {
    description: "Roles that may decrypt the trail's files. Not with an existing trail. Default: none.",
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
  ).default([...DATA_EVENT_TYPE_NAMES]),
});
