import { interfaceEndpointStatements, s3EndpointStatements } from '../../../modules/vpc/endpoint-policy';

const ENVIRONMENT = { partition: 'test', account: '111122223333', region: 'test-1', dnsSuffix: 'amazonaws.com' };

const EVERYBODY = { type: 'AWS', identifiers: ['*'] };
const OWN_PRINCIPAL = { test: 'StringEquals', key: 'aws:PrincipalAccount', values: ['111122223333'] };
const OWN_RESOURCE = { test: 'StringEquals', key: 'aws:ResourceAccount', values: ['111122223333'] };

const OF_ORGANIZATION = { test: 'StringEquals', key: 'aws:PrincipalOrgID', values: ['o-a1b2c3d4e5'] };
const IN_ORGANIZATION = { test: 'StringEquals', key: 'aws:ResourceOrgID', values: ['o-a1b2c3d4e5'] };

const ACCOUNT_ALONE = { imageAccounts: [] };
const ORGANIZATION = { organizationId: 'o-a1b2c3d4e5', imageAccounts: [] };

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
    expect(interfaceEndpointStatements(PLAIN, ACCOUNT_ALONE, ENVIRONMENT)).toEqual([ownToOwn]);
  });

  test('check the caller where there is no resource', () => {
    const kind = { ...PLAIN, actionsWithoutResource: ['logs:DescribeLogGroups'] };
    expect(interfaceEndpointStatements(kind, ACCOUNT_ALONE, ENVIRONMENT)).toEqual([
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
    expect(interfaceEndpointStatements(kind, ACCOUNT_ALONE, ENVIRONMENT)).toEqual([
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

describe('interfaceEndpointStatements for an organization', () => {
  test('admit its callers to its resources, and its callers alone where there is none or it is of others', () => {
    const foreign = { actions: ['logs:GetLogEvents'], resource: 'arn:{partition}:logs:{region}:*:*' };
    const kind = { ...PLAIN, actionsWithoutResource: ['logs:DescribeLogGroups'], foreign };
    const statements = interfaceEndpointStatements(kind, ORGANIZATION, ENVIRONMENT);
    expect(statements.map(({ sid, conditions }) => [sid, conditions])).toEqual([
      ['OwnPrincipalsToOwnResources', [OF_ORGANIZATION, IN_ORGANIZATION]],
      ['ActionsWithoutResource', [OF_ORGANIZATION]],
      ['ForeignResources', [OF_ORGANIZATION]],
    ]);
  });
});

describe('images', () => {
  const kind = { ...PLAIN, pullsImages: true as const };

  test('are pulled from registries of the accounts that are named, by own callers', () => {
    const perimeter = { imageAccounts: ['763104351884', '444455556666'] };
    expect(interfaceEndpointStatements(kind, perimeter, ENVIRONMENT).at(-1)).toEqual({
      sid: 'ForeignImages',
      effect: 'Allow',
      principals: EVERYBODY,
      actions: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
      resources: ['arn:test:ecr:test-1:763104351884:repository/*', 'arn:test:ecr:test-1:444455556666:repository/*'],
      conditions: [OWN_PRINCIPAL],
    });
  });

  test('are pulled from no other registry, where none is named', () => {
    expect(interfaceEndpointStatements(kind, ACCOUNT_ALONE, ENVIRONMENT).map(({ sid }) => sid)).toEqual([
      'OwnPrincipalsToOwnResources',
    ]);
  });

  test('are pulled through no endpoint that is not for them', () => {
    const perimeter = { imageAccounts: ['763104351884'] };
    expect(interfaceEndpointStatements(PLAIN, perimeter, ENVIRONMENT).map(({ sid }) => sid)).toEqual([
      'OwnPrincipalsToOwnResources',
    ]);
  });
});

describe('resources of others', () => {
  test('name partition and region as the environment does, and no account where they have none', () => {
    const china = { partition: 'aws-cn', account: '111122223333', region: 'cn-north-1', dnsSuffix: 'amazonaws.com.cn' };
    const resource = 'arn:{partition}:bedrock:{region}::foundation-model/*';
    const kind = { ...PLAIN, foreign: { actions: ['bedrock:InvokeModel'], resource } };
    const [, foreign] = interfaceEndpointStatements(kind, ACCOUNT_ALONE, china);
    expect(foreign!.resources).toEqual(['arn:aws-cn:bedrock:cn-north-1::foundation-model/*']);
  });

  test('come after what has no resource', () => {
    const foreign = { actions: ['logs:GetLogEvents'], resource: 'arn:{partition}:logs:{region}:*:*' };
    const kind = { ...PLAIN, actionsWithoutResource: ['logs:DescribeLogGroups'], foreign };
    expect(interfaceEndpointStatements(kind, ACCOUNT_ALONE, ENVIRONMENT).map(({ sid }) => sid)).toEqual([
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
    expect(s3EndpointStatements(false, ACCOUNT_ALONE, ENVIRONMENT)).toEqual([ownBuckets]);
  });

  test('admit the download of image layers from the bucket of ECR, where images are pulled', () => {
    expect(s3EndpointStatements(true, ACCOUNT_ALONE, ENVIRONMENT)).toEqual([
      ownBuckets,
      {
        sid: 'ImageLayers',
        effect: 'Allow',
        principals: EVERYBODY,
        actions: ['s3:GetObject'],
        resources: ['arn:test:s3:::prod-test-1-starport-layer-bucket/*'],
        conditions: [],
      },
    ]);
  });

  test('admit callers and buckets of the organization, where one is named', () => {
    expect(s3EndpointStatements(false, ORGANIZATION, ENVIRONMENT)).toEqual([
      { ...ownBuckets, conditions: [OF_ORGANIZATION, IN_ORGANIZATION] },
    ]);
  });
});
