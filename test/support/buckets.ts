import { TerraformStack } from 'cdktf';
import { EncryptionKey } from '../../modules/kms';
import { LogBucket, LogBucketProps, PrivateBucket, PrivateBucketProps } from '../../modules/s3';
import { TrailBucket, TrailBucketProps } from '../../modules/s3';
import { fieldsOf as fieldsOfResource } from './resources';
import { statementsOf, synthesize, Synthesized } from './synthesize';

export const ADMIN = 'arn:test:iam::111122223333:role/Admin';
export const READER = 'arn:test:iam::111122223333:role/Reader';
export const WRITER = 'arn:test:iam::111122223333:role/Writer';

/** The ARN of the key that `privateBucket` and `trailBucket` encrypt with, as it stands in a plan. */
export const KEY_ARN = '${aws_kms_key.Key_961B73FD.arn}';

const ACCESS_LOGS = { bucketName: 'acme-access-logs' };

function encryptionKey(stack: TerraformStack): EncryptionKey {
  return new EncryptionKey(stack, 'Key', { alias: 'acme', description: 'Acme', administratorArns: [ADMIN] });
}

/** A stack with a log bucket, from the smallest legal props and these. */
export function logBucket(props: Partial<LogBucketProps> = {}, use: (bucket: LogBucket) => void = () => {}) {
  return synthesize((stack) => {
    const smallest = {
      bucketName: 'acme-logs',
      administratorArns: [ADMIN],
      administratorsProvenBy: encryptionKey(stack),
      readerArns: [],
      sourceBucketPrefix: 'acme-',
      keepDays: 400,
    };
    use(new LogBucket(stack, 'Logs', { ...smallest, ...props }));
  });
}

/** A stack with a bucket for data and its key, from the smallest legal props and these. */
export function privateBucket(
  props: Partial<PrivateBucketProps> = {},
  use: (bucket: PrivateBucket) => void = () => {},
) {
  return synthesize((stack) => {
    const smallest = {
      bucketName: 'acme-data',
      administratorArns: [ADMIN],
      purpose: 'Data',
      encryptionKey: encryptionKey(stack),
      accessLogs: ACCESS_LOGS,
      s3EndpointId: 'vpce-0123456789abcdef0',
      readerArns: [READER],
      writerArns: [WRITER],
    };
    use(new PrivateBucket(stack, 'Data', { ...smallest, ...props }));
  });
}

/** A stack with a bucket for a trail and its key, from the smallest legal props and these. */
export function trailBucket(props: Partial<TrailBucketProps> = {}, use: (bucket: TrailBucket) => void = () => {}) {
  return synthesize((stack) => {
    const smallest = {
      bucketName: 'acme-trail',
      administratorArns: [ADMIN],
      encryptionKey: encryptionKey(stack),
      accessLogs: ACCESS_LOGS,
      objectLock: { mode: 'governance' as const, days: 365 },
      auditorArns: [],
    };
    use(new TrailBucket(stack, 'Trail', { ...smallest, ...props }));
  });
}

/** The statements of the one bucket policy of a stack. */
export function bucketStatements({ only }: Synthesized): Record<string, any> {
  return statementsOf(only('aws_s3_bucket_policy').policy);
}

/** The statements of the one key policy of a stack. */
export function keyStatements({ only }: Synthesized): Record<string, any> {
  return statementsOf(only('aws_kms_key').policy);
}

/** The fields of the one resource of a type, without the framework's comment. */
export function fieldsOf({ only }: Synthesized, type: string): Record<string, any> {
  return fieldsOfResource(only(type));
}
