import * as fc from 'fast-check';
import { join } from 'node:path';
import { Outputs, PrivateNetwork, PrivateNetworkProps } from '../../../modules/baseline';
import { ENDPOINT_NAMES } from '../../../modules/vpc/endpoint-catalogue';
import { NETWORK } from '../../../tools/modules/definitions/network';
import { moduleConfiguration } from '../../../tools/modules/module-configuration';
import { CACHE } from '../../../tools/support/paths';
import { madeByConstructs } from '../../support/made-by-constructs';
import { ModulePlan, planModule } from '../../support/module-plans';
import { differences } from '../../support/module-differences';
import { Synthesized, wrap } from '../../support/synthesize';
import { describeWithTools } from '../../support/tools';
import { seededCases } from './seeded-cases';

const KEY = 'arn:aws:kms:eu-central-1:123456789012:key/0a1b2c3d-0a1b-4c3d-8e4f-0a1b2c3d4e5f';

const MINIMAL: PrivateNetworkProps = {
  prefix: 'acme',
  cidr: '10.20.0.0/16',
  zones: ['eu-central-1a', 'eu-central-1b'],
  logKey: { keyArn: KEY },
};

/** Networks of any choices together. */
const ANY: fc.Arbitrary<PrivateNetworkProps> = fc
  .record({
    cidr: fc.constantFrom('10.20.0.0/16', '172.16.0.0/20'),
    zones: fc.subarray(['a', 'b', 'c', 'd', 'e', 'f'], { minLength: 2 }),
    endpoints: fc.subarray([...ENDPOINT_NAMES]),
    organizationId: fc.constantFrom('o-a1b2c3d4e5', undefined),
    imageAccounts: fc.subarray(['763104351884', '111122223333']),
  })
  .map(({ zones, ...given }) => ({ ...MINIMAL, ...given, zones: zones.map((zone) => `eu-central-1${zone}`) }));

const CASES: Readonly<Record<string, PrivateNetworkProps>> = {
  ...seededCases(ANY, 2),
  minimal: MINIMAL,
  everything: {
    ...MINIMAL,
    cidr: '172.16.0.0/20',
    zones: ['eu-central-1a', 'eu-central-1b', 'eu-central-1c'],
    endpoints: ENDPOINT_NAMES,
    organizationId: 'o-a1b2c3d4e5',
    imageAccounts: ['763104351884', '111122223333'],
    logRetentionDays: 731,
  },
  isolated: { ...MINIMAL, endpoints: [] },
  'registries without their storage': { ...MINIMAL, endpoints: ['ecr.api'], imageAccounts: ['763104351884'] },
  'registries with their storage': { ...MINIMAL, endpoints: ['ecr.api', 'ecr.dkr'], organizationId: 'o-a1b2c3d4e5' },
  'five zones': { ...MINIMAL, zones: ['a', 'b', 'c', 'd', 'e'].map((zone) => `eu-central-1${zone}`) },
};

const NAMES = Object.keys(CASES);
const key = (name: string) => name.replace(/\W+/g, '_');

function variablesOf({ logKey, ...props }: PrivateNetworkProps): Record<string, unknown> {
  const values = {
    prefix: props.prefix,
    cidr: props.cidr,
    zones: props.zones,
    endpoints: props.endpoints,
    organization_id: props.organizationId,
    image_accounts: props.imageAccounts,
    log_key_arn: logKey.keyArn,
    log_retention_days: props.logRetentionDays,
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** The module has one subnet for each zone, under one name. */
function addressOf(address: string): string {
  const [, type, zone] =
    /^(aws_subnet\.Vpc_Subnet|aws_route_table_association\.Vpc_Route)-([\w-]+)_[0-9A-F]{8}$/.exec(address) ?? [];
  return type === undefined ? address : `${type.split('.')[0]}.Private["${zone}"]`;
}

/** The module has a list, so that its length is known: empty, where the construct has no output. */
function withListOfGroups({ endpoint_security_group_id: group, ...others }: Outputs): Outputs {
  const description = 'Security groups of the endpoints';
  return { ...others, endpoint_security_group_ids: { value: group ? [group.value] : [], description } };
}

interface Rules {
  readonly ingress: string;
  readonly egress: string;
}

/** Rules are expressions there too: they are compared as such, and by what Terraform makes of them where S3 has no addresses. */
function withoutExpressions(made: Synthesized, cidr: string): { made: Synthesized; rules: Rules } {
  const [[name, { ingress, egress, ...acl }]] = Object.entries<any>(made.all('aws_network_acl')) as [[string, any]];
  const inside = [{ action: 'allow', rule_no: 100, protocol: '-1', from_port: 0, to_port: 0, cidr_block: cidr }];
  const rules = { ...acl, ingress: inside, egress: inside };
  const resource = { ...made.json.resource, aws_network_acl: { [name]: rules } };
  return { made: wrap({ ...made.json, resource }), rules: { ingress, egress } };
}

describeWithTools(['terraform'], 'the network as a plain Terraform module', () => {
  const configuration = moduleConfiguration(NETWORK);
  let plans: Readonly<Record<string, ModulePlan>>;
  beforeAll(async () => {
    const values = Object.fromEntries(Object.entries(CASES).map(([name, props]) => [key(name), variablesOf(props)]));
    plans = await planModule(join(CACHE, 'module-plans/network'), configuration, values);
  }, 300_000);

  const compared = (name: string, plan: ModulePlan) => {
    const props = CASES[name]!;
    const { made, rules } = withoutExpressions(
      madeByConstructs((stack) => withListOfGroups(new PrivateNetwork(stack, 'Default', props).outputs)),
      props.cidr,
    );
    return { found: differences(made, plan, { addressOf }), rules };
  };

  test.each(NAMES)('makes what the constructs make: %s', (name) => {
    const { found, rules } = compared(name, plans[key(name)]!);
    expect(found).toEqual([]);
    const [acl] = Object.values<any>(configuration.resource.aws_network_acl);
    const written = (expression: string) => expression.replaceAll('var.cidr', `"${CASES[name]!.cidr}"`);
    expect({ ingress: written(acl.ingress), egress: written(acl.egress) }).toEqual(rules);
  });

  test('could not say more about any resource without being noticed', () => {
    const plan = plans.everything!;
    const more = Object.entries(plan.resources).flatMap(([address, after]) => {
      const known = Object.entries(plan.schemas[address.split('.')[0]!]!.attributes!);
      return known
        .filter(([name, { optional }]) => optional && after[name] === null)
        .map(([name]) => ({ address, name }));
    });
    const resources = structuredClone(plan.resources);
    for (const { address, name } of more) resources[address][name] = 'more';
    const { found } = compared('everything', { ...plan, resources });
    expect(found.sort()).toEqual(
      more.map(({ address, name }) => `${address.replace(/\[0\]$/, '')}.${name}: null is planned as "more"`).sort(),
    );
    expect(more.length).toBeGreaterThan(50);
  });

  test('looks up the addresses of S3, which no plan shows', () => {
    expect(Object.values(configuration.data.aws_ec2_managed_prefix_list)).toEqual([
      { name: 'com.amazonaws.${local.region}.s3' },
    ]);
  });
});
