import { bucketStatements, KEY_ARN, privateBucket } from '../../support/buckets';

const OBJECTS = 'arn:test:s3:::acme-data/*';

describe('encryption that has to be named', () => {
  const strict = () => bucketStatements(privateBucket({ encryptionHeader: 'required' }));

  test('is the default', () => {
    expect(bucketStatements(privateBucket())).toEqual(strict());
  });

  test('is SSE-KMS: another algorithm, or none, is refused', () => {
    expect(strict().DenyOtherEncryption).toEqual({
      Sid: 'DenyOtherEncryption',
      Effect: 'Deny',
      Principal: '*',
      Action: ['s3:PutObject', 's3:ReplicateObject'],
      Resource: [OBJECTS],
      Condition: { StringNotEquals: { 's3:x-amz-server-side-encryption': ['aws:kms'] } },
    });
  });

  test('is with our key: another key, or none, is refused', () => {
    expect(strict().DenyOtherKey).toEqual({
      Sid: 'DenyOtherKey',
      Effect: 'Deny',
      Principal: '*',
      Action: ['s3:PutObject', 's3:ReplicateObject'],
      Resource: [OBJECTS],
      Condition: { ArnNotEquals: { 's3:x-amz-server-side-encryption-aws-kms-key-id': [KEY_ARN] } },
    });
  });

  test('needs no third statement', () => {
    expect(strict()).not.toHaveProperty('DenyEncryptionWithoutOurKey');
  });
});

describe('encryption that may be left to the bucket', () => {
  const lenient = () => bucketStatements(privateBucket({ encryptionHeader: 'optional' }));

  test('is SSE-KMS if it is named', () => {
    expect(lenient().DenyOtherEncryption).toEqual({
      Sid: 'DenyOtherEncryption',
      Effect: 'Deny',
      Principal: '*',
      Action: ['s3:PutObject', 's3:ReplicateObject'],
      Resource: [OBJECTS],
      Condition: {
        StringNotEquals: { 's3:x-amz-server-side-encryption': ['aws:kms'] },
        Null: { 's3:x-amz-server-side-encryption': ['false'] },
      },
    });
  });

  test('is with our key if a key is named', () => {
    expect(lenient().DenyOtherKey).toEqual({
      Sid: 'DenyOtherKey',
      Effect: 'Deny',
      Principal: '*',
      Action: ['s3:PutObject', 's3:ReplicateObject'],
      Resource: [OBJECTS],
      Condition: {
        ArnNotEquals: { 's3:x-amz-server-side-encryption-aws-kms-key-id': [KEY_ARN] },
        Null: { 's3:x-amz-server-side-encryption-aws-kms-key-id': ['false'] },
      },
    });
  });

  test('is not SSE-KMS without a key: S3 would take the key of the account', () => {
    expect(lenient().DenyEncryptionWithoutOurKey).toEqual({
      Sid: 'DenyEncryptionWithoutOurKey',
      Effect: 'Deny',
      Principal: '*',
      Action: ['s3:PutObject', 's3:ReplicateObject'],
      Resource: [OBJECTS],
      Condition: {
        ArnNotEquals: { 's3:x-amz-server-side-encryption-aws-kms-key-id': [KEY_ARN] },
        Null: { 's3:x-amz-server-side-encryption': ['false'] },
      },
    });
  });
});

test("encryption with the caller's own key (SSE-C) is refused", () => {
  expect(bucketStatements(privateBucket()).DenyCustomerProvidedKeys).toEqual({
    Sid: 'DenyCustomerProvidedKeys',
    Effect: 'Deny',
    Principal: '*',
    Action: ['s3:PutObject', 's3:ReplicateObject'],
    Resource: [OBJECTS],
    Condition: { Null: { 's3:x-amz-server-side-encryption-customer-algorithm': ['false'] } },
  });
});

describe('the key of an object that is there', () => {
  test.each(['required', 'optional'] as const)(
    'changes to no other, and to none unnamed, where headers are %s',
    (header) => {
      expect(bucketStatements(privateBucket({ encryptionHeader: header })).DenyChangingKey).toEqual({
        Sid: 'DenyChangingKey',
        Effect: 'Deny',
        Principal: '*',
        Action: ['s3:UpdateObjectEncryption'],
        Resource: [OBJECTS],
        Condition: { ArnNotEquals: { 's3:x-amz-server-side-encryption-aws-kms-key-id': [KEY_ARN] } },
      });
    },
  );
});
