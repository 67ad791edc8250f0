import { interfaceEndpointStatements, s3EndpointStatements } from '../../../modules/vpc/endpoint-policy';

const ENVIRONMENT = { partition: 'test', account: '111122223333', region: 'test-1', dnsSuffix: 'amazonaws.com' };

const EVERYBODY = { type: 'AWS', identifiers: ['*'] };
const OWN_PRINCIPAL = { test: 'StringEquals', key: 'aws:PrincipalAccount', values: ['111122223333'] };
const OWN_RESOURCE = { test: 'StringEquals', key: 'aws:ResourceAccount', values: ['111122223333'] };

const PLAIN = {
  purpose: 'nothing',
  service: 'logs',
  serviceName: 'logs',
  actionsWithoutResource: [],
  actionsOnForeignResources: [],
};

describe('interfaceEndpointStatements', () => {
  const ownToOwn = {
    sid: 'OwnPrincipalsToOwnResources',
    effect: 'Allow',
    principals: EVERYBODY,
    actions: ['logs:*'],
    resources: ['*'],
    conditions: [OWN_PRINCIPAL, OWN_RESOURCE],
  };

  test('admit callers of the account to resources of the account, and nothing else', () => {
    expect(interfaceEndpointStatements(PLAIN, ENVIRONMENT)).toEqual([ownToOwn]);
  });

  test('check the caller where there is no resource', () => {
    const kind = { ...PLAIN, actionsWithoutResource: ['logs:DescribeLogGroups'] };
    expect(interfaceEndpointStatements(kind, ENVIRONMENT)).toEqual([
      ownToOwn,
      {
        sid: 'ActionsWithoutResource',
        effect: 'Allow',
        principals: EVERYBODY,
        actions: ['logs:DescribeLogGroups'],
        resources: ['*'],
        conditions: [OWN_PRINCIPAL],
      },
    ]);
  });

  test('check the caller where the resource is of others', () => {
    const kind = { ...PLAIN, actionsOnForeignResources: ['logs:GetLogEvents'] };
    expect(interfaceEndpointStatements(kind, ENVIRONMENT)).toEqual([
      ownToOwn,
      {
        sid: 'ReadsOfForeignResources',
        effect: 'Allow',
        principals: EVERYBODY,
        actions: ['logs:GetLogEvents'],
        resources: ['*'],
        conditions: [OWN_PRINCIPAL],
      },
    ]);
  });
});

describe('s3EndpointStatements', () => {
  const ownBuckets = {
    sid: 'OwnPrincipalsToOwnBuckets',
    effect: 'Allow',
    principals: EVERYBODY,
    actions: ['s3:*'],
    resources: ['*'],
    conditions: [OWN_PRINCIPAL, OWN_RESOURCE],
  };

  test('admit callers of the account to buckets of the account, and nothing else', () => {
    expect(s3EndpointStatements(ENVIRONMENT, false)).toEqual([ownBuckets]);
  });

  test('admit the download of image layers from the bucket of ECR, where images are pulled', () => {
    expect(s3EndpointStatements(ENVIRONMENT, true)).toEqual([
      ownBuckets,
      {
        sid: 'ImageLayers',
        effect: 'Allow',
        principals: EVERYBODY,
        actions: ['s3:GetObject'],
        resources: ['arn:test:s3:::prod-test-1-starport-layer-bucket/*'],
      },
    ]);
  });
});
