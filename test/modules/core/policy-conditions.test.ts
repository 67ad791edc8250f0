import {
  actingFor,
  principalIs,
  principalIsNot,
  principalOfAccount,
  resourceOfAccount,
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
