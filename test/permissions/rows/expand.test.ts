import { Deployed } from '../deployed';
import { judge } from '../engine/judge';
import { EVERYTHING, PolicyDocument } from '../engine/policies';
import { expand } from './expand';
import { Row } from './schema';

const ACCOUNT = '111122223333';
const REGION = 'eu-central-1';
const ROLE = `acme-fraud-training-${REGION}`;

const policy = (Effect: 'Allow' | 'Deny', Action: string): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: [{ Effect, Action, Resource: '*' }],
});

/** As small as can be: one project with one role and one bucket. */
function deployed(role: Partial<Deployed['roles'][number]> = {}): Deployed {
  const arn = `arn:aws:iam::${ACCOUNT}:role/${ROLE}`;
  return {
    fingerprint: '',
    settings: { account: ACCOUNT, region: REGION, prefix: 'acme', projects: [{ name: 'fraud' }] },
    roles: [{ name: ROLE, arn, trust: EVERYTHING, attached: [], inline: [], ...role }],
    policies: [],
    serviceControls: [],
    keys: [],
    buckets: [
      { name: `acme-fraud-output-${ACCOUNT}-${REGION}`, arn: `arn:aws:s3:::acme-fraud-output-${ACCOUNT}-${REGION}` },
    ],
    topics: [],
    queues: [],
    endpoints: [],
    vpcs: [],
    subnets: [1, 2].map((zone) => ({ id: `subnet-${zone}`, name: `acme-network-private-${zone}`, vpc: 'vpc-1' })),
    securityGroups: [{ id: 'sg-1', name: 'acme-fraud-jobs', vpc: 'vpc-1' }],
  };
}

function row(more: Partial<Row> = {}): Row {
  const fixed = { at: 'here:1', subject: 'Test', why: 'To see.', feature: 'K1', expect: 'allow' as const };
  return { ...fixed, principal: ['training'], action: ['s3:GetObject'], resource: ['output/1'], ...more };
}

const everything = {
  name: 'AdministratorAccess',
  arn: 'arn:aws:iam::aws:policy/AdministratorAccess',
  document: EVERYTHING,
};

async function resultOf(role: Partial<Deployed['roles'][number]>, more: Partial<Row> = {}) {
  const { cases } = await expand([row(more)], deployed(role));
  return (await judge(cases[0]!.requests)).result;
}

describe('a row, multiplied out', () => {
  test('is a case for each principal, action and resource, in each project', async () => {
    const { cases } = await expand(
      [
        row({
          principal: ['training', 'iam admin'],
          action: ['s3:GetObject', 's3:PutObject'],
          resource: ['output/1', 'output/2'],
        }),
      ],
      deployed(),
    );
    expect(cases).toHaveLength(8);
    expect(new Set(cases.map(({ project }) => project))).toEqual(new Set(['fraud']));
  });

  test('asks for one of each together, every choice once', async () => {
    const together = ['subnets', 'security group', 'network interface/eni-1'];
    const asked = row({ action: ['ec2:CreateNetworkInterface'], resource: undefined, together });
    const { cases } = await expand([asked], deployed());
    expect(cases.map(({ requests }) => requests.map(({ resource }) => resource.arn.split('/')[1]))).toEqual([
      ['subnet-1', 'sg-1', 'eni-1'],
      ['subnet-2', 'sg-1', 'eni-1'],
    ]);
  });

  test('judges a role by all that is attached to it, be it of AWS, inline, or its boundary', async () => {
    expect(await resultOf({})).toBe('implicit deny');
    expect(await resultOf({ attached: [everything] })).toBe('allow');
    expect(await resultOf({ inline: [{ name: 'own', document: policy('Allow', 's3:GetObject') }] })).toBe('allow');
    const boundary = { ...everything, name: 'boundary', document: policy('Allow', 's3:PutObject') };
    expect(await resultOf({ attached: [everything], boundary })).toBe('implicit deny');
    const refusing = { ...boundary, document: policy('Deny', 's3:GetObject') };
    expect(await resultOf({ attached: [everything], boundary: refusing })).toBe('explicit deny');
  });

  test('says what is not deployed', async () => {
    const { cases, unused } = await expand(
      [row({ resource: ['training data/1'] }), row({ principal: ['notebook'] })],
      deployed(),
    );
    expect(cases).toEqual([]);
    expect(unused).toHaveLength(2);
    expect(unused[0]).toContain('here:1: nothing deployed is "training" or "training data/1"');
  });

  test('keeps silent about what settings may leave out', async () => {
    expect((await expand([row({ principal: ['auditor'] })], deployed())).unused).toEqual([]);
  });

  test.each<[Partial<Row>, string]>([
    [{ principal: ['nobody'] }, '"nobody" must be a principal of vocabulary/principals.ts'],
    [{ resource: ['nothing'] }, '"nothing" must be a resource of vocabulary/resources.ts'],
    [{ without: ['aws:SourceVpce'] }, '"without" must name a key that the request has, got aws:SourceVpce'],
    [{ via: 'vpc endpoint' }, 'there is no endpoint for s3'],
    [{ via: 'vpc endpoint', endpoint: 'ecr.dkr' }, 'there is no endpoint for ecr.dkr'],
    [{ via: 'internet', endpoint: 'ecr.dkr' }, '"endpoint" must come with "via: vpc endpoint"'],
    [{ encrypting: 'output/1' }, 's3:GetObject never carries kms:EncryptionContext:aws:s3:arn'],
  ])('with %j is refused', async (more, problem) => {
    await expect(expand([row(more)], deployed())).rejects.toThrow(problem);
  });
});
