import { recordsOf } from './record';
import { WrittenRecord } from './written';

const names = {
  account: '111122223333',
  region: 'eu-central-1',
  keys: { 'alias/acme/records': 'arn:aws:kms:eu-central-1:111122223333:key/1' },
  s3EndpointId: 'vpce-1',
};

const record = (written: WrittenRecord): any => recordsOf(written, { names, project: 'records' })[0];
const request = (written: WrittenRecord) => record(written).requestParameters;

describe('a record', () => {
  test('has what every record has', () => {
    expect(record({ service: 'cloudtrail', call: 'StopLogging', request: { name: 'acme-trail' } })).toEqual({
      eventVersion: '1.11',
      userIdentity: expect.objectContaining({ type: 'AssumedRole' }),
      eventTime: '2026-03-04T10:17:00Z',
      eventSource: 'cloudtrail.amazonaws.com',
      eventName: 'StopLogging',
      awsRegion: 'eu-central-1',
      sourceIPAddress: '198.51.100.7',
      userAgent: expect.any(String),
      requestParameters: { name: 'acme-trail' },
      responseElements: null,
      requestID: expect.any(String),
      eventID: expect.any(String),
      readOnly: false,
      eventType: 'AwsApiCall',
      managementEvent: true,
      recipientAccountId: '111122223333',
      eventCategory: 'Management',
      tlsDetails: expect.objectContaining({ clientProvidedHostHeader: 'cloudtrail.eu-central-1.amazonaws.com' }),
    });
  });

  test('of a role has its session, and its path at the issuer', () => {
    const { userIdentity } = record({ service: 's3', call: 'GetObject', by: 'role teams/Reader' });
    expect(userIdentity.arn).toBe('arn:aws:sts::111122223333:assumed-role/Reader/session');
    expect(userIdentity.sessionContext.sessionIssuer.arn).toBe('arn:aws:iam::111122223333:role/teams/Reader');
    expect(userIdentity.invokedBy).toBeUndefined();
  });

  test.each([
    ['role A through sagemaker', { type: 'AssumedRole', invokedBy: 'sagemaker.amazonaws.com' }],
    ['user B', { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/B', userName: 'B' }],
    ['root', { type: 'Root', arn: 'arn:aws:iam::111122223333:root' }],
    ['service logs', { type: 'AWSService', invokedBy: 'logs.amazonaws.com' }],
    ['account 999988887777', { type: 'AWSAccount', accountId: '999988887777' }],
    ['anonymous', { type: 'AWSAccount', accountId: 'ANONYMOUS_PRINCIPAL', principalId: '' }],
  ])('of %s says so', (by, expected) => {
    expect(record({ service: 's3', call: 'GetObject', by }).userIdentity).toMatchObject(expected);
  });

  test('of nobody known is refused', () => {
    expect(() => record({ service: 's3', call: 'GetObject', by: 'somebody' })).toThrow('Nobody is called "somebody"');
  });

  test('by a service has the service for an address', () => {
    const through = record({ service: 'kms', call: 'Decrypt', by: 'role A through s3' });
    expect(through).toMatchObject({ sourceIPAddress: 's3.amazonaws.com', userAgent: 's3.amazonaws.com' });
  });

  test('through an endpoint names it', () => {
    expect(record({ service: 's3', call: 'GetObject', from: 's3 endpoint' }).vpcEndpointId).toBe('vpce-1');
    expect(record({ service: 's3', call: 'GetObject' })).not.toHaveProperty('vpcEndpointId');
  });

  test('from an address names it, and an endpoint if it comes through one', () => {
    const { sourceIPAddress, vpcEndpointId } = record({ service: 's3', call: 'GetObject', from: '192.0.2.7' });
    expect([sourceIPAddress, vpcEndpointId]).toEqual(['192.0.2.7', undefined]);
    const through = record({ service: 's3', call: 'GetObject', from: 'endpoint 192.0.2.7' });
    expect([through.sourceIPAddress, through.vpcEndpointId]).toEqual(['192.0.2.7', 'vpce-0a1b2c3d4e5f60718']);
    expect(() => record({ service: 's3', call: 'GetObject', from: 'the moon' as 'internet' })).toThrow(
      'No way is called "the moon"',
    );
  });

  test('of another account says so', () => {
    expect(record({ service: 's3', call: 'GetObject', account: '999988887777' }).recipientAccountId).toBe(
      '999988887777',
    );
  });

  test('of an object is a data event, about object and bucket', () => {
    const read = record({ service: 's3', call: 'GetObject', request: { bucketName: 'b', key: 'k' }, bytes: 7 });
    expect(read).toMatchObject({ eventCategory: 'Data', managementEvent: false, readOnly: true });
    expect(read.additionalEventData.bytesTransferredOut).toBe(7);
    expect(read.resources).toEqual([
      { type: 'AWS::S3::Object', ARN: 'arn:aws:s3:::b/k' },
      { accountId: '111122223333', type: 'AWS::S3::Bucket', ARN: 'arn:aws:s3:::b' },
    ]);
  });

  test('of a key names it among its resources', () => {
    expect(record({ service: 'kms', call: 'DisableKey', keys: ['{{key records}}'] }).resources).toEqual([
      { accountId: '111122223333', type: 'AWS::KMS::Key', ARN: 'arn:aws:kms:eu-central-1:111122223333:key/1' },
    ]);
  });

  test('of a call that failed has a code, and no other has', () => {
    expect(record({ service: 'iam', call: 'TagRole', error: 'AccessDenied' }).errorCode).toBe('AccessDenied');
    expect(record({ service: 'iam', call: 'TagRole' })).not.toHaveProperty('errorCode');
  });

  test('of IAM is of one region, wherever it was called', () => {
    expect(record({ service: 'iam', call: 'TagRole' }).awsRegion).toBe('us-east-1');
  });

  test('may be repeated', () => {
    const written = { service: 's3', call: 'GetObject', at: '2026-03-04T10:00:00Z', times: 3, every: 90 };
    const times = recordsOf(written, { names, project: 'records' }).map(({ eventTime }) => eventTime);
    expect(times).toEqual(['2026-03-04T10:00:00Z', '2026-03-04T10:01:30Z', '2026-03-04T10:03:00Z']);
  });
});

describe('a request', () => {
  test('is like another one, but for what is written', () => {
    const { resourceConfig, vpcConfig } = request({
      like: 'training job',
      request: { resourceConfig: { instanceType: 'ml.p5.48xlarge' } },
      without: ['vpcConfig.subnets'],
    });
    expect(resourceConfig).toMatchObject({ instanceType: 'ml.p5.48xlarge', instanceCount: 2 });
    expect(vpcConfig).toEqual({ securityGroupIds: ['sg-0a1b2c3d4e5f60718'] });
  });

  test('has its placeholders filled, one in another as well', () => {
    const { outputDataConfig, roleArn } = request({ like: 'training job' });
    expect(outputDataConfig.kmsKeyId).toBe('arn:aws:kms:eu-central-1:111122223333:key/1');
    expect(roleArn).toBe('arn:aws:iam::111122223333:role/acme-records-training-eu-central-1');
  });

  test('may be null', () => expect(request({ like: 'training job', request: null })).toBeNull());

  test.each<[WrittenRecord, string]>([
    [{ like: 'lunch' }, 'No shape is called "lunch"'],
    [{ service: 's3' }, 'A record is "like" another'],
    [{ like: 'endpoint', without: ['vpcConfig'] }, 'No field "vpcConfig" to leave out'],
    [{ service: 'kms', call: 'DisableKey', keys: ['{{key lunch}}'] }, 'Nothing stands for {{key lunch}}'],
  ])('%j is refused', (written, problem) => expect(() => record(written)).toThrow(problem));
});
