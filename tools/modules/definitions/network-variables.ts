import { AUDIT_DEFAULTS } from '../../../modules/baseline/defaults';
import { DEFAULT_ENDPOINTS, ENDPOINT_NAMES } from '../../../modules/vpc/endpoint-catalogue';
import { FEWEST_ZONES, LARGEST_VPC_BITS } from '../../../modules/vpc/subnet-plan';
import { SMALLEST_VPC_BITS } from '../../../stacks/settings/cidr';
import { DOCKER_RANGE, PRIVATE_RANGES } from '../../../stacks/settings/checks-network';
import { LOG_RETENTION_CHOICES, MOST_ZONES } from '../../../stacks/settings/limits';
import { ZONE } from '../../../stacks/settings/schema-network';
import { isPartOf, overlap, RANGE_FORMAT } from '../address-ranges';
import { KEY_FORMAT, matching, ORGANIZATION_FORMAT } from '../formats';
import { choices, numberChoice, text, texts } from '../inputs';
import { message, shown } from '../messages';
import { Validation, Variable } from '../variable';
import { PREFIX } from './project-variables';

/** What else has to hold for the block. What is no range at all is told of once. */
const BLOCK_RULES: readonly Validation[] = [
  {
    condition: `try(tonumber(split("/", var.cidr)[1]) >= ${LARGEST_VPC_BITS} && tonumber(split("/", var.cidr)[1]) <= ${SMALLEST_VPC_BITS}, true)`,
    message: blockMessage(`be from /${LARGEST_VPC_BITS} to /${SMALLEST_VPC_BITS}`),
  },
  {
    condition: `try(${PRIVATE_RANGES.map((range) => isPartOf('var.cidr', range)).join(' || ')}, true)`,
    message: blockMessage(`lie in ${PRIVATE_RANGES.slice(0, -1).join(', ')} or ${PRIVATE_RANGES.at(-1)}`),
  },
  {
    condition: `try(!${overlap('var.cidr', `"${DOCKER_RANGE}"`)}, true)`,
    message: blockMessage(`not overlap ${DOCKER_RANGE}, which SageMaker and Docker use on every host`),
  },
];

function blockMessage(rule: string): string {
  return message('cidr', rule, shown('var.cidr'), 'choose another range, for example "10.20.0.0/16"');
}

const BLOCK = text(
  {
    name: 'cidr',
    description: `Addresses of the VPC: a private IPv4 range from /${LARGEST_VPC_BITS} to /${SMALLEST_VPC_BITS} whose host bits are zero, shared out evenly among the zones.`,
  },
  RANGE_FORMAT,
);

export const NETWORK_VARIABLES: readonly Variable[] = [
  PREFIX,
  { ...BLOCK, validations: [...BLOCK.validations!, ...BLOCK_RULES] },
  texts(
    {
      name: 'zones',
      description: 'Availability zones of the region, a subnet in each; a fifth one cuts all subnets anew.',
    },
    matching(
      ZONE,
      'be the name of an availability zone',
      'write it as "aws ec2 describe-availability-zones" lists it, for example "eu-central-1a"',
    ),
    { least: FEWEST_ZONES, most: MOST_ZONES },
  ),
  texts(
    {
      name: 'reserved_cidrs',
      description: 'Ranges in use elsewhere, such as peers or offices, that the VPC must not overlap.',
      default: [],
    },
    RANGE_FORMAT,
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
    ORGANIZATION_FORMAT,
  ),
  texts(
    {
      name: 'image_accounts',
      description:
        'Accounts with registries that images are pulled from, beside this one: those of the image repositories of all projects.',
      default: [],
    },
    matching(
      /^[0-9]{12}$/,
      'be the number of an AWS account',
      'write all 12 digits in quotes, for example "123456789012"',
    ),
    { most: 20 },
  ),
  text(
    {
      name: 'log_key_arn',
      description: 'Key of the flow logs: output of the audit module, whose policy admits them.',
    },
    KEY_FORMAT,
  ),
  numberChoice(
    {
      name: 'log_retention_days',
      description: 'Days that CloudWatch keeps flow logs.',
      default: AUDIT_DEFAULTS.logRetentionDays,
    },
    LOG_RETENTION_CHOICES,
  ),
];
