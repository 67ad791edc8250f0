import { logBucket, privateBucket } from '../../support/buckets';

test('a bucket for data clears away broken uploads, old versions and what is left of deleted objects, and keeps the rest', () => {
  expect(privateBucket({ oldVersionDays: 30 }).only('aws_s3_bucket_lifecycle_configuration').rule).toEqual([
    {
      id: 'clear-broken-uploads',
      status: 'Enabled',
      filter: [{ prefix: '' }],
      abort_incomplete_multipart_upload: [{ days_after_initiation: 7 }],
    },
    {
      id: 'clear-old-versions',
      status: 'Enabled',
      filter: [{ prefix: '' }],
      noncurrent_version_expiration: [{ noncurrent_days: 30 }],
      expiration: [{ expired_object_delete_marker: true }],
    },
  ]);
});

test('a bucket whose objects expire clears away these as well', () => {
  expect(logBucket({ keepDays: 400 }).only('aws_s3_bucket_lifecycle_configuration').rule).toEqual([
    {
      id: 'clear-broken-uploads',
      status: 'Enabled',
      filter: [{ prefix: '' }],
      abort_incomplete_multipart_upload: [{ days_after_initiation: 7 }],
    },
    {
      id: 'clear-old-versions',
      status: 'Enabled',
      filter: [{ prefix: '' }],
      noncurrent_version_expiration: [{ noncurrent_days: 400 }],
      expiration: [{ days: 400 }],
    },
  ]);
});
