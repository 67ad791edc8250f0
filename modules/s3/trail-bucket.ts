import { Construct } from 'constructs';
import { disjoint, principals } from '../core/checks';
import { Check } from '../core/validation';
import { IEncryptionKey } from '../kms';
import { ImportedBucket, ImportedBucketProps } from './imported-bucket';
import { Bucket, BucketProps, IAccessLogTarget } from './bucket';
import { denyWritingByPeople } from './bucket-policy';
import { lockChecks, ObjectLock } from './object-lock';

/** What a bucket for a trail's files is made of. */
export interface TrailBucketProps extends BucketProps {
  /** Key of the files. It gets a statement for auditors, if there are any. */
  readonly encryptionKey: IEncryptionKey;
  /** Where S3 writes who accessed what. */
  readonly accessLogs: IAccessLogTarget;
  /** Files cannot be destroyed for so long. Governance or compliance, 1 to 3,650 days. */
  readonly objectLock: ObjectLock;
  /** IAM role or user ARNs that decrypt the files. */
  readonly auditorArns: readonly string[];
}

/**
 * The bucket that CloudTrail delivers to: written by AWS services only, under object lock, decrypted by auditors. The trail adds
 * the statement that lets it in.
 *
 * @throws if the object lock is out of range, if an administrator of the key is an auditor, and as every bucket does
 */
export class TrailBucket extends Bucket {
  /**
   * A bucket that exists already, for a trail: its files stay where they are. What has to be admitted by its policy is listed in `requiredPolicy`, which its owner puts there.
   *
   * @throws if the name is not one of a bucket, and, when something is added to its policy, if the owner has not promised to admit it
   */
  static fromBucketName(scope: Construct, id: string, props: ImportedBucketProps): ImportedBucket {
    return new ImportedBucket(scope, id, props);
  }

  constructor(scope: Construct, id: string, props: TrailBucketProps) {
    super(scope, id, props, {
      keyArn: props.encryptionKey.keyArn,
      after: props.encryptionKey.madeBefore,
      accessLogs: props.accessLogs,
      lifecycle: { oldVersionDays: props.objectLock.days },
      objectLock: props.objectLock,
      checks: checksOf(props),
    });
    // No deny of other encryption: people cannot write, and CloudTrail may encrypt its digest files with SSE-S3
    this.addToPolicy(denyWritingByPeople(this.bucketArn));
    this.openToAuditors(props);
  }

  private openToAuditors({ encryptionKey, auditorArns }: TrailBucketProps): void {
    if (auditorArns.length === 0) return;
    encryptionKey.grantReadingObjects({ purpose: 'Trail', principalArns: auditorArns, bucketArn: this.bucketArn });
  }
}

function checksOf({ objectLock, auditorArns, administratorArns }: TrailBucketProps): readonly Check[] {
  const oneRole = 'let one role manage the bucket and another one read it';
  return [
    ...lockChecks(objectLock),
    principals('auditorArns', auditorArns),
    disjoint('administratorArns', auditorArns, administratorArns, 'not name auditors', oneRole),
  ];
}
