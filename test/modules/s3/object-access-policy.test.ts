import { listObjects, readObjects, writeObjects } from '../../../modules/s3/object-access-policy';

const ENVIRONMENT = { partition: 'test', account: '111122223333', region: 'test-1', dnsSuffix: 'amazonaws.com' };
const BUCKET = 'arn:test:s3:::acme-data';
const OF_THIS_ACCOUNT = { test: 'StringEquals', key: 'aws:ResourceAccount', values: ['111122223333'] };

describe('names of objects', () => {
  test('are listed in the whole bucket, if it is of this account', () => {
    expect(listObjects('ListData', BUCKET, ENVIRONMENT)).toEqual({
      sid: 'ListData',
      effect: 'Allow',
      actions: ['s3:ListBucket'],
      resources: [BUCKET],
      conditions: [OF_THIS_ACCOUNT],
    });
  });

  test('are listed below the prefixes that are named, and not if a request names none', () => {
    expect(listObjects('ListData', BUCKET, ENVIRONMENT, ['models/', 'processed/'])).toEqual({
      sid: 'ListData',
      effect: 'Allow',
      actions: ['s3:ListBucket'],
      resources: [BUCKET],
      conditions: [OF_THIS_ACCOUNT, { test: 'StringLike', key: 's3:prefix', values: ['models/*', 'processed/*'] }],
    });
  });
});

describe('objects', () => {
  test('are read in whole buckets and in folders', () => {
    expect(readObjects('ReadData', [BUCKET, `${BUCKET}-2/models/`], ENVIRONMENT)).toEqual({
      sid: 'ReadData',
      effect: 'Allow',
      actions: ['s3:GetObject'],
      resources: ['arn:test:s3:::acme-data/*', 'arn:test:s3:::acme-data-2/models/*'],
      conditions: [OF_THIS_ACCOUNT],
    });
  });

  test('are written, in parts as well, and neither read nor deleted', () => {
    expect(writeObjects('WriteData', [`${BUCKET}/models/`], ENVIRONMENT)).toEqual({
      sid: 'WriteData',
      effect: 'Allow',
      actions: ['s3:AbortMultipartUpload', 's3:ListMultipartUploadParts', 's3:PutObject'],
      resources: ['arn:test:s3:::acme-data/models/*'],
      conditions: [OF_THIS_ACCOUNT],
    });
  });
});
