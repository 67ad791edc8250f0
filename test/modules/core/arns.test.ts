import {
  accountPrincipal,
  bucketArn,
  iamArn,
  logsServicePrincipal,
  regionalArn,
  servicePrincipal,
  viaService,
} from '../../../modules/core/arns';

const COMMERCIAL = { partition: 'aws', account: '111122223333', region: 'eu-central-1', dnsSuffix: 'amazonaws.com' };
const CHINA = { partition: 'aws-cn', account: '111122223333', region: 'cn-north-1', dnsSuffix: 'amazonaws.com.cn' };

describe('ARNs', () => {
  test('of regional resources name partition, region and account', () => {
    expect(regionalArn(CHINA, 'cloudtrail', 'trail/acme')).toBe(
      'arn:aws-cn:cloudtrail:cn-north-1:111122223333:trail/acme',
    );
  });

  test('of IAM resources name no region', () => {
    expect(iamArn(CHINA, 'role/Training')).toBe('arn:aws-cn:iam::111122223333:role/Training');
  });

  test('of buckets name neither region nor account', () => {
    expect(bucketArn(CHINA, 'acme-data')).toBe('arn:aws-cn:s3:::acme-data');
  });

  test('of the account as a principal are those of its root', () => {
    expect(accountPrincipal(CHINA)).toBe('arn:aws-cn:iam::111122223333:root');
  });
});

describe('service names', () => {
  test('are the same in every partition, for most services', () => {
    expect(servicePrincipal('cloudtrail')).toBe('cloudtrail.amazonaws.com');
  });

  test('are regional and follow the partition, for CloudWatch Logs', () => {
    expect(logsServicePrincipal(COMMERCIAL)).toBe('logs.eu-central-1.amazonaws.com');
    expect(logsServicePrincipal(CHINA)).toBe('logs.cn-north-1.amazonaws.com.cn');
  });

  test('in kms:ViaService have one spelling where the partition has no domain of its own', () => {
    expect(viaService(COMMERCIAL, 's3')).toEqual(['s3.eu-central-1.amazonaws.com']);
  });

  test('in kms:ViaService have both spellings where it has', () => {
    expect(viaService(CHINA, 's3')).toEqual(['s3.cn-north-1.amazonaws.com', 's3.cn-north-1.amazonaws.com.cn']);
  });
});
