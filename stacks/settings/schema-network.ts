import { z } from 'zod';
import { DEFAULT_ENDPOINTS, ENDPOINT_NAMES } from '../../modules/vpc/endpoint-catalogue';
import { FEWEST_ZONES } from '../../modules/vpc/subnet-plan';
import { addressRange, vpcRange } from './cidr';
import { choice, ENTRY_BY_ENTRY, field, list, mapping } from './field';
import { organizationId } from './name-fields';
import { MOST_ZONES } from './limits';

/** Ids are 17 hexadecimal digits; those of before 2016 are 8. */
export function awsIdFormat(start: string): RegExp {
  return new RegExp(`^${start}-([0-9a-f]{8}|[0-9a-f]{17})$`);
}

function awsId(description: string, { kind, start }: { kind: string; start: string }) {
  return field(z.string().regex(awsIdFormat(start)), {
    description,
    rule: `be the id of ${kind}, ${start}- and 8 or 17 hexadecimal digits`,
    remedy: 'copy it from the AWS console or CLI',
  });
}

export const ZONE = /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}[a-z]$/;

const zone = field(z.string().regex(ZONE), {
  description: 'An availability zone of the region.',
  rule: 'be the name of an availability zone',
  remedy: 'write it as "aws ec2 describe-availability-zones" lists it, for example "eu-central-1a"',
});

const endpoint = choice(
  'An interface endpoint.',
  ENDPOINT_NAMES,
  'the name of a known interface endpoint',
  new Map([['s3', 'S3 needs none: its gateway endpoint is always there']]),
);

/** The zone of a list that has no other. */
function onlyZone(zones: unknown): string | undefined {
  const [only, ...others]: unknown[] = Array.isArray(zones) ? zones : [];
  return typeof only === 'string' && ZONE.test(only) && others.length === 0 ? only : undefined;
}

function zonesRemedy(zones: unknown): string {
  const only = onlyZone(zones);
  if (only === undefined) return ENTRY_BY_ENTRY;
  const second = `${only.slice(0, -1)}${only.endsWith('a') ? 'b' : 'a'}`;
  return `add a second zone, for example "${second}"`;
}

const existing = mapping('Your own network. What is in it cannot be checked here. Not together with the others.', {
  vpcId: awsId('The VPC.', { kind: 'a VPC', start: 'vpc' }),
  subnetIds: list(awsId('A private subnet of the VPC.', { kind: 'a subnet', start: 'subnet' }), {
    description: 'Subnets for jobs, in different zones.',
    entries: 'subnet ids',
    least: FEWEST_ZONES,
    most: MOST_ZONES,
  }),
  s3EndpointId: awsId("The VPC's gateway endpoint for S3: data is reached through it alone.", {
    kind: 'a VPC endpoint',
    start: 'vpce',
  }),
  s3PrefixListId: awsId("The region's prefix list of S3, the only way out of a project's security group.", {
    kind: 'a prefix list',
    start: 'pl',
  }),
  endpointSecurityGroupId: awsId(
    'Security group of the interface endpoints; each project adds a rule to it. Default: jobs reach no such endpoint.',
    { kind: 'a security group', start: 'sg' },
  ).optional(),
});

/** Once for the account and region. Either of two forms: which settings go together is judged with the others. */
export const network = mapping(
  'The private network: created (cidr and zones), or your own (existing).',
  {
    cidr: vpcRange('Addresses of the VPC: private, /16 to /24, shared out evenly among the zones.').optional(),
    zones: list(zone, {
      description: `Availability zones, a subnet in each. ${FEWEST_ZONES} to ${MOST_ZONES}.`,
      entries: 'availability zones',
      least: FEWEST_ZONES,
      most: MOST_ZONES,
      received: (zones) => onlyZone(zones) && `only ${onlyZone(zones)}`,
      remedy: zonesRemedy,
    }).optional(),
    reservedCidrs: list(addressRange('A range in use elsewhere.'), {
      description: 'Ranges in use elsewhere, such as peers or offices, that the VPC must not overlap. Default: none.',
      entries: 'IPv4 ranges',
    }).default([]),
    endpoints: list(endpoint, {
      description: `Interface endpoints for what is not network-isolated; each has its price. Default: ${DEFAULT_ENDPOINTS.join(', ')}.`,
      entries: 'interface endpoints',
    }).default([...DEFAULT_ENDPOINTS]),
    organizationId: organizationId(
      'Organization whose callers and resources the endpoints admit, rather than those of this account alone. Default: none.',
    ).optional(),
    existing: existing.optional(),
  },
  { oneOf: [{ required: ['cidr', 'zones'] }, { required: ['existing'] }] },
);
