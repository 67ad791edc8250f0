import { DataAwsS3Bucket } from '@cdktf/provider-aws/lib/data-aws-s3-bucket';
import { Annotations } from 'cdktf';
import { Construct } from 'constructs';
import { bucketArn } from '../core/arns';
import { awsEnvironmentOf } from '../core/aws-environment';
import { format } from '../core/checks';
import { Statement } from '../core/policy-statement';
import { RequiredPolicy } from '../core/required-policy';
import { requireAll } from '../core/validation';
import { IBucket } from './bucket';

/** A bucket that is owned elsewhere, and what its owner has promised. */
export interface ImportedBucketProps {
  /** Name of a bucket in this region; of this account, or of one whose bucket policy lets Terraform look it up. */
  readonly bucketName: string;
  /**
   * States that the bucket's policy, which is not ours to change, holds the statements of `requiredPolicy`. Without it whatever has to
   * be admitted there throws, such as a trail.
   */
  readonly bucketPolicyAdmitsWhatIsAdded?: true;
}

/** Also dots, which buckets of earlier days have. */
const BUCKET_NAME_FORMAT = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

/**
 * A bucket that is owned elsewhere (data source `aws_s3_bucket`: the plan fails if there is none). How it is encrypted, who reads it and
 * from where, is for its owner: nothing of what the buckets of this package promise holds for it. Made by `fromBucketName` of the kinds
 * of buckets.
 */
export class ImportedBucket extends Construct implements IBucket {
  /** As a reference to what was looked up. */
  readonly bucketName: string;
  /** Computed from the name. */
  readonly bucketArn: string;
  private readonly required: RequiredPolicy;

  /** @throws if the name is not one of a bucket */
  constructor(scope: Construct, id: string, { bucketName, bucketPolicyAdmitsWhatIsAdded }: ImportedBucketProps) {
    super(scope, id);
    const rule = 'be the name of a bucket';
    requireAll(this, [
      format('bucketName', bucketName, BUCKET_NAME_FORMAT, rule, 'write the name alone, without s3://'),
    ]);
    this.bucketName = new DataAwsS3Bucket(this, 'Resource', { bucket: bucketName }).bucket;
    this.bucketArn = bucketArn(awsEnvironmentOf(this), bucketName);
    this.required = new RequiredPolicy(this, {
      promise: 'bucketPolicyAdmitsWhatIsAdded',
      promised: bucketPolicyAdmitsWhatIsAdded === true,
      of: 'bucket',
    });
    Annotations.of(this).addWarning(
      `the bucket ${bucketName} is not ours: not checked how it is encrypted, that it keeps versions and is logged, and to whom it is open`,
    );
  }

  /** The statements that the bucket's policy has to hold, as JSON of a whole policy; resolved at synthesis. Add them to what is there. */
  get requiredPolicy(): string {
    return this.required.json;
  }

  /** Asks for statements in the bucket's policy. @throws if its owner has not promised to admit them */
  addToPolicy(...statements: readonly Statement[]): void {
    this.required.add(...statements);
  }
}
