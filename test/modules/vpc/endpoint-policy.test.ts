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
  reversedIn: [],
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

  test('check the caller, and which resource, where it is of others', () => {
    const foreign = { actions: ['logs:GetLogEvents'], resource: 'arn:{partition}:logs:{region}:*:log-group:aws-*' };
    const kind = { ...PLAIN, foreign };
    expect(interfaceEndpointStatements(kind, ENVIRONMENT)).toEqual([
      ownToOwn,
      {
        sid: 'ForeignResources',
        effect: 'Allow',
        principals: EVERYBODY,
        actions: ['logs:GetLogEvents'],
        resources: ['arn:test:logs:test-1:*:log-group:aws-*'],
        conditions: [OWN_PRINCIPAL],
      },
    ]);
  });
});

describe('resources of others', () => {
  test('name partition and region as the environment does, and no account where they have none', () => {
    const china = { partition: 'aws-cn', account: '111122223333', region: 'cn-north-1', dnsSuffix: 'amazonaws.com.cn' };
    const resource = 'arn:{partition}:bedrock:{region}::foundation-model/*';
    const kind = { ...PLAIN, foreign: { actions: ['bedrock:InvokeModel'], resource } };
    const [, foreign] = interfaceEndpointStatements(kind, china);
    expect(foreign.resources).toEqual(['arn:aws-cn:bedrock:cn-north-1::foundation-model/*']);
  });

  test('come after what has no resource', () => {
    const foreign = { actions: ['logs:GetLogEvents'], resource: 'arn:{partition}:logs:{region}:*:*' };
    const kind = { ...PLAIN, actionsWithoutResource: ['logs:DescribeLogGroups'], foreign };
    expect(interfaceEndpointStatements(kind, ENVIRONMENT).map(({ sid }) => sid)).toEqual([
      'OwnPrincipalsToOwnResources',
      'ActionsWithoutResource',
      'ForeignResources',
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
