import { S3Object } from '@cdktf/provider-aws/lib/s3-object';
import { TerraformOutput } from 'cdktf';
import { EncryptionKey } from '../../../modules/kms';
import { LogBucket } from '../../../modules/s3';
import { ADMIN, bucketStatements, fieldsOf, logBucket, privateBucket, trailBucket } from '../../support/buckets';
import { synthesize } from '../../support/synthesize';

const BUCKET_ID = '${aws_s3_bucket.Logs_6819BB44.id}';

describe('a bucket with no options given', () => {
  test('is protected from destruction, and never emptied', () => {
    expect(fieldsOf(logBucket(), 'aws_s3_bucket')).toEqual({
      bucket: 'acme-logs',
      force_destroy: false,
      object_lock_enabled: false,
      tags: { Name: 'acme-logs' },
      depends_on: ['aws_kms_key.Key_961B73FD'],
      lifecycle: { prevent_destroy: true },
    });
  });

  test('is closed to the public in all four ways', () => {
    expect(fieldsOf(logBucket(), 'aws_s3_bucket_public_access_block')).toEqual({
      bucket: BUCKET_ID,
      block_public_acls: true,
      block_public_policy: true,
      ignore_public_acls: true,
      restrict_public_buckets: true,
    });
  });

  test('owns its objects, without access control lists', () => {
    expect(fieldsOf(logBucket(), 'aws_s3_bucket_ownership_controls')).toEqual({
      bucket: BUCKET_ID,
      rule: { object_ownership: 'BucketOwnerEnforced' },
    });
  });

  test('keeps versions', () => {
    expect(fieldsOf(logBucket(), 'aws_s3_bucket_versioning')).toEqual({
      bucket: BUCKET_ID,
      versioning_configuration: { status: 'Enabled' },
    });
  });

  test('clears away after versioning is on', () => {
    expect(logBucket().only('aws_s3_bucket_lifecycle_configuration')).toMatchObject({
      bucket: BUCKET_ID,
      depends_on: ['aws_s3_bucket_versioning.Logs_Versioning_7C791BEF'],
    });
  });

  test('gets its policy after it is closed to the public: S3 refuses to change both at once', () => {
    expect(logBucket().only('aws_s3_bucket_policy')).toMatchObject({
      bucket: BUCKET_ID,
      depends_on: ['aws_s3_bucket_public_access_block.Logs_PublicAccessBlock_316E1BAA'],
    });
  });
});

describe('every kind of bucket', () => {
  const everyBucket = ['DenyPlainHttp', 'DenyOldTls', 'DenyDestroyingVersions', 'DenyChangingProtection'];

  test('refuses old transport, and protects its versions and itself', () => {
    expect(Object.keys(bucketStatements(logBucket()))).toEqual(expect.arrayContaining(everyBucket));
    expect(Object.keys(bucketStatements(privateBucket()))).toEqual(expect.arrayContaining(everyBucket));
    expect(Object.keys(bucketStatements(trailBucket()))).toEqual(expect.arrayContaining(everyBucket));
  });
});

describe('an allowed deletion', () => {
  const allowDeletion = { reason: 'torn down every night' };

  test('lifts the protection, shows in the tags, and leaves objects alone', () => {
    expect(fieldsOf(logBucket({ allowDeletion }), 'aws_s3_bucket')).toEqual({
      bucket: 'acme-logs',
      force_destroy: false,
      object_lock_enabled: false,
      tags: { Name: 'acme-logs', 'ml-baseline:exception:allow-deletion': 'torn down every night' },
      depends_on: ['aws_kms_key.Key_961B73FD'],
      lifecycle: { prevent_destroy: false },
    });
  });

  test.each([
    ['logs', logBucket],
    ['data', privateBucket],
    ['a trail', trailBucket],
  ])('takes the objects of a bucket for %s along if that is said, and only then', (_, bucket) => {
    const forced = (includingObjects?: boolean) =>
      bucket({ allowDeletion: { ...allowDeletion, includingObjects } }).only('aws_s3_bucket').force_destroy;
    expect([forced(true), forced(false), forced()]).toEqual([true, false, false]);
  });

  test('without a reason is refused', () => {
    expect(() => logBucket({ allowDeletion: { reason: 'tests' } })).toThrow(
      new Error(
        '"allowDeletion.reason" must say why, in 15 to 200 letters, digits, inner spaces or any of _ . : / = + - @, ' +
          'got "tests": write the reason that a reviewer should read, or drop the exception (stack/Logs)',
      ),
    );
  });
});

