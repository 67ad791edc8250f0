import { referenceTo } from '../../support/resources';
import { statementsOf } from '../../support/synthesize';
import { FOR_TRAIL, trail } from './trail-fixture';

describe('a trail of an organization', () => {
  const made = trail({ bucketArns: [], types: [] }, undefined, { organizationId: 'o-a1b2c3d4e5' });

  test('records all its accounts', () => {
    expect(made.only('aws_cloudtrail').is_organization_trail).toBe(true);
  });

  test('is let into the folders of the account and of the organization, for itself', () => {
    const { TrailWritesFiles } = statementsOf(made.only('aws_s3_bucket_policy').policy);
    expect(TrailWritesFiles.Resource).toEqual([
      'arn:test:s3:::acme-trail/AWSLogs/111122223333/*',
      'arn:test:s3:::acme-trail/AWSLogs/o-a1b2c3d4e5/*',
    ]);
    expect(TrailWritesFiles.Condition).toMatchObject(FOR_TRAIL);
  });

  test('writes to the streams of both', () => {
    const start = 'arn:test:logs:test-1:111122223333:log-group:/acme/trail:log-stream';
    expect(statementsOf(made.only('aws_iam_policy').policy).WriteTrailEvents.Resource).toEqual([
      `${start}:111122223333_CloudTrail_test-1*`,
      `${start}:o-a1b2c3d4e5_*`,
    ]);
  });
});

describe('a trail to a bucket that exists', () => {
  const made = trail({ bucketArns: [], types: [] }, undefined, { bucket: { existingBucketName: 'central-trails' } });

  test('delivers there, by its name', () => {
    expect(made.only('aws_cloudtrail').s3_bucket_name).toBe('central-trails');
  });

  test('lets itself in nowhere: that policy is not ours', () => {
    expect(Object.keys(statementsOf(made.only('aws_s3_bucket_policy').policy))).not.toContain('TrailWritesFiles');
  });

  test('is encrypted, and logged, as any other', () => {
    expect(made.only('aws_cloudtrail')).toMatchObject({
      kms_key_id: referenceTo(made, 'aws_kms_key', 'arn'),
      enable_log_file_validation: true,
      is_organization_trail: false,
    });
    expect(Object.keys(statementsOf(made.only('aws_kms_key').policy))).toContain('EncryptTrail');
  });
});
