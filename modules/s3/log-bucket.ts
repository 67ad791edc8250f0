import { Construct } from 'constructs';
import { format, principals, wholeNumber } from '../core/checks';
import { bucketArn } from '../core/arns';
import { awsEnvironmentOf } from '../core/aws-environment';
import { IEncryptionKey } from '../kms';
import { ImportedBucket, ImportedBucketProps } from './imported-bucket';
import { Bucket, BucketProps, IAccessLogTarget } from './bucket';
import { allowAccessLogDelivery, denyReadingByOthers, denyWritingByPeople } from './bucket-policy';

/** What a bucket for access logs is made of. */
export interface LogBucketProps extends BucketProps {
  /**
   * A key with the same administrators: KMS refuses those who do not exist, before S3, which does not look, would lock everybody
   * out of the bucket.
   */
  readonly administratorsProvenBy: Pick<IEncryptionKey, 'madeBefore'>;
  /** IAM role or user ARNs that read the logs, beside the administrators. */
  readonly readerArns: readonly string[];
  /** Names of the buckets that log here start with this, such as `acme-`. */
  readonly sourceBucketPrefix: string;
  /** Days after which logs are deleted. 90 to 3,650. */
  readonly keepDays: number;
}

/** As long as an investigation takes to be asked for. */
const SHORTEST_KEEP_DAYS = 90;
const LONGEST_KEEP_DAYS = 3650;

const PREFIX_FORMAT = /^[a-z0-9][a-z0-9-]{1,61}$/;
const PREFIX_RULE = 'be 2 to 62 lower-case letters, digits or dashes, with a letter or digit first';

/**
 * The bucket that S3 writes server access logs to, for the buckets of one account and region. SSE-S3: the log service takes
 * neither a customer-managed key nor a default object lock at its target.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html
 *
 * @throws if `keepDays` is out of range, or the prefix would let in every bucket of the account, and as every bucket does
 */
export class LogBucket extends Bucket implements IAccessLogTarget {
  /**
   * A bucket that exists already, for access logs: its policy has to admit `logging.s3.amazonaws.com`, its encryption has to be SSE-S3. What has to be admitted by its policy is listed in `requiredPolicy`, which its owner puts there.
   *
   * @throws if the name is not one of a bucket, and, when something is added to its policy, if the owner has not promised to admit it
   */
  static fromBucketName(scope: Construct, id: string, props: ImportedBucketProps): ImportedBucket {
    return new ImportedBucket(scope, id, props);
  }

  constructor(scope: Construct, id: string, props: LogBucketProps) {
    super(scope, id, props, {
      after: props.administratorsProvenBy.madeBefore,
      lifecycle: { oldVersionDays: props.keepDays, expireAfterDays: props.keepDays },
      checks: [
        principals('readerArns', props.readerArns),
        wholeNumber('keepDays', props.keepDays, SHORTEST_KEEP_DAYS, LONGEST_KEEP_DAYS, 'choose how long logs are kept'),
        format(
          'sourceBucketPrefix',
          props.sourceBucketPrefix,
          PREFIX_FORMAT,
          PREFIX_RULE,
          'name how your buckets start',
        ),
      ],
    });
    const environment = awsEnvironmentOf(this);
    const sources = bucketArn(environment, `${props.sourceBucketPrefix}*`);
    this.addToPolicy(
      allowAccessLogDelivery(this.bucketArn, [sources], environment),
      denyWritingByPeople(this.bucketArn),
      // The logs name the objects, which the private buckets let few see
      denyReadingByOthers(this.bucketArn, [...new Set([...props.readerArns, ...props.administratorArns])]),
    );
  }
}
