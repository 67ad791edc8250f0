import { TerraformStack } from 'cdktf';
import { Outputs, PrivateNetwork } from '../../../modules/baseline';
import { ENDPOINT_NAMES } from '../../../modules/vpc/endpoint-catalogue';
import { apart } from '../choices';
import { every } from '../every';
import { ModuleDefinition } from '../module-definition';
import { numberOf, textOf } from '../references';
import { NETWORK_RULES } from './network-rules';
import { NETWORK_VARIABLES } from './network-variables';
import { SAMPLE_CIDR, SAMPLE_ZONES, withSubnetsOfZones } from './subnets-of-zones';

/** The private network in one module. */
export const NETWORK: ModuleDefinition = {
  name: 'network',
  summary:
    'The private network: a VPC without a way to the internet, subnets, endpoints under policies, flow logs. Once per account and region.',
  variables: NETWORK_VARIABLES,
  locals: {},
  neverEmpty: [['[for zone in var.zones : aws_subnet.Private[zone].id]'], ['var.zones']],
  groups: [
    {
      ...apart(ENDPOINT_NAMES.map((id) => ({ id, condition: `contains(var.endpoints, "${id}")` }))),
      any: 'length(var.endpoints) > 0',
    },
    apart([{ id: 'organization', condition: 'var.organization_id != null' }]),
    apart([{ id: 'images', condition: 'length(var.image_accounts) > 0' }]),
  ],
  rules: { checkedWith: 'aws_vpc', preconditions: NETWORK_RULES },
  fixed: [
    ['a network that is there already', 'Leave this module out, and give its IDs to the project module.'],
    [
      'whether flow logs are protected',
      'Terraform takes no variable for prevent_destroy: it refuses to destroy the log group. To give it up, take it out of the state first (`terraform state rm`).',
    ],
    [
      'subnets one by one',
      'They are cut from the block in the order of the zones. Add zones at the end: up to four, nothing moves; the fifth replaces all subnets, wherever it stands.',
    ],
  ],
  expected: [{ condition: 'length(output.subnet_ids) == 2', message: 'there is a subnet in each zone' }],
  example: {
    prefix: '"acme"',
    cidr: '"10.20.0.0/16"',
    zones: '["eu-central-1a", "eu-central-1b"]',
    log_key_arn: '"arn:aws:kms:eu-central-1:123456789012:key/0a1b2c3d-0a1b-4c3d-8e4f-0a1b2c3d4e5f"',
  },
  build(stack: TerraformStack, on) {
    const { outputs } = new PrivateNetwork(stack, 'Default', {
      prefix: textOf('prefix'),
      cidr: SAMPLE_CIDR,
      zones: SAMPLE_ZONES,
      endpoints: ENDPOINT_NAMES.filter((name) => on.has(name)),
      organizationId: on.has('organization') ? textOf('organization_id') : undefined,
      imageAccounts: on.has('images') ? [every('var.image_accounts')] : [],
      logKey: { keyArn: textOf('log_key_arn') },
      logRetentionDays: numberOf('log_retention_days'),
    });
    return withListOfGroups(outputs);
  },
  finish: withSubnetsOfZones,
};

/** A list: how long it is, others know before they know the ID. */
function withListOfGroups({ endpoint_security_group_id: group, ...others }: Outputs): Outputs {
  const description = 'Security group of the interface endpoints, as a list of one; empty if there are none';
  return { ...others, endpoint_security_group_ids: { value: group ? [group.value] : [], description } };
}
