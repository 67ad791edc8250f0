import { AwsEnvironment, servicePrincipal } from '../core/arns';
import { actingFor, principalIs, principalIsNot } from '../core/policy-conditions';
import { ANYBODY, Condition, Statement } from '../core/policy-statement';
import {
  BRING_OWN_KEY,
  CHANGE_ENCRYPTION,
  CHANGE_PROTECTION,
  CHOOSE_ENCRYPTION,
  DESTROY_VERSIONS,
  LIST_OBJECTS,
  READ_OBJECTS,
  WRITE_OBJECTS,
} from './bucket-actions';

const ALGORITHM = 's3:x-amz-server-side-encryption';
const KEY_ID = 's3:x-amz-server-side-encryption-aws-kms-key-id';
const CUSTOMER_ALGORITHM = 's3:x-amz-server-side-encryption-customer-algorithm';

/**
 * Whether a writer has to name algorithm and key in the request. `optional`: a request that names neither gets the bucket's
 * default, which is the same key.
 */
export type EncryptionHeader = 'required' | 'optional';

/** Plain HTTP and TLS older than 1.2 are refused, whoever asks for whatever. */
export function denyInsecureTransport(bucketArn: string): readonly Statement[] {
  return [
    denyAll('DenyPlainHttp', bucketArn, { test: 'Bool', key: 'aws:SecureTransport', values: ['false'] }),
    denyAll('DenyOldTls', bucketArn, { test: 'NumericLessThan', key: 's3:TlsVersion', values: ['1.2'] }),
  ];
}

/**
 * Objects under another algorithm or another key are refused. With the `aws:kms` header and no key id S3 would take the
 * account's `aws/s3` key, so a header without our key id counts as a foreign key.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html#AmazonS3-PutObject-request-header-SSEKMSKeyId
 */
export function denyForeignKeys(bucketArn: string, keyArn: string, header: EncryptionHeader): readonly Statement[] {
  const objects = [`${bucketArn}/*`];
  const deny = (sid: string, conditions: readonly Condition[]) =>
    denyAnybody(sid, CHOOSE_ENCRYPTION, objects, conditions);
  // Negated operators hold for an absent key: without "present", leaving the header out is refused as well.
  const otherAlgorithm: Condition = { test: 'StringNotEquals', key: ALGORITHM, values: ['aws:kms'] };
  const otherKey: Condition = { test: 'ArnNotEquals', key: KEY_ID, values: [keyArn] };
  const present = (key: string): Condition => ({ test: 'Null', key, values: ['false'] });
  const changed = denyAnybody('DenyChangingKey', CHANGE_ENCRYPTION, objects, [otherKey]);
  if (header === 'required') {
    return [deny('DenyOtherEncryption', [otherAlgorithm]), deny('DenyOtherKey', [otherKey]), changed];
  }
  return [
    deny('DenyOtherEncryption', [otherAlgorithm, present(ALGORITHM)]),
    deny('DenyOtherKey', [otherKey, present(KEY_ID)]),
    deny('DenyEncryptionWithoutOurKey', [otherKey, present(ALGORITHM)]),
    changed,
  ];
}

/** Keys that the caller keeps to himself (SSE-C) are refused: nobody else could ever read the object. */
export function denyCustomerProvidedKeys(bucketArn: string): Statement {
  const present: Condition = { test: 'Null', key: CUSTOMER_ALGORITHM, values: ['false'] };
  return denyAnybody('DenyCustomerProvidedKeys', BRING_OWN_KEY, [`${bucketArn}/*`], [present]);
}

/**
 * Data is reachable only through the VPC's endpoint. Exempt are AWS services that act for themselves or for a caller, and the
 * named principals. Absent keys count against the caller: outside a VPC there is no endpoint to name.
 */
export function denyOutsideEndpoint(bucketArn: string, endpointId: string, exemptArns: readonly string[]): Statement {
  const dataActions = [...READ_OBJECTS, ...WRITE_OBJECTS, ...DESTROY_VERSIONS, ...LIST_OBJECTS];
  return denyAnybody('DenyOutsideVpcEndpoint', dataActions, bucketAndObjects(bucketArn), [
    { test: 'StringNotEqualsIfExists', key: 'aws:SourceVpce', values: [endpointId] },
    { test: 'BoolIfExists', key: 'aws:PrincipalIsAWSService', values: ['false'] },
    { test: 'BoolIfExists', key: 'aws:ViaAWSService', values: ['false'] },
    principalIsNot(exemptArns),
  ]);
}

