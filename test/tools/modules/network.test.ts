import { join } from 'node:path';
import { PrivateNetwork, PrivateNetworkProps } from '../../../modules/baseline';
import { ENDPOINT_NAMES } from '../../../modules/vpc/endpoint-catalogue';
import { NETWORK } from '../../../tools/modules/definitions/network';
import { moduleConfiguration } from '../../../tools/modules/module-configuration';
import { CACHE } from '../../../tools/support/paths';
import { madeByConstructs } from '../../support/made-by-constructs';
import { ModulePlan, planModule } from '../../support/module-plans';
import { differences } from '../../support/same-resources';
import { Synthesized } from '../../support/synthesize';
import { describeWithTools } from '../../support/tools';

const KEY = 'arn:aws:kms:eu-central-1:123456789012:key/0a1b2c3d-0a1b-4c3d-8e4f-0a1b2c3d4e5f';

const MINIMAL: PrivateNetworkProps = {
  prefix: 'acme',
  cidr: '10.20.0.0/16',
  zones: ['eu-central-1a', 'eu-central-1b'],
  logKey: { keyArn: KEY },
};

const CASES: Readonly<Record<string, PrivateNetworkProps>> = {
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

/** Rules are expressions there too: they are compared as such. */
function withoutRules({ json, ...rest }: Synthesized): {
  made: Synthesized;
  rules: { ingress: string; egress: string };
} {
  const [[name, { ingress, egress, ...acl }]] = Object.entries<any>(json.resource.aws_network_acl) as [[string, any]];
  const resource = { ...json.resource, aws_network_acl: { [name]: acl } };
  return { made: { ...rest, json: { ...json, resource } }, rules: { ingress, egress } };
}

describeWithTools(['terraform'], 'the network as a plain Terraform module', () => {
  const configuration = moduleConfiguration(NETWORK);
  let plans: Readonly<Record<string, ModulePlan>>;
  beforeAll(async () => {
    const values = Object.fromEntries(Object.entries(CASES).map(([name, props]) => [key(name), variablesOf(props)]));
    plans = await planModule(join(CACHE, 'module-plans/network'), configuration, values);
  }, 300_000);

  test.each(NAMES)('makes what the constructs make: %s', (name) => {
    const { made, rules } = withoutRules(
      madeByConstructs((stack) => void new PrivateNetwork(stack, 'Default', CASES[name]!)),
    );
    expect(differences(made, plans[key(name)]!, addressOf)).toEqual([]);
    const [acl] = Object.values<any>(configuration.resource.aws_network_acl);
    const written = (expression: string) => expression.replaceAll('var.cidr', `"${CASES[name]!.cidr}"`);
    expect({ ingress: written(acl.ingress), egress: written(acl.egress) }).toEqual(rules);
  });
});
