import { Cloudtrail } from '@cdktf/provider-aws/lib/cloudtrail';
import { Construct } from 'constructs';
import { regionalArn } from '../core/arns';
import { awsEnvironmentOf } from '../core/aws-environment';
import { format } from '../core/checks';
import { requireKnownLists } from '../core/known-lists';
import { ServiceRole } from '../core/service-role';
import { requireAll } from '../core/validation';
import { IEncryptionKey } from '../kms';
import { ILogGroup } from '../logs';
import { IBucket } from '../s3';
import { SELECTOR_VALUE_LIMIT } from './data-event-catalogue';
import { DataEvents, eventSelectors, valueCount } from './event-selectors';
import { trailDelivery, trailLogging } from './trail-policy';

/** What a trail is made of. */
export interface TrailProps {
  /** 3 to 128 letters, digits or any of . _ - */
  readonly trailName: string;
  /** Where files are delivered: a bucket made here, or one that exists, perhaps in another account, whose policy admits the trail. */
  readonly bucket: IBucket | ExistingBucket;
  /** Key of the files: it admits CloudTrail for this trail. */
  readonly encryptionKey: IEncryptionKey;
  /** Where events are delivered within minutes, for detections. */
  readonly logGroup: ILogGroup;
  /** Name of the role that delivers to the log group. */
  readonly roleName: string;
  /** What is recorded beside management events. */
  readonly dataEvents: DataEvents;
  /**
   * ID of the organization whose accounts are all recorded: only in its management account, or that of a delegated administrator.
   * Default: this account alone.
   */
  readonly organizationId?: string;
}

/** A bucket whose policy is not ours to change. */
export interface ExistingBucket {
  /** Name of the bucket. */
  readonly existingBucketName: string;
}

/** Who may pass a role in this account could give it to another trail of it; the role writes one log group's streams. */
const TRUST_WITHOUT_SOURCE =
  'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-required-policy-for-cloudwatch-logs.html';

const NAME_FORMAT = /^(?!\d+(\.\d+){3}$)(?!.*[._-]{2})[A-Za-z0-9][\w.-]{1,126}[A-Za-z0-9]$/;
const NAME_RULE = 'be 3 to 128 letters, digits or single . _ - with a letter or digit at both ends, and no IP address';

/**
 * A multi-region trail (`aws_cloudtrail`) of all management events and the data events asked for: validated, encrypted, to a
 * bucket and to CloudWatch Logs. Once per account.
 *
 * @throws if the name is not one that CloudTrail takes, or the data events name more values than CloudTrail takes (500)
 */
export class Trail extends Construct {
  /** Computed from the name. */
  readonly trailArn: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: TrailProps,
  ) {
    super(scope, id);
    requireKnownLists(this, props);
    const selectors = eventSelectors(props.dataEvents);
    this.check(valueCount(selectors));
    const environment = awsEnvironmentOf(this);
    this.trailArn = regionalArn(environment, 'cloudtrail', `trail/${props.trailName}`);
    props.encryptionKey.grantEncryptingTrail(props.trailName);
    const s3BucketName = this.admitTo(props.bucket);
    const role = this.createRole();
    new Cloudtrail(this, 'Resource', {
      name: props.trailName,
      enableLogging: true,
      isMultiRegionTrail: true,
      includeGlobalServiceEvents: true,
      isOrganizationTrail: props.organizationId !== undefined,
      enableLogFileValidation: true,
      kmsKeyId: props.encryptionKey.keyArn,
      s3BucketName,
      cloudWatchLogsGroupArn: `${props.logGroup.logGroupArn}:*`,
      cloudWatchLogsRoleArn: role.roleArn,
      advancedEventSelector: selectors,
      tags: { Name: props.trailName },
      dependsOn: [role.permissionsReady],
    });
  }

  /** Lets the trail in where the policy is ours. */
  private admitTo(bucket: IBucket | ExistingBucket): string {
    if ('existingBucketName' in bucket) return bucket.existingBucketName;
    const folders = [awsEnvironmentOf(this).account, this.props.organizationId].filter((id) => id !== undefined);
    bucket.addToPolicy(...trailDelivery(bucket.bucketArn, this.trailArn, folders, awsEnvironmentOf(this)));
    return bucket.bucketName;
  }

  private createRole(): ServiceRole {
    return new ServiceRole(this, 'Role', {
      roleName: this.props.roleName,
      description: 'Delivers the trail to its log group',
      service: 'cloudtrail',
      sourceArns: { notSent: TRUST_WITHOUT_SOURCE },
      statements: trailLogging(this.props.logGroup.knownLogGroupArn, awsEnvironmentOf(this), this.props.organizationId),
    });
  }

  private check(count: number): void {
    requireAll(this, [
      format('trailName', this.props.trailName, NAME_FORMAT, NAME_RULE, 'rename it'),
      {
        property: 'dataEvents',
        rule: `name at most ${SELECTOR_VALUE_LIMIT} values in all`,
        received: String(count),
        remedy: 'share the projects out among accounts',
        holds: count <= SELECTOR_VALUE_LIMIT,
      },
    ]);
  }
}
