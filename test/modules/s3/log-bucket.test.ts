import { ADMIN, READER, bucketStatements, fieldsOf, logBucket } from '../../support/buckets';

describe('a bucket for access logs', () => {
  test('takes what S3 delivers, and nothing else', () => {
    expect(Object.keys(bucketStatements(logBucket()))).toEqual([
      'DenyPlainHttp',
      'DenyOldTls',
      'DenyDestroyingVersions',
      'DenyChangingProtection',
      'AllowAccessLogDelivery',
      'DenyWritingByPeople',
      'DenyReadingByOthers',
    ]);
  });

  test("is encrypted with S3's own key: the log service takes no other", () => {
    expect(fieldsOf(logBucket(), 'aws_s3_bucket_server_side_encryption_configuration')).toEqual({
      bucket: '${aws_s3_bucket.Logs_6819BB44.id}',
      rule: [{ apply_server_side_encryption_by_default: { sse_algorithm: 'AES256' }, bucket_key_enabled: false }],
    });
  });

  test('has no object lock and no access logs of its own: S3 would deliver into neither', () => {
    expect(logBucket().all('aws_s3_bucket_object_lock_configuration')).toEqual({});
    expect(logBucket().all('aws_s3_bucket_logging')).toEqual({});
  });
});

describe('keepDays', () => {
  test.each([90, 91, 3_649, 3_650])('can be %i', (keepDays) => {
    const [, oldVersions] = logBucket({ keepDays }).only('aws_s3_bucket_lifecycle_configuration').rule;
    expect(oldVersions.expiration).toEqual([{ days: keepDays }]);
  });

  test.each([89, 0, -90, 90.5, 3_651, NaN])('of %p is refused', (keepDays) => {
    expect(() => logBucket({ keepDays })).toThrow(
      new Error(
        `"keepDays" must be a whole number from 90 to 3650, got ${keepDays}: choose how long logs are kept (stack/Logs)`,
      ),
    );
  });
});

describe('the buckets that log here', () => {
  test.each(['ac', 'a-', '0-acme', 'x'.repeat(62)])('can start with "%s"', (sourceBucketPrefix) => {
    const { AllowAccessLogDelivery } = bucketStatements(logBucket({ sourceBucketPrefix }));
    expect(AllowAccessLogDelivery.Condition.ArnLike).toEqual({
      'aws:SourceArn': [`arn:test:s3:::${sourceBucketPrefix}*`],
    });
  });

  test.each([
    ['nothing, which is every bucket of the account', ''],
    ['one letter', 'a'],
    ['a dash', '-acme'],
    ['a wildcard', '*'],
    ['a wildcard at the end', 'acme-*'],
    ['a wildcard for a letter', 'acm?-'],
    ['capitals', 'Acme-'],
    ['63 characters, after which no name is left', 'x'.repeat(63)],
  ])('do not start with %s', (_, sourceBucketPrefix) => {
    expect(() => logBucket({ sourceBucketPrefix })).toThrow(
      new Error(
        `"sourceBucketPrefix" must be 2 to 62 lower-case letters, digits or dashes, with a letter or digit first, got "${sourceBucketPrefix}": ` +
          'name how your buckets start (stack/Logs)',
      ),
    );
  });
});

test('all problems of a bucket for access logs are told together', () => {
  const allowDeletion = { reason: 'tests' };
  const everything = {
    bucketName: 'ab',
    administratorArns: [ADMIN, '*'],
    keepDays: 7,
    sourceBucketPrefix: '',
    allowDeletion,
  };
  expect(() => logBucket(everything)).toThrow(
    new Error(
      '"bucketName" must be 3 to 63 lower-case letters, digits or dashes, with a letter or digit at both ends, ' +
        'got "ab": shorten or rename it (stack/Logs)\n' +
        '"administratorArns" must be ARNs of IAM roles or users without wildcards, got "*": ' +
        'name each role; the root of the account would let in everybody in it (stack/Logs)\n' +
        '"keepDays" must be a whole number from 90 to 3650, got 7: choose how long logs are kept (stack/Logs)\n' +
        '"sourceBucketPrefix" must be 2 to 62 lower-case letters, digits or dashes, with a letter or digit first, got "": ' +
        'name how your buckets start (stack/Logs)\n' +
        '"allowDeletion.reason" must say why, in 15 to 200 letters, digits, inner spaces or any of _ . : / = + - @, ' +
        'got "tests": write the reason that a reviewer should read, or drop the exception (stack/Logs)',
    ),
  );
});

describe('what the logs tell', () => {
  test('is read by administrators and the readers, once each', () => {
    const readerArns = [READER, 'arn:test:iam::111122223333:role/Auditor'];
    const { DenyReadingByOthers: deny } = bucketStatements(logBucket({ readerArns }));
    expect([deny.Effect, deny.Principal, deny.Resource]).toEqual(['Deny', '*', ['arn:test:s3:::acme-logs/*']]);
    expect(deny.Action).toContain('s3:GetObject');
    expect(deny.Condition).toEqual({
      ArnNotEquals: { 'aws:PrincipalArn': [READER, 'arn:test:iam::111122223333:role/Auditor', ADMIN] },
    });
  });

  test('is read by nobody by a pattern', () => {
    expect(() => logBucket({ readerArns: ['arn:test:iam::111122223333:role/*'] })).toThrow(
      '"readerArns" must be ARNs of IAM roles or users without wildcards, got "arn:test:iam::111122223333:role/*": ' +
        'name each role; the root of the account would let in everybody in it (stack/Logs)',
    );
  });
});