describe('who uses a bucket', () => {
  test('comes after its policy, by its name, and before it, by its ARN', () => {
    const { json } = synthesize((stack) => {
      const bucket = new LogBucket(stack, 'Logs', {
        bucketName: 'acme-logs',
        administratorArns: [ADMIN],
        administratorsProvenBy: new EncryptionKey(stack, 'Key', {
          alias: 'acme',
          description: 'Acme',
          administratorArns: [ADMIN],
        }),
        readerArns: [],
        sourceBucketPrefix: 'acme-',
        keepDays: 400,
      });
      new S3Object(stack, 'Object', { bucket: bucket.bucketName, key: 'object' });
      new TerraformOutput(stack, 'Arn', { value: bucket.bucketArn });
    });
    expect(json.resource.aws_s3_object.Object.bucket).toBe('${aws_s3_bucket_policy.Logs_Policy_0AE5C130.bucket}');
    expect(json.output.Arn.value).toBe('arn:test:s3:::acme-logs');
  });

  test('can add to the policy after the bucket was made', () => {
    const later = logBucket({}, (it) =>
      it.addToPolicy({ sid: 'Late', effect: 'Deny', actions: ['s3:GetObject'], resources: ['*'] }),
    );
    expect(bucketStatements(later).Late).toEqual({
      Sid: 'Late',
      Effect: 'Deny',
      Action: ['s3:GetObject'],
      Resource: ['*'],
    });
  });

  test('cannot replace a statement of the policy', () => {
    expect(() =>
      logBucket({}, (it) => it.addToPolicy({ sid: 'DenyPlainHttp', effect: 'Allow', actions: ['s3:*'] })),
    ).toThrow(
      new Error(
        '"sid" must be unique in its policy, got "DenyPlainHttp" twice: ' +
          'rename one of the statements (stack/Logs/PolicyDocument)',
      ),
    );
  });
});

describe('refused', () => {
  test.each([
    ['too short', 'ab'],
    ['too long', 'x'.repeat(64)],
    ['with a capital letter', 'Acme-logs'],
    ['with a dot, for which TLS certificates do not hold', 'acme.logs'],
    ['with a dash at the start', '-acme'],
    ['with a dash at the end', 'acme-'],
    ['with a wildcard', 'acme-*'],
  ])('a name that is %s', (_, bucketName) => {
    expect(() => logBucket({ bucketName })).toThrow(
      new Error(
        '"bucketName" must be 3 to 63 lower-case letters, digits or dashes, with a letter or digit at both ends, ' +
          `got "${bucketName}": shorten or rename it (stack/Logs)`,
      ),
    );
  });

  test('a bucket that nobody could change again', () => {
    expect(() => logBucket({ administratorArns: [] })).toThrow(
      new Error(
        '"administratorArns" must name at least one administrator, got none: ' +
          'name the role that deploys, or nobody but the root user could change the bucket again (stack/Logs)',
      ),
    );
  });

  test.each([
    ['everybody', '*'],
    ['the root of the account', 'arn:test:iam::111122223333:root'],
    ['every role', 'arn:test:iam::111122223333:role/*'],
    ['a session', 'arn:test:sts::111122223333:assumed-role/Admin/me'],
  ])('%s as an administrator', (_, arn) => {
    expect(() => logBucket({ administratorArns: [ADMIN, arn] })).toThrow(
      new Error(
        `"administratorArns" must be ARNs of IAM roles or users without wildcards, got "${arn}": ` +
          'name each role; the root of the account would let in everybody in it (stack/Logs)',
      ),
    );
  });

  test('all at once', () => {
    expect(() => logBucket({ bucketName: 'ab', administratorArns: [] })).toThrow(
      new Error(
        '"bucketName" must be 3 to 63 lower-case letters, digits or dashes, with a letter or digit at both ends, ' +
          'got "ab": shorten or rename it (stack/Logs)\n' +
          '"administratorArns" must name at least one administrator, got none: ' +
          'name the role that deploys, or nobody but the root user could change the bucket again (stack/Logs)',
      ),
    );
  });

  test('a policy larger than S3 takes, at synthesis', () => {
    const administratorArns = Array.from(
      { length: 200 },
      (_, i) => `arn:test:iam::111122223333:role/Administrator${i}`,
    );
    expect(() => logBucket({ administratorArns })).toThrow(
      /"statements" must render to at most 20480 characters, got \d+: name fewer principals or resources, or split the policy \(stack\/Logs\/PolicyDocument\)/,
    );
  });
});

describe('accepted', () => {
  test('the shortest and the longest name', () => {
    expect(logBucket({ bucketName: 'abc' }).only('aws_s3_bucket').bucket).toBe('abc');
    expect(logBucket({ bucketName: 'x'.repeat(63) }).only('aws_s3_bucket').bucket).toHaveLength(63);
  });
});

describe('the key of a bucket', () => {
  test.each([
    ['data', privateBucket],
    ['a trail', trailBucket],
    ['logs', logBucket],
  ])('outlives the bucket for %s, and refuses administrators that do not exist before S3 takes them', (_, bucket) => {
    expect(bucket().only('aws_s3_bucket').depends_on).toEqual(['aws_kms_key.Key_961B73FD']);
  });
});
