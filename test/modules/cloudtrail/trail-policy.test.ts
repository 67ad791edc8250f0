import { trailDelivery, trailLogging } from '../../../modules/cloudtrail/trail-policy';

const ENVIRONMENT = { partition: 'test', account: '111122223333', region: 'test-1', dnsSuffix: 'amazonaws.com' };
const BUCKET = 'arn:test:s3:::acme-trail';
const TRAIL = 'arn:test:cloudtrail:test-1:111122223333:trail/acme-trail';

const CLOUD_TRAIL = { type: 'Service', identifiers: ['cloudtrail.amazonaws.com'] };
const FOR_ACCOUNT = { test: 'StringEquals', key: 'aws:SourceAccount', values: ['111122223333'] };
const FOR_TRAIL = { test: 'ArnLike', key: 'aws:SourceArn', values: [TRAIL] };

describe('trailDelivery', () => {
  test('lets CloudTrail in for one trail, into the folder of one account', () => {
    expect(trailDelivery(BUCKET, TRAIL, ['111122223333'], ENVIRONMENT)).toEqual([
      {
        sid: 'TrailChecksBucket',
        effect: 'Allow',
        principals: CLOUD_TRAIL,
        actions: ['s3:GetBucketAcl'],
        resources: [BUCKET],
        conditions: [FOR_ACCOUNT, FOR_TRAIL],
      },
      {
        sid: 'TrailWritesFiles',
        effect: 'Allow',
        principals: CLOUD_TRAIL,
        actions: ['s3:PutObject'],
        resources: [`${BUCKET}/AWSLogs/111122223333/*`],
        conditions: [
          FOR_ACCOUNT,
          FOR_TRAIL,
          { test: 'StringEquals', key: 's3:x-amz-acl', values: ['bucket-owner-full-control'] },
        ],
      },
    ]);
  });

  test('of an organization lets it into the folder of the organization as well', () => {
    const [, writes] = trailDelivery(BUCKET, TRAIL, ['111122223333', 'o-a1b2c3d4e5'], ENVIRONMENT);
    expect(writes!.resources).toEqual([`${BUCKET}/AWSLogs/111122223333/*`, `${BUCKET}/AWSLogs/o-a1b2c3d4e5/*`]);
    expect(writes!.conditions).toContainEqual(FOR_TRAIL);
  });

  test('calls CloudTrail the same in every partition', () => {
    const inChina = { ...ENVIRONMENT, partition: 'aws-cn', dnsSuffix: 'amazonaws.com.cn' };
    const principals = trailDelivery(BUCKET, TRAIL, ['111122223333'], inChina).map((statement) => statement.principals);
    expect(principals).toEqual([CLOUD_TRAIL, CLOUD_TRAIL]);
  });
});

describe('trailLogging', () => {
  test('allows the streams that CloudTrail names after account and region', () => {
    const group = 'arn:test:logs:test-1:111122223333:log-group:/acme/trail';
    expect(trailLogging(group, ENVIRONMENT)).toEqual([
      {
        sid: 'WriteTrailEvents',
        effect: 'Allow',
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [`${group}:log-stream:111122223333_CloudTrail_test-1*`],
      },
    ]);
  });

  test('of an organization allows those that it names after the organization as well', () => {
    const group = 'arn:test:logs:test-1:111122223333:log-group:/acme/trail';
    expect(trailLogging(group, ENVIRONMENT, 'o-a1b2c3d4e5').map(({ resources }) => resources)).toEqual([
      [`${group}:log-stream:111122223333_CloudTrail_test-1*`, `${group}:log-stream:o-a1b2c3d4e5_*`],
    ]);
  });
});
