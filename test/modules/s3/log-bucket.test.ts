import { bucketStatements, fieldsOf, logBucket } from '../../support/buckets';

describe('a bucket for access logs', () => {
  test('takes what S3 delivers, and nothing else', () => {
    expect(Object.keys(bucketStatements(logBucket()))).toEqual([
      'DenyPlainHttp',
      'DenyOldTls',
      'DenyDestroyingVersions',
      'DenyChangingProtection',
      'AllowAccessLogDelivery',
      'DenyWritingByPeople',
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
  test('of 90 is the least', () => {
    expect(() => logBucket({ keepDays: 90 })).not.toThrow();
    expect(() => logBucket({ keepDays: 89 })).toThrow(
      new Error('"keepDays" must be at least 90, got 89: keep the logs longer (stack/Logs)'),
    );
  });

  test('that is no number is refused', () => {
    expect(() => logBucket({ keepDays: NaN })).toThrow(
      new Error('"keepDays" must be at least 90, got NaN: keep the logs longer (stack/Logs)'),
    );
  });
});
