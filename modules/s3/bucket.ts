import { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket';
import { S3BucketLifecycleConfiguration } from '@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration';
import { S3BucketLoggingA } from '@cdktf/provider-aws/lib/s3-bucket-logging';
import { S3BucketObjectLockConfigurationA } from '@cdktf/provider-aws/lib/s3-bucket-object-lock-configuration';
import { S3BucketOwnershipControls } from '@cdktf/provider-aws/lib/s3-bucket-ownership-controls';
import { S3BucketPolicy } from '@cdktf/provider-aws/lib/s3-bucket-policy';
import { S3BucketPublicAccessBlock } from '@cdktf/provider-aws/lib/s3-bucket-public-access-block';
import { S3BucketServerSideEncryptionConfigurationA } from '@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration';
import { S3BucketVersioningA } from '@cdktf/provider-aws/lib/s3-bucket-versioning';
import { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { bucketArn } from '../core/arns';
import { awsEnvironmentOf } from '../core/aws-environment';
import { format, notEmpty, principals, reasons } from '../core/checks';
import { deletionLifecycle, DeletionProps, deletionTags } from '../core/deletion';
import { requireKnownLists } from '../core/known-lists';
import { PolicyDocument } from '../core/policy-document';
import { BUCKET_POLICY_LIMIT } from '../core/policy-limits';
import { Statement } from '../core/policy-statement';
import { Check, requireAll } from '../core/validation';
import { denyChangingProtection, denyDestroyingVersions, denyInsecureTransport } from './bucket-policy';
import { LifecycleDays, lifecycleRules } from './lifecycle-rules';
import { ObjectLock } from './object-lock';

/** A bucket that other modules refer to. */
export interface IBucket {
  /** Name, as a reference: whoever uses it comes after the bucket and its policy, so that services may already write. */
  readonly bucketName: string;
  /** ARN, computed from the name: usable in policies that the bucket itself depends on. */
  readonly bucketArn: string;
  /** Adds statements to the bucket's policy. */
  addToPolicy(...statements: readonly Statement[]): void;
}

/** Where a bucket's server access logs go. */
export interface IAccessLogTarget {
  /** As a reference: S3 refuses a target that does not let it in yet. */
  readonly bucketName: string;
}

/** What every bucket of the baseline is told. */
export interface BucketProps extends DeletionProps {
  /** 3 to 63 lower-case letters, digits, dashes. */
  readonly bucketName: string;
  /** Role or user ARNs that change the bucket's protection and destroy versions, the deploying one among them. At least one. */
  readonly administratorArns: readonly string[];
}

/** What a kind of bucket decides. */
export interface BucketKind {
  /** Key of SSE-KMS, with bucket keys. Absent: SSE-S3. */
  readonly keyArn?: string;
  /**
   * Made before the bucket, destroyed after it. A key: a bucket that cannot be destroyed keeps its key, and administrators who do
   * not exist are refused by KMS before S3, which does not look, would lock everybody out of the bucket.
   */
  readonly after: ITerraformDependable;
  readonly accessLogs?: IAccessLogTarget;
  readonly lifecycle: LifecycleDays;
  readonly objectLock?: ObjectLock;
  /** What the kind checks, told together with what all buckets check. */
  readonly checks: readonly Check[];
  /** Tags beside the name. */
  readonly tags?: Readonly<Record<string, string>>;
}

const BUCKET_NAME_FORMAT = /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/;

/**
 * What all buckets of the baseline share (`aws_s3_bucket` and what belongs to it): owner-enforced, closed to the public,
 * versioned, encrypted by default, TLS 1.2 or newer only, old versions and broken uploads cleared away, changed by named
 * administrators only, protected against destruction by Terraform. Kinds of buckets extend it.
 *
 * @throws if there is no administrator, or the name is not one that S3 takes
 */
export class Bucket extends Construct implements IBucket {
  /** As a reference: whoever uses it comes after the bucket and its policy. */
  readonly bucketName: string;
  /** Computed from the name: usable in policies that the bucket itself depends on. */
  readonly bucketArn: string;
  private readonly bucket: S3Bucket;
  private readonly policy: PolicyDocument;

  protected constructor(scope: Construct, id: string, props: BucketProps, kind: BucketKind) {
    super(scope, id);
    requireKnownLists(this, props);
    this.check(props, kind.checks);
    this.bucketArn = bucketArn(awsEnvironmentOf(this), props.bucketName);
    this.policy = this.createPolicy(props);
    this.bucket = this.createBucket(props, kind);
    this.bucketName = this.attachPolicy(this.closeToPublic()).bucket;
    this.encrypt(kind.keyArn);
    const versioning = this.keepVersions();
    this.clearAway(kind.lifecycle, versioning);
    if (kind.objectLock) this.lockObjects(kind.objectLock, versioning);
    if (kind.accessLogs) this.logAccess(kind.accessLogs, `${props.bucketName}/`);
  }

  /** Adds statements to the bucket's policy. @throws if one of the same Sid is there, and at synthesis if the policy exceeds 20,480 characters */
  addToPolicy(...statements: readonly Statement[]): void {
    this.policy.add(...statements);
  }

  private createPolicy({ administratorArns }: BucketProps): PolicyDocument {
    const policy = new PolicyDocument(this, 'PolicyDocument', { sizeLimit: BUCKET_POLICY_LIMIT });
    policy.add(
      ...denyInsecureTransport(this.bucketArn),
      denyDestroyingVersions(this.bucketArn, administratorArns),
      denyChangingProtection(this.bucketArn, administratorArns),
    );
    return policy;
  }

  private createBucket(props: BucketProps, kind: BucketKind): S3Bucket {
    return new S3Bucket(this, 'Resource', {
      bucket: props.bucketName,
      forceDestroy: props.allowDeletion?.includingObjects ?? false,
      objectLockEnabled: kind.objectLock !== undefined,
      tags: { Name: props.bucketName, ...deletionTags(props), ...kind.tags },
      dependsOn: [kind.after],
      lifecycle: deletionLifecycle(props),
    });
  }

  private closeToPublic(): ITerraformDependable {
    new S3BucketOwnershipControls(this, 'Ownership', {
      bucket: this.bucket.id,
      rule: { objectOwnership: 'BucketOwnerEnforced' },
    });
    return new S3BucketPublicAccessBlock(this, 'PublicAccessBlock', {
      bucket: this.bucket.id,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
  }

  /** After the public access block: S3 refuses to change both at once. */
  private attachPolicy(closed: ITerraformDependable): S3BucketPolicy {
    return new S3BucketPolicy(this, 'Policy', {
      bucket: this.bucket.id,
      policy: this.policy.json,
      dependsOn: [closed],
    });
  }

  private encrypt(keyArn: string | undefined): void {
    const algorithm = keyArn ? { sseAlgorithm: 'aws:kms', kmsMasterKeyId: keyArn } : { sseAlgorithm: 'AES256' };
    new S3BucketServerSideEncryptionConfigurationA(this, 'Encryption', {
      bucket: this.bucket.id,
      rule: [{ applyServerSideEncryptionByDefault: algorithm, bucketKeyEnabled: keyArn !== undefined }],
    });
  }

  private keepVersions(): ITerraformDependable {
    return new S3BucketVersioningA(this, 'Versioning', {
      bucket: this.bucket.id,
      versioningConfiguration: { status: 'Enabled' },
    });
  }

  private clearAway(days: LifecycleDays, versioning: ITerraformDependable): void {
    new S3BucketLifecycleConfiguration(this, 'Lifecycle', {
      bucket: this.bucket.id,
      rule: lifecycleRules(days),
      dependsOn: [versioning],
    });
  }

  private lockObjects({ mode, days }: ObjectLock, versioning: ITerraformDependable): void {
    new S3BucketObjectLockConfigurationA(this, 'ObjectLock', {
      bucket: this.bucket.id,
      objectLockEnabled: 'Enabled',
      rule: { defaultRetention: { mode: mode.toUpperCase(), days } },
      dependsOn: [versioning],
    });
  }

  private logAccess(target: IAccessLogTarget, prefix: string): void {
    new S3BucketLoggingA(this, 'AccessLogs', {
      bucket: this.bucket.id,
      targetBucket: target.bucketName,
      targetPrefix: prefix,
    });
  }

  private check({ bucketName, administratorArns, allowDeletion }: BucketProps, ofKind: readonly Check[]): void {
    const rule = 'be 3 to 63 lower-case letters, digits or dashes, with a letter or digit at both ends';
    const remedy = 'name the role that deploys, or nobody but the root user could change the bucket again';
    requireAll(this, [
      format('bucketName', bucketName, BUCKET_NAME_FORMAT, rule, 'shorten or rename it'),
      notEmpty('administratorArns', administratorArns, 'administrator', remedy),
      principals('administratorArns', administratorArns),
      ...ofKind,
      ...reasons({ allowDeletion }),
    ]);
  }
}
