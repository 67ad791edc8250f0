import { STRANGER, userIdentity } from './callers';
import { fill, Filling } from './placeholders';
import { callOf } from './request';
import { wayOf } from './ways';
import { WrittenRecord } from './written';

/** A record of CloudTrail. */
export type CloudTrailRecord = Readonly<Record<string, unknown>> & {
  readonly eventSource: string;
  readonly eventName: string;
  readonly eventTime: string;
  readonly eventType: string;
  readonly eventCategory: 'Management' | 'Data';
  readonly awsRegion: string;
  readonly recipientAccountId: string;
};

const WEDNESDAY = '2026-03-04T10:17:00Z';

/** Services whose calls are recorded in one region, wherever they are made. */
const GLOBAL = ['iam'];

const ON_OBJECTS =
  /^(Get|Head|Put|Copy|Delete|Restore)Objects?$|^PutObject(Acl|LegalHold|Retention|Tagging)$|^SelectObjectContent$|^UploadPart(Copy)?$|MultipartUpload$/;

/**
 * All records that a fixture's line stands for: the envelope that every record has, and what the line says. Fields that a record need
 * not have, such as `errorCode`, are absent rather than null.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 */
export function recordsOf(written: WrittenRecord, filling: Filling): CloudTrailRecord[] {
  const filled = fill(written, filling);
  const { at = WEDNESDAY, times = 1, every = 0 } = filled;
  const start = Date.parse(at);
  return Array.from({ length: times }, (_, index) => recordAt(filled, start + index * every * 1000, filling));
}

function recordAt(written: WrittenRecord, time: number, filling: Filling): CloudTrailRecord {
  const { service, call, request } = fill(callOf(written), filling);
  const identity = userIdentity(written.by ?? STRANGER, filling.names);
  const isData = service === 's3' && ON_OBJECTS.test(call);
  const region = written.region ?? (GLOBAL.includes(service) ? 'us-east-1' : filling.names.region);
  const type = written.type ?? 'AwsApiCall';
  return {
    eventVersion: '1.11',
    userIdentity: identity,
    eventTime: new Date(time).toISOString().replace('.000Z', 'Z'),
    eventSource: `${service}.amazonaws.com`,
    eventName: call,
    awsRegion: region,
    ...origin(written, identity, filling),
    ...failure(written),
    requestParameters: request,
    responseElements: null,
    ...(service === 's3' && { additionalEventData: transfer(written) }),
    requestID: '00000000-0000-4000-8000-000000000001',
    eventID: '00000000-0000-4000-8000-000000000002',
    readOnly: /^(Get|List|Describe|Head)/.test(call),
    ...resources(written, service, request, filling.names.account),
    eventType: type,
    managementEvent: !isData,
    recipientAccountId: written.account ?? filling.names.account,
    eventCategory: isData ? 'Data' : 'Management',
    ...(type === 'AwsApiCall' && { tlsDetails: tls(service, region) }),
  };
}

/** A service that calls stands in place of an address. */
function origin(
  { from = 'internet' }: WrittenRecord,
  { invokedBy }: Record<string, unknown>,
  filling: Filling,
): object {
  if (invokedBy !== undefined) return { sourceIPAddress: invokedBy, userAgent: invokedBy };
  return { ...fill(wayOf(from), filling), userAgent: 'aws-cli/2.32.3 md/awscrt#0.28.4 lang/python#3.13.9' };
}

function failure({ error }: WrittenRecord): object {
  return error === undefined ? {} : { errorCode: error, errorMessage: `The call failed: ${error}` };
}

function transfer({ bytes = 0 }: WrittenRecord): object {
  return {
    SignatureVersion: 'SigV4',
    AuthenticationMethod: 'AuthHeader',
    CipherSuite: 'TLS_AES_128_GCM_SHA256',
    bytesTransferredIn: 0,
    bytesTransferredOut: bytes,
    'x-amz-id-2': 'EXAMPLE',
  };
}

/** What the call was about, where CloudTrail says so: keys, buckets and objects. */
function resources(
  { keys = [] }: WrittenRecord,
  service: string,
  request: Readonly<Record<string, unknown>> | null,
  accountId: string,
): object {
  const about = keys.map((ARN): object => ({ accountId, type: 'AWS::KMS::Key', ARN }));
  const { bucketName, key } = request ?? {};
  if (service === 's3' && bucketName !== undefined) {
    const ARN = `arn:aws:s3:::${bucketName}`;
    if (key !== undefined) about.push({ type: 'AWS::S3::Object', ARN: `${ARN}/${key}` });
    about.push({ accountId, type: 'AWS::S3::Bucket', ARN });
  }
  return about.length > 0 ? { resources: about } : {};
}

function tls(service: string, region: string): object {
  return {
    tlsVersion: 'TLSv1.3',
    cipherSuite: 'TLS_AES_128_GCM_SHA256',
    clientProvidedHostHeader: `${service}.${region}.amazonaws.com`,
  };
}
