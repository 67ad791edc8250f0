import { DataEvents, Trail, TrailProps } from '../../../modules/cloudtrail';
import { EncryptionKey } from '../../../modules/kms';
import { LogGroup } from '../../../modules/logs';
import { TrailBucket } from '../../../modules/s3';
import { synthesize } from '../../support/synthesize';

const ADMIN = 'arn:test:iam::111122223333:role/Admin';
export const TRAIL_ARN = 'arn:test:cloudtrail:test-1:111122223333:trail/acme-trail';
export const FOR_TRAIL = {
  StringEquals: { 'aws:SourceAccount': ['111122223333'] },
  ArnLike: { 'aws:SourceArn': [TRAIL_ARN] },
};
export const CLOUD_TRAIL = { Service: ['cloudtrail.amazonaws.com'] };

/** A stack with a trail of the smallest props and these. */
export const trail = (dataEvents: DataEvents, trailName = 'acme-trail', props: Partial<TrailProps> = {}) =>
  synthesize((stack) => {
    const encryptionKey = new EncryptionKey(stack, 'Key', {
      alias: 'acme/logs',
      description: 'Encrypts logs',
      administratorArns: [ADMIN],
    });
    const bucket = new TrailBucket(stack, 'Bucket', {
      bucketName: 'acme-trail',
      administratorArns: [ADMIN],
      auditorArns: [],
      encryptionKey,
      accessLogs: { bucketName: 'acme-access-logs' },
      objectLock: { mode: 'governance', days: 365 },
    });
    const { trailArn } = new Trail(stack, 'Trail', {
      trailName,
      bucket,
      encryptionKey,
      logGroup: new LogGroup(stack, 'Logs', { logGroupName: '/acme/trail', encryptionKey }),
      roleName: 'acme-trail-test-1',
      dataEvents,
      ...props,
    });
    stack.addOverride('output.trail.value', trailArn);
  });
