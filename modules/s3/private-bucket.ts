import { Construct } from 'constructs';
import { disjoint, format, notEmpty, oneOf, principals, reasons, wholeNumber, withoutWildcards } from '../core/checks';
import { Exception, exceptionTags } from '../core/exception';
import { Check } from '../core/validation';
import { IEncryptionKey } from '../kms';
import { ImportedBucket, ImportedBucketProps } from './imported-bucket';
import { Bucket, BucketProps, IAccessLogTarget } from './bucket';
import { lockChecks, ObjectLock } from './object-lock';
import {
  denyCustomerProvidedKeys,
  denyForeignKeys,
  denyListingByOthers,
  denyOutsideEndpoint,
  denyReadingByOthers,
  denyReadingFolders,
  denyWritingByOthers,
  denyWritingFolders,
  EncryptionHeader,
} from './bucket-policy';

/** Principals that reach a bucket's data from outside the VPC, and why. */
export interface OutsideAccess extends Exception {
  /** IAM role or user ARNs. At least one. */
  readonly principalArns: readonly string[];
}

/** Folders that some who read and write elsewhere in a bucket stay out of. */
export interface ClosedFolders {
  /** IAM role or user ARNs, of those that read or write. At least one. */
  readonly principalArns: readonly string[];
  /** Folders that they do not read, each with a slash at its end. At least one. */
  readonly unread: readonly string[];
  /** Folders that they do not write. At least one. */
  readonly unwritten: readonly string[];
}

/** What a bucket for data is made of. */
export interface PrivateBucketProps extends BucketProps {
  /** What the bucket holds, for the Sids of the key's policy, such as `TrainingData`. Letters and digits. */
  readonly purpose: string;
  /** The one key of its objects. It gets a statement for readers, and one for writers. */
  readonly encryptionKey: IEncryptionKey;
  /** Where S3 writes who accessed what. */
  readonly accessLogs: IAccessLogTarget;
  /** ID of the S3 gateway endpoint through which data is reached: `vpce-...`. */
  readonly s3EndpointId: string;
  /** IAM role or user ARNs that see how the bucket is set up, and object names as far as their own policies let them. Default: the administrators alone. */
  readonly reviewerArns?: readonly string[];
  /** IAM role or user ARNs that read objects. Nobody else does. */
  readonly readerArns: readonly string[];
  /** IAM role or user ARNs that write and delete objects. Nobody else does. */
  readonly writerArns: readonly string[];
  /** Default: who reads and writes does so in the whole bucket. */
  readonly closedFolders?: ClosedFolders;
  /** Default `required`: whoever writes names the key in the request. */
  readonly encryptionHeader?: EncryptionHeader;
  /** Days after which replaced and deleted versions go. 1 to 3,650. Default 90. */
  readonly oldVersionDays?: number;
  /**
   * Old versions cannot be destroyed for so long, so that what was poisoned can be taken back. Only from the bucket's making on: it
   * cannot be added later. Default: versions are kept, and administrators can destroy them.
   */
  readonly objectLock?: ObjectLock;
  /** Lets principals reach the data from outside the VPC. Default: nobody does. */
  readonly allowOutsideAccess?: OutsideAccess;
}

const DEFAULT_OLD_VERSION_DAYS = 90;
const ENDPOINT_FORMAT = /^vpce-[0-9a-f]{8,17}$/;

/**
 * A bucket for data: encrypted with one key, reached through one VPC's S3 endpoint, read and written by named principals only.
 * Administrators of the bucket see object names and nothing else.
 *
 * @throws if an administrator reads or writes, if the endpoint is none, if a principal is not one role or user, and as every
 * bucket does
 */
export class PrivateBucket extends Bucket {
  /**
   * A bucket that exists already, for data: roles and trails refer to it. What has to be admitted by its policy is listed in `requiredPolicy`, which its owner puts there.
   *
   * @throws if the name is not one of a bucket, and, when something is added to its policy, if the owner has not promised to admit it
   */
  static fromBucketName(scope: Construct, id: string, props: ImportedBucketProps): ImportedBucket {
    return new ImportedBucket(scope, id, props);
  }

  constructor(scope: Construct, id: string, props: PrivateBucketProps) {
    super(scope, id, props, {
      keyArn: props.encryptionKey.keyArn,
      after: props.encryptionKey.madeBefore,
      accessLogs: props.accessLogs,
      lifecycle: { oldVersionDays: props.oldVersionDays ?? DEFAULT_OLD_VERSION_DAYS },
      objectLock: props.objectLock,
      tags: exceptionTags({ 'allow-outside-access': props.allowOutsideAccess }),
      checks: checksOf(props),
    });
    this.acceptOneKey(props);
    this.acceptOneNetwork(props);
    this.acceptNamedPrincipals(props);
    this.closeFolders(props);
    this.openKey(props);
  }