/** Objects are read by these principals only; by nobody if there are none. */
export function denyReadingByOthers(bucketArn: string, readerArns: readonly string[]): Statement {
  return denyToOthers('DenyReadingByOthers', READ_OBJECTS, [`${bucketArn}/*`], readerArns);
}

/** Objects are written by these principals only; by nobody if there are none. */
export function denyWritingByOthers(bucketArn: string, writerArns: readonly string[]): Statement {
  return denyToOthers('DenyWritingByOthers', WRITE_OBJECTS, [`${bucketArn}/*`], writerArns);
}

/** Folders that some of the readers stay out of. */
export function denyReadingFolders(folderArns: readonly string[], principalArns: readonly string[]): Statement {
  return denyTo('DenyReadingFolders', READ_OBJECTS, folderArns, principalArns);
}

/** Folders that some of the writers stay out of. */
export function denyWritingFolders(folderArns: readonly string[], principalArns: readonly string[]): Statement {
  return denyTo('DenyWritingFolders', WRITE_OBJECTS, folderArns, principalArns);
}

/** Objects are written by AWS services only, which the bucket's other statements name one by one. */
export function denyWritingByPeople(bucketArn: string): Statement {
  const byService: Condition = { test: 'BoolIfExists', key: 'aws:PrincipalIsAWSService', values: ['false'] };
  return denyAnybody('DenyWritingByPeople', WRITE_OBJECTS, [`${bucketArn}/*`], [byService]);
}

/** Object names are seen by these principals only. Terraform looks a bucket up with ListBucket, so administrators are among them. */
export function denyListingByOthers(bucketArn: string, listerArns: readonly string[]): Statement {
  return denyToOthers('DenyListingByOthers', LIST_OBJECTS, [bucketArn], listerArns);
}

/** Old versions are destroyed by these principals only: what was poisoned or deleted can be rolled back. */
export function denyDestroyingVersions(bucketArn: string, administratorArns: readonly string[]): Statement {
  return denyToOthers('DenyDestroyingVersions', DESTROY_VERSIONS, [`${bucketArn}/*`], administratorArns);
}

/** The bucket's protection is changed by these principals only. The root user can always take a bucket policy away. */
export function denyChangingProtection(bucketArn: string, administratorArns: readonly string[]): Statement {
  return denyToOthers('DenyChangingProtection', CHANGE_PROTECTION, [bucketArn], administratorArns);
}

/** S3 delivers the server access logs of this account's buckets. https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html */
export function allowAccessLogDelivery(
  bucketArn: string,
  sourceArns: readonly string[],
  env: AwsEnvironment,
): Statement {
  return {
    sid: 'AllowAccessLogDelivery',
    effect: 'Allow',
    principals: { type: 'Service', identifiers: [servicePrincipal('logging.s3')] },
    actions: ['s3:PutObject'],
    resources: [`${bucketArn}/*`],
    conditions: actingFor(env, sourceArns),
  };
}

function denyToOthers(
  sid: string,
  actions: readonly string[],
  resources: readonly string[],
  allowedArns: readonly string[],
): Statement {
  return denyAnybody(sid, actions, resources, allowedArns.length > 0 ? [principalIsNot(allowedArns)] : []);
}

function denyTo(
  sid: string,
  actions: readonly string[],
  folderArns: readonly string[],
  principalArns: readonly string[],
): Statement {
  return denyAnybody(
    sid,
    actions,
    folderArns.map((arn) => `${arn}*`),
    [principalIs(principalArns)],
  );
}

function denyAll(sid: string, bucketArn: string, condition: Condition): Statement {
  return denyAnybody(sid, ['s3:*'], bucketAndObjects(bucketArn), [condition]);
}

function denyAnybody(
  sid: string,
  actions: readonly string[],
  resources: readonly string[],
  conditions: readonly Condition[],
): Statement {
  return { sid, effect: 'Deny', principals: ANYBODY, actions, resources, conditions };
}

function bucketAndObjects(bucketArn: string): readonly string[] {
  return [bucketArn, `${bucketArn}/*`];
}
