import {
  actingFor,
  actingForLiteral,
  principalIs,
  principalIsNot,
  principalOfAccount,
  resourceOfAccount,
  volumeGrants,
} from '../../../modules/core/policy-conditions';

const ENVIRONMENT = { partition: 'test', account: '111122223333', region: 'test-1', dnsSuffix: 'amazonaws.com' };
const ROLES = ['arn:test:iam::111122223333:role/One', 'arn:test:iam::111122223333:role/Two'];

test('a principal that is one of some does not match without a principal ARN', () => {
  expect(principalIs(ROLES)).toEqual({ test: 'ArnEquals', key: 'aws:PrincipalArn', values: ROLES });
});

test('a principal that is none of some matches without a principal ARN as well', () => {
  expect(principalIsNot(ROLES)).toEqual({ test: 'ArnNotEquals', key: 'aws:PrincipalArn', values: ROLES });
});

test('a resource of the account', () => {
  expect(resourceOfAccount(ENVIRONMENT)).toEqual({
    test: 'StringEquals',
    key: 'aws:ResourceAccount',
    values: ['111122223333'],
  });
});

test('a principal of the account', () => {
  expect(principalOfAccount(ENVIRONMENT)).toEqual({
    test: 'StringEquals',
    key: 'aws:PrincipalAccount',
    values: ['111122223333'],
  });
});

test('a service acts for the account and for named resources, and both have to be said in the request', () => {
  expect(actingFor(ENVIRONMENT, ['arn:test:s3:::acme-*'])).toEqual([
    { test: 'StringEquals', key: 'aws:SourceAccount', values: ['111122223333'] },
    { test: 'ArnLike', key: 'aws:SourceArn', values: ['arn:test:s3:::acme-*'] },
  ]);
});

test('a service that says one asterisk for all of its resources is taken at its word: the asterisk is no wildcard', () => {
  expect(actingForLiteral(ENVIRONMENT, 'arn:test:sagemaker:test-1:111122223333:*')).toEqual([
    { test: 'StringEquals', key: 'aws:SourceAccount', values: ['111122223333'] },
    { test: 'StringEquals', key: 'aws:SourceArn', values: ['arn:test:sagemaker:test-1:111122223333:*'] },
  ]);
});

describe('grants for volumes', () => {
  test('are for AWS services that act for the caller; a request that does not say so is none', () => {
    expect(volumeGrants(false, ENVIRONMENT)).toEqual({
      test: 'Bool',
      key: 'kms:GrantIsForAWSResource',
      values: ['true'],
    });
  });

  test('come through SageMaker or EC2 where they need not be marked', () => {
    expect(volumeGrants(true, ENVIRONMENT)).toEqual({
      test: 'StringEquals',
      key: 'kms:ViaService',
      values: ['sagemaker.test-1.amazonaws.com', 'ec2.test-1.amazonaws.com'],
    });
  });

  test('come through them under both of their names, in a partition with a domain of its own', () => {
    const china = { ...ENVIRONMENT, partition: 'aws-cn', region: 'cn-north-1', dnsSuffix: 'amazonaws.com.cn' };
    expect(volumeGrants(true, china).values).toEqual([
      'sagemaker.cn-north-1.amazonaws.com',
      'sagemaker.cn-north-1.amazonaws.com.cn',
      'ec2.cn-north-1.amazonaws.com',
      'ec2.cn-north-1.amazonaws.com.cn',
    ]);
  });
});
