import { AccountDetection } from '../detection';
import { calls, DONE, startsWith } from '../event-pattern';
import { TECHNIQUES } from '../technique-catalogue';

/** As CloudTrail names them, which is not always as the API does. https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html */
const CHANGES = [
  'DeleteBucket',
  'DeleteBucketEncryption',
  'DeleteBucketLifecycle',
  'DeleteBucketOwnershipControls',
  'DeleteBucketPolicy',
  'DeleteBucketPublicAccessBlock',
  'PutBucketAcl',
  'PutBucketEncryption',
  'PutBucketLifecycle',
  'PutBucketLogging',
  'PutBucketNotification',
  'PutBucketObjectLockConfiguration',
  'PutBucketOwnershipControls',
  'PutBucketPolicy',
  'PutBucketPublicAccessBlock',
  'PutBucketReplication',
  'PutBucketVersioning',
  'PutBucketWebsite',
  'PutBucketInventoryConfiguration',
  'PutObjectLockConfiguration',
];

export const bucketChanged: AccountDetection = {
  id: 'bucket-changed',
  title: "A bucket's policy, public access block, encryption, versioning, lock or replication was changed",
  meaning:
    'Who may read, where copies go, and whether an old version can be brought back hang on it. Deployments change these rarely, and show ' +
    'here when they do.',
  response:
    'Compare with the plan. What is not in it: deploy again, which restores it, and read the access log of the bucket for what was read or ' +
    'deleted in between.',
  technique: TECHNIQUES.inhibitRecovery,
  severity: 'high',
  kind: 'event',
  patterns: ({ prefix }) => ({
    buckets: calls('s3', CHANGES, { ...DONE, requestParameters: { bucketName: [startsWith(`${prefix}-`)] } }),
    account: calls(
      ['s3', 's3-control', 's3control'],
      ['PutAccountPublicAccessBlock', 'DeleteAccountPublicAccessBlock'],
      DONE,
    ),
  }),
};
