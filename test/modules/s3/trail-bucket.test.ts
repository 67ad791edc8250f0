import { ObjectLock } from '../../../modules/s3';
import { ADMIN, bucketStatements, fieldsOf, KEY_ARN, keyStatements, READER, trailBucket } from '../../support/buckets';

const OTHER_ADMIN = 'arn:test:iam::111122223333:role/OtherAdmin';
const BUCKET_ID = '${aws_s3_bucket.Trail_022F0CF2.id}';

describe('a bucket for a trail', () => {
  test('is written by AWS services only; the trail itself adds who', () => {
    expect(Object.keys(bucketStatements(trailBucket()))).toEqual([
      'DenyPlainHttp',
      'DenyOldTls',
      'DenyDestroyingVersions',
      'DenyChangingProtection',
      'DenyWritingByPeople',
    ]);
  });

  test('is encrypted with the key, with bucket keys', () => {
    expect(fieldsOf(trailBucket(), 'aws_s3_bucket_server_side_encryption_configuration')).toEqual({
      bucket: BUCKET_ID,
      rule: [
        {
          apply_server_side_encryption_by_default: { sse_algorithm: 'aws:kms', kms_master_key_id: KEY_ARN },
          bucket_key_enabled: true,
        },
      ],
    });
  });

  test('logs who accessed it, under its own name', () => {
    expect(fieldsOf(trailBucket(), 'aws_s3_bucket_logging')).toEqual({
      bucket: BUCKET_ID,
      target_bucket: 'acme-access-logs',
      target_prefix: 'acme-trail/',
    });
  });

  test('keeps every current file, and old versions for as long as the lock', () => {
    const [, oldVersions] = trailBucket().only('aws_s3_bucket_lifecycle_configuration').rule;
    expect(oldVersions).toMatchObject({
      noncurrent_version_expiration: [{ noncurrent_days: 365 }],
      expiration: [{ expired_object_delete_marker: true }],
    });
  });
});

describe('the object lock', () => {
  test('is on from the beginning, and set after versioning is on', () => {
    expect(trailBucket().only('aws_s3_bucket').object_lock_enabled).toBe(true);
    expect(fieldsOf(trailBucket(), 'aws_s3_bucket_object_lock_configuration')).toEqual({
      bucket: BUCKET_ID,
      object_lock_enabled: 'Enabled',
      rule: { default_retention: { mode: 'GOVERNANCE', days: 365 } },
      depends_on: ['aws_s3_bucket_versioning.Trail_Versioning_C070D7E3'],
    });
  });

  test('can be one that nobody lifts', () => {
    const bucket = trailBucket({ objectLock: { mode: 'compliance', days: 3_650 } });
    expect(bucket.only('aws_s3_bucket_object_lock_configuration').rule).toEqual({
      default_retention: { mode: 'COMPLIANCE', days: 3_650 },
    });
  });

  test.each([0, -1, 1.5, 3_651, NaN])('of %p days is refused', (days) => {
    expect(() => trailBucket({ objectLock: { mode: 'governance', days } })).toThrow(
      new Error(
        `"objectLock.days" must be a whole number from 1 to 3650, got ${days}: ` +
          'choose how long versions must not be destroyed (stack/Trail)',
      ),
    );
  });

  test.each(['', 'GOVERNANCE', 'none'])('of mode "%s" is refused', (mode) => {
    expect(() => trailBucket({ objectLock: { mode: mode as ObjectLock['mode'], days: 365 } })).toThrow(
      new Error(`"objectLock.mode" must be "governance" or "compliance", got "${mode}": choose one (stack/Trail)`),
    );
  });

  test('of a day is the least', () => {
    expect(() => trailBucket({ objectLock: { mode: 'governance', days: 1 } })).not.toThrow();
  });
});

describe('auditors', () => {
  test('decrypt the files, through S3 and of this bucket', () => {
    expect(keyStatements(trailBucket({ auditorArns: [READER] })).ReadTrail).toMatchObject({
      Effect: 'Allow',
      Action: ['kms:Decrypt'],
      Condition: {
        ArnEquals: { 'aws:PrincipalArn': [READER] },
        StringLike: { 'kms:EncryptionContext:aws:s3:arn': ['arn:test:s3:::acme-trail', 'arn:test:s3:::acme-trail/*'] },
      },
    });
  });

  test('get no statement if there are none', () => {
    expect(keyStatements(trailBucket())).not.toHaveProperty('ReadTrail');
  });

  test.each([
    ['everybody', '*'],
    ['the root of the account', 'arn:test:iam::111122223333:root'],
    ['every role', 'arn:test:iam::111122223333:role/*'],
  ])('are not %s', (_, arn) => {
    expect(() => trailBucket({ auditorArns: [READER, arn] })).toThrow(
      new Error(
        `"auditorArns" must be ARNs of IAM roles or users without wildcards, got "${arn}": ` +
          'name each role; the root of the account would let in everybody in it (stack/Trail)',
      ),
    );
  });

  test('are not administrators of the bucket', () => {
    expect(() => trailBucket({ auditorArns: [READER, ADMIN] })).toThrow(
      new Error(
        `"administratorArns" must not name auditors, got "${ADMIN}": ` +
          'let one role manage the bucket and another one read it (stack/Trail)',
      ),
    );
  });

  test('are not administrators of the key', () => {
    expect(() => trailBucket({ administratorArns: [OTHER_ADMIN], auditorArns: [ADMIN] })).toThrow(
      new Error(
        `"administratorArns" must not name principals that use the key, got "${ADMIN}": ` +
          'let one role manage the key and another one use it (stack/Key)',
      ),
    );
  });
});

test('all problems of a bucket for a trail are told together', () => {
  const objectLock = { mode: 'legal-hold' as ObjectLock['mode'], days: 0 };
  const everything = { bucketName: 'ab', administratorArns: [], objectLock, auditorArns: ['*'] };
  expect(() => trailBucket({ ...everything, allowDeletion: { reason: 'tests' } })).toThrow(
    new Error(
      '"bucketName" must be 3 to 63 lower-case letters, digits or dashes, with a letter or digit at both ends, ' +
        'got "ab": shorten or rename it (stack/Trail)\n' +
        '"administratorArns" must name at least one administrator, got none: ' +
        'name the role that deploys, or nobody but the root user could change the bucket again (stack/Trail)\n' +
        '"objectLock.mode" must be "governance" or "compliance", got "legal-hold": choose one (stack/Trail)\n' +
        '"objectLock.days" must be a whole number from 1 to 3650, got 0: ' +
        'choose how long versions must not be destroyed (stack/Trail)\n' +
        '"auditorArns" must be ARNs of IAM roles or users without wildcards, got "*": ' +
        'name each role; the root of the account would let in everybody in it (stack/Trail)\n' +
        '"allowDeletion.reason" must say why, in 15 to 200 letters, digits, inner spaces or any of _ . : / = + - @, ' +
        'got "tests": write the reason that a reviewer should read, or drop the exception (stack/Trail)',
    ),
  );
});
