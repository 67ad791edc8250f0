import { Construct } from 'constructs';
import { awsEnvironmentOf, bucketArn } from '../core/aws-environment';
import { requireAll } from '../core/validation';
import { Bucket, BucketProps, IAccessLogTarget } from './bucket';
import { allowAccessLogDelivery, denyWritingByPeople } from './bucket-policy';

export interface LogBucketProps extends BucketProps {
  /** Names of the buckets that log here start with this, such as `acme-`. */
  readonly sourceBucketPrefix: string;
  /** Days after which logs are deleted. At least 90. */
  readonly keepDays: number;
}

/** As long as an investigation takes to be asked for. */
const SHORTEST_KEEP_DAYS = 90;

/**
 * The bucket that S3 writes server access logs to, for the buckets of one account and region. SSE-S3: the log service takes
 * neither a customer-managed key nor a default object lock at its target.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html
 *
 * @throws if `keepDays` is less than 90, and as every bucket does
 */
export class LogBucket extends Bucket implements IAccessLogTarget {
  constructor(scope: Construct, id: string, props: LogBucketProps) {
    super(scope, id, props, {
      lifecycle: { oldVersionDays: props.keepDays, expireAfterDays: props.keepDays },
    });
    this.checkKeepDays(props.keepDays);
    const environment = awsEnvironmentOf(this);
    const sources = bucketArn(environment, `${props.sourceBucketPrefix}*`);
    this.addToPolicy(
      allowAccessLogDelivery(this.bucketArn, [sources], environment),
      denyWritingByPeople(this.bucketArn),
    );
  }

  private checkKeepDays(keepDays: number): void {
    requireAll(this, [
      {
        property: 'keepDays',
        rule: `be at least ${SHORTEST_KEEP_DAYS}`,
        received: String(keepDays),
        remedy: 'keep the logs longer',
        holds: keepDays >= SHORTEST_KEEP_DAYS,
      },
    ]);
  }
}
