import { Construct } from 'constructs';
import { Exception, exceptionTags, requireReasons } from '../core/exception';
import { requireAll, shown } from '../core/validation';
import { IEncryptionKey } from '../kms';
import { Bucket, BucketProps, IAccessLogTarget } from './bucket';
import {
  denyCustomerProvidedKeys,
  denyForeignKeys,
  denyListingByOthers,
  denyOutsideEndpoint,
  denyReadingByOthers,
  denyWritingByOthers,
  EncryptionHeader,
} from './bucket-policy';

/** Principals that reach a bucket's data from outside the VPC, and why. */
export interface OutsideAccess extends Exception {
  /** IAM role or user ARNs. At least one. */
  readonly principalArns: readonly string[];
}

export interface PrivateBucketProps extends BucketProps {
  /** What the bucket holds, for the Sids of the key's policy, such as `TrainingData`. Letters. */
  readonly purpose: string;
  readonly encryptionKey: IEncryptionKey;
  /** Where S3 writes who accessed what. */
  readonly accessLogs: IAccessLogTarget;
  /** ID of the S3 gateway endpoint through which data is reached: `vpce-...`. */
  readonly s3EndpointId: string;
  /** IAM role or user ARNs that read objects. Nobody else does. */
  readonly readerArns: readonly string[];
  /** IAM role or user ARNs that write and delete objects. Nobody else does. */
  readonly writerArns: readonly string[];
  /** Default `required`: whoever writes names the key in the request. */
  readonly encryptionHeader?: EncryptionHeader;
  /** Days after which replaced and deleted versions go. 1 to 3,650. Default 90. */
  readonly oldVersionDays?: number;
  /** Lets principals reach the data from outside the VPC. Default: nobody does. */
  readonly allowOutsideAccess?: OutsideAccess;
}

const DEFAULT_OLD_VERSION_DAYS = 90;

/**
 * A bucket for data: encrypted with one key, reached through one VPC's S3 endpoint, read and written by named principals only.
 * Administrators of the bucket see object names and nothing else.
 *
 * @throws if an administrator reads or writes, and as every bucket does
 */
export class PrivateBucket extends Bucket {
  constructor(scope: Construct, id: string, props: PrivateBucketProps) {
    super(scope, id, props, {
      keyArn: props.encryptionKey.keyArn,
      accessLogs: props.accessLogs,
      lifecycle: { oldVersionDays: props.oldVersionDays ?? DEFAULT_OLD_VERSION_DAYS },
      tags: exceptionTags({ 'allow-outside-access': props.allowOutsideAccess }),
    });
    this.checkAccess(props);
    this.acceptOneKey(props);
    this.acceptOneNetwork(props);
    this.acceptNamedPrincipals(props);
    this.openKey(props);
  }

  private acceptOneKey({ encryptionKey, encryptionHeader = 'required' }: PrivateBucketProps): void {
    this.addToPolicy(
      ...denyForeignKeys(this.bucketArn, encryptionKey.keyArn, encryptionHeader),
      denyCustomerProvidedKeys(this.bucketArn),
    );
  }

  private acceptOneNetwork({ s3EndpointId, administratorArns, allowOutsideAccess }: PrivateBucketProps): void {
    const exempt = [...administratorArns, ...(allowOutsideAccess?.principalArns ?? [])];
    this.addToPolicy(denyOutsideEndpoint(this.bucketArn, s3EndpointId, exempt));
  }

  private acceptNamedPrincipals({ readerArns, writerArns, administratorArns }: PrivateBucketProps): void {
    const listers = [...new Set([...administratorArns, ...readerArns, ...writerArns])];
    this.addToPolicy(
      denyReadingByOthers(this.bucketArn, readerArns),
      denyWritingByOthers(this.bucketArn, writerArns),
      denyListingByOthers(this.bucketArn, listers),
    );
  }

  private openKey({ encryptionKey, purpose, readerArns, writerArns }: PrivateBucketProps): void {
    const use = (principalArns: readonly string[]) => ({ purpose, principalArns, bucketArn: this.bucketArn });
    if (readerArns.length > 0) encryptionKey.grantReadingObjects(use(readerArns));
    if (writerArns.length > 0) encryptionKey.grantWritingObjects(use(writerArns));
  }

  private checkAccess({ administratorArns, readerArns, writerArns, allowOutsideAccess }: PrivateBucketProps): void {
    const both = administratorArns.filter((arn) => readerArns.includes(arn) || writerArns.includes(arn));
    requireAll(this, [
      {
        property: 'administratorArns',
        rule: 'not name principals that read or write the data',
        received: shown(both),
        remedy: 'let one role manage the bucket and another one use it',
        holds: both.length === 0,
      },
      {
        property: 'allowOutsideAccess.principalArns',
        rule: 'name at least one principal',
        received: 'none',
        remedy: 'name who has to reach the data from outside, or drop the exception',
        holds: allowOutsideAccess === undefined || allowOutsideAccess.principalArns.length > 0,
      },
    ]);
    requireReasons(this, { allowOutsideAccess });
  }
}
