import { S3BucketLifecycleConfigurationRule } from '@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration';

/** How long a bucket keeps what nobody asks for any more, in days from 1. */
export interface LifecycleDays {
  /** Versions that were replaced or deleted. */
  readonly oldVersionDays: number;
  /** Current objects. Default: kept for ever. */
  readonly expireAfterDays?: number;
}

/** A week is longer than any upload takes; until then broken ones are billed. */
const BROKEN_UPLOAD_DAYS = 7;

/** The whole bucket, said in the one way that every provider version stores without a difference. */
const WHOLE_BUCKET = [{ prefix: '' }];

export function lifecycleRules({
  oldVersionDays,
  expireAfterDays,
}: LifecycleDays): S3BucketLifecycleConfigurationRule[] {
  return [
    {
      id: 'clear-broken-uploads',
      status: 'Enabled',
      filter: WHOLE_BUCKET,
      abortIncompleteMultipartUpload: [{ daysAfterInitiation: BROKEN_UPLOAD_DAYS }],
    },
    {
      id: 'clear-old-versions',
      status: 'Enabled',
      filter: WHOLE_BUCKET,
      noncurrentVersionExpiration: [{ noncurrentDays: oldVersionDays }],
      expiration: expireAfterDays === undefined ? [{ expiredObjectDeleteMarker: true }] : [{ days: expireAfterDays }],
    },
  ];
}
