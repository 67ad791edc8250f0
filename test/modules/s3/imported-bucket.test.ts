import { TerraformOutput, TerraformStack } from 'cdktf';
import { Trail } from '../../../modules/cloudtrail';
import { EncryptionKey } from '../../../modules/kms';
import { LogGroup } from '../../../modules/logs';
import { LogBucket, PrivateBucket, TrailBucket } from '../../../modules/s3';
import { withRequired } from '../../support/required-policy';
import { typesOf } from '../../support/resources';
import { synthesize } from '../../support/synthesize';

const KEY = 'arn:test:kms:test-1:111122223333:key/11111111-2222-4333-8444-555555555555';

describe('a bucket that exists', () => {
  test.each([
    ['PrivateBucket', PrivateBucket],
    ['TrailBucket', TrailBucket],
    ['LogBucket', LogBucket],
  ])('is looked up by %s, and gives its name and ARN', (_, kind) => {
    const made = synthesize((stack) => {
      const bucket = kind.fromBucketName(stack, 'Bucket', { bucketName: 'platform.logs' });
      new TerraformOutput(stack, 'arn', { value: bucket.bucketArn });
      new TerraformOutput(stack, 'name', { value: bucket.bucketName });
    });
    const [[address, lookup]] = Object.entries<any>(made.json.data.aws_s3_bucket) as [[string, any]];
    expect(lookup.bucket).toBe('platform.logs');
    expect(made.json.output.arn.value).toBe('arn:test:s3:::platform.logs');
    expect(made.json.output.name.value).toBe(`\${data.aws_s3_bucket.${address}.bucket}`);
    expect(typesOf(made)).toEqual([]);
  });

  const trailTo = (stack: TerraformStack, promised: true | undefined) => {
    const bucket = TrailBucket.fromBucketName(stack, 'Bucket', {
      bucketName: 'platform-trail',
      bucketPolicyAdmitsWhatIsAdded: promised,
    });
    new Trail(stack, 'Trail', {
      trailName: 'acme',
      bucket,
      encryptionKey: EncryptionKey.fromKeyArn(stack, 'Key', { keyArn: KEY, keyPolicyAdmitsWhatIsGranted: true }),
      logGroup: LogGroup.fromName(stack, '/platform/trail'),
      roleName: 'acme-trail',
      dataEvents: { bucketArns: [], types: [] },
    });
    return bucket;
  };

  test('asks its owner to admit a trail', () => {
    const { made, required } = withRequired((stack) => trailTo(stack, true));
    expect(Object.keys(required)).toEqual(['TrailChecksBucket', 'TrailWritesFiles']);
    expect(made.only('aws_cloudtrail').s3_bucket_name).toMatch(/^\$\{data\.aws_s3_bucket\./);
  });

  test('refuses a trail without the promise', () => {
    expect(() => synthesize((stack) => trailTo(stack, undefined))).toThrow(
      /^"bucketPolicyAdmitsWhatIsAdded" must be true where the bucket's policy has to admit something, got nothing: /,
    );
  });

  test.each(['s3://acme', 'Acme', 'arn:aws:s3:::acme'])('is not "%s"', (bucketName) => {
    expect(() => synthesize((stack) => LogBucket.fromBucketName(stack, 'It', { bucketName }))).toThrow(
      new Error(
        `"bucketName" must be the name of a bucket, got "${bucketName}": write the name alone, without s3:// (stack/It)`,
      ),
    );
  });
});
