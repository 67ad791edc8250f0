import { TerraformStack } from 'cdktf';
import { AUDIT_DEFAULTS } from '../../../modules/baseline/defaults';
import { Outputs, PrivateNetwork } from '../../../modules/baseline';
import { RETENTION_DAYS, SHORTEST_RETENTION_DAYS } from '../../../modules/logs/log-retention';
import { DEFAULT_ENDPOINTS, ENDPOINT_NAMES } from '../../../modules/vpc/endpoint-catalogue';
import { LARGEST_VPC_BITS, SMALLEST_SUBNET_BITS } from '../../../modules/vpc/subnet-plan';
import { MOST_ZONES } from '../../../stacks/settings/limits';
import { apart } from '../choices';
import { every } from '../every';
import { choices, numberChoice, text, texts } from '../inputs';
import { ModuleDefinition } from '../module-definition';
import { numberOf, textOf } from '../references';
import { PREFIX } from './project-variables';
import { SAMPLE_CIDR, SAMPLE_ZONES, withSubnetsOfZones } from './subnets-of-zones';

/** The private network in one module. */
export const NETWORK: ModuleDefinition = {
  name: 'network',
  summary:
    'The private network: a VPC without a way to the internet, subnets, endpoints under policies, flow logs. Once per account and region.',
  variables: [
    PREFIX,
    {
      name: 'cidr',
      type: 'string',
      description: `Addresses of the VPC: an IPv4 range from /${LARGEST_VPC_BITS} to /24 whose host bits are zero, shared out evenly among the zones.`,
      validations: [
        {
          condition: 'can(cidrsubnet(var.cidr, 0, 0)) && try(cidrsubnet(var.cidr, 0, 0) == var.cidr, false)',
          message: '"cidr" must be an IPv4 range whose host bits are zero, such as 10.20.0.0/16.',
        },
        {
          condition: `try(tonumber(split("/", var.cidr)[1]) >= ${LARGEST_VPC_BITS} && tonumber(split("/", var.cidr)[1]) <= 24, false)`,
          message: `"cidr" must be from /${LARGEST_VPC_BITS} to /24.`,
        },
      ],
    },
    texts(
      {
        name: 'zones',
        description: `Availability zones, a subnet in each. 2 to ${MOST_ZONES}. A fifth one cuts all subnets anew.`,
      },
      /^[a-z]{2,4}(-[a-z]+)+-[0-9]{1,2}[a-z]$/,
      'be the name of an availability zone, such as eu-central-1a',
      { least: 2, most: MOST_ZONES },
    ),
    choices(
      {
        name: 'endpoints',
        description: 'Interface endpoints for what is not network-isolated; each has its price.',
        default: DEFAULT_ENDPOINTS,
      },
      ENDPOINT_NAMES,
    ),
    text(
      {
        name: 'organization_id',
        description: 'Organization whose callers and resources the endpoints admit. Null: those of this account alone.',
        default: null,
      },
      /^o-[a-z0-9]{10,32}$/,
      'be the ID of an organization',
    ),
    texts(
      {
        name: 'image_accounts',
        description:
          'Accounts with registries that images are pulled from, beside this one: those of the image repositories of all projects.',
        default: [],
      },
      /^[0-9]{12}$/,
      'be the number of an AWS account',
      { most: 20 },
    ),
    text(
      {
        name: 'log_key_arn',
        description: 'Key of the flow logs: output of the audit module, whose policy admits them.',
      },
      /^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key\/[a-z0-9-]+$/,
      'be the ARN of a key',
    ),
    numberChoice(
      {
        name: 'log_retention_days',
        description: 'Days that CloudWatch keeps flow logs.',
        default: AUDIT_DEFAULTS.logRetentionDays,
      },
      RETENTION_DAYS.filter((days) => days >= SHORTEST_RETENTION_DAYS),
    ),
  ],
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
  rules: {
    checkedWith: 'aws_vpc',
    preconditions: [
      {
        condition: `tonumber(split("/", var.cidr)[1]) + max(2, ceil(log(length(var.zones), 2))) <= ${SMALLEST_SUBNET_BITS}`,
        message: `"cidr" must leave a subnet of /${SMALLEST_SUBNET_BITS} or larger in each zone: choose a larger block or fewer zones.`,
      },
    ],
  },
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