  private acceptOneKey({ encryptionKey, encryptionHeader = 'required' }: PrivateBucketProps): void {
    this.addToPolicy(
      ...denyForeignKeys(this.bucketArn, encryptionKey.keyArn, encryptionHeader),
      denyCustomerProvidedKeys(this.bucketArn),
    );
  }

  private acceptOneNetwork({
    s3EndpointId,
    administratorArns,
    reviewerArns = [],
    allowOutsideAccess,
  }: PrivateBucketProps): void {
    const exempt = [...administratorArns, ...reviewerArns, ...(allowOutsideAccess?.principalArns ?? [])];
    this.addToPolicy(denyOutsideEndpoint(this.bucketArn, s3EndpointId, exempt));
  }

  private acceptNamedPrincipals({
    readerArns,
    writerArns,
    administratorArns,
    reviewerArns = [],
  }: PrivateBucketProps): void {
    const listers = [...new Set([...administratorArns, ...reviewerArns, ...readerArns, ...writerArns])];
    this.addToPolicy(
      denyReadingByOthers(this.bucketArn, readerArns),
      denyWritingByOthers(this.bucketArn, writerArns),
      denyListingByOthers(this.bucketArn, listers),
    );
  }

  private closeFolders({ closedFolders }: PrivateBucketProps): void {
    if (!closedFolders) return;
    const { principalArns, unread, unwritten } = closedFolders;
    const arns = (folders: readonly string[]) => folders.map((folder) => `${this.bucketArn}/${folder}`);
    this.addToPolicy(
      denyReadingFolders(arns(unread), principalArns),
      denyWritingFolders(arns(unwritten), principalArns),
    );
  }

  private openKey({ encryptionKey, purpose, readerArns, writerArns }: PrivateBucketProps): void {
    const use = (principalArns: readonly string[]) => ({ purpose, principalArns, bucketArn: this.bucketArn });
    if (readerArns.length > 0) encryptionKey.grantReadingObjects(use(readerArns));
    if (writerArns.length > 0) encryptionKey.grantWritingObjects(use(writerArns));
  }
}

function checksOf(props: PrivateBucketProps): readonly Check[] {
  const { administratorArns, readerArns, writerArns, allowOutsideAccess, s3EndpointId, oldVersionDays } = props;
  const { encryptionHeader = 'required', closedFolders, objectLock } = props;
  const outsiders = allowOutsideAccess?.principalArns ?? [];
  const twoRoles = 'let one role manage the bucket and another one use it';
  return [
    format(
      's3EndpointId',
      s3EndpointId,
      ENDPOINT_FORMAT,
      'be the ID of a VPC endpoint',
      'write it as in "vpce-0a1b2c3d"',
    ),
    wholeNumber('oldVersionDays', oldVersionDays ?? DEFAULT_OLD_VERSION_DAYS, 1, 3650, 'choose how long they are kept'),
    oneOf('encryptionHeader', encryptionHeader, ['required', 'optional']),
    ...lockChecks(objectLock),
    principals('readerArns', readerArns),
    principals('writerArns', writerArns),
    principals('reviewerArns', props.reviewerArns ?? []),
    disjoint(
      'reviewerArns',
      [...readerArns, ...writerArns],
      props.reviewerArns ?? [],
      'not name principals that read or write the data',
      twoRoles,
    ),
    disjoint(
      'administratorArns',
      [...readerArns, ...writerArns],
      administratorArns,
      'not name principals that read or write the data',
      twoRoles,
    ),
    ...(closedFolders ? folderChecks(closedFolders) : []),
    ...(allowOutsideAccess
      ? [
          notEmpty(
            'allowOutsideAccess.principalArns',
            outsiders,
            'principal',
            'name who has to reach the data from outside, or drop the exception',
          ),
          principals('allowOutsideAccess.principalArns', outsiders),
        ]
      : []),
    ...reasons({ allowOutsideAccess }),
  ];
}

function folderChecks({ principalArns, unread, unwritten }: ClosedFolders): readonly Check[] {
  const nobody = 'say who stays out, or leave the property out';
  const nothing = 'say of which folders, or leave the property out';
  return [
    notEmpty('closedFolders.principalArns', principalArns, 'principal', nobody),
    principals('closedFolders.principalArns', principalArns),
    notEmpty('closedFolders.unread', unread, 'folder', nothing),
    notEmpty('closedFolders.unwritten', unwritten, 'folder', nothing),
    withoutWildcards('closedFolders.unread', unread),
    withoutWildcards('closedFolders.unwritten', unwritten),
  ];
}
