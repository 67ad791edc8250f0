import { Cidr, overlaps, parseCidr } from '../../modules/core/cidr';
import { SMALLEST_SUBNET_BITS, subnetBits } from '../../modules/vpc/subnet-plan';
import { check, SettingsCheck } from './check';
import { Finding, Path, shown } from './problem';

/** https://www.rfc-editor.org/rfc/rfc1918 and https://www.rfc-editor.org/rfc/rfc6598 */
export const PRIVATE_RANGES: readonly string[] = Object.freeze([
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
]);

/** Network of Docker on the hosts that jobs run on: what is in it cannot be reached from there. */
export const DOCKER_RANGE = '172.17.0.0/16';

const CIDR: Path = ['network', 'cidr'];

/** Whether the addresses and zones of a created network fit what is around them. */
export const NETWORK_CHECKS: readonly SettingsCheck[] = Object.freeze([
  check(['network'], ({ network: { cidr } }) => {
    if (cidr === undefined || PRIVATE_RANGES.some((range) => liesIn(blockOf(cidr), blockOf(range)))) return [];
    return [
      {
        path: CIDR,
        rule: `lie in ${PRIVATE_RANGES.slice(0, -1).join(', ')} or ${PRIVATE_RANGES.at(-1)}`,
        received: shown(cidr),
        remedy: 'choose a private range, for example "10.20.0.0/16"',
      },
    ];
  }),

  check(['network'], ({ network: { cidr } }) => {
    if (cidr === undefined || !overlaps(blockOf(cidr), blockOf(DOCKER_RANGE))) return [];
    return [
      {
        path: CIDR,
        rule: `not overlap ${DOCKER_RANGE}, which SageMaker and Docker use on every host`,
        received: shown(cidr),
        remedy: 'choose another range, for example "10.20.0.0/16"',
      },
    ];
  }),

  check(['network'], ({ network: { cidr, reservedCidrs } }) =>
    reservedCidrs
      .filter((reserved) => cidr !== undefined && overlaps(blockOf(cidr), blockOf(reserved)))
      .map((reserved) => ({
        path: CIDR,
        rule: `not overlap ${reserved} of network.reservedCidrs`,
        received: shown(cidr),
        remedy: 'choose a range that is free',
      })),
  ),

  check(['network'], ({ network: { cidr, zones } }) =>
    cidr === undefined || zones === undefined ? [] : tooSmall(cidr, zones.length),
  ),

  check(['network', 'region'], ({ network: { zones = [] }, region }) =>
    zones.flatMap((zone, index) => foreignZone(zone, index, region)),
  ),
]);

function tooSmall(cidr: string, zoneCount: number): Finding[] {
  const vpc = blockOf(cidr);
  const excess = subnetBits(vpc, zoneCount) - SMALLEST_SUBNET_BITS;
  if (excess <= 0) return [];
  return [
    {
      path: CIDR,
      rule: `leave each of ${zoneCount} zones a subnet of /${SMALLEST_SUBNET_BITS} or larger`,
      received: shown(cidr),
      remedy: `take a range of /${vpc.bits - excess} or larger, or fewer zones`,
    },
  ];
}

/** Local and wavelength zones, such as us-west-2-lax-1a, are no home for training either. */
function foreignZone(zone: string, index: number, region: string): Finding[] {
  if (zone.slice(0, -1) === region) return [];
  return [
    {
      path: ['network', 'zones', index],
      rule: `be an availability zone of ${region}`,
      received: shown(zone),
      remedy: `name a zone of that region, for example "${region}a", or correct the region`,
    },
  ];
}

/** The block of a range whose format is right. */
function blockOf(range: string): Cidr {
  return parseCidr(range)!;
}

function liesIn(inner: Cidr, outer: Cidr): boolean {
  return inner.bits >= outer.bits && overlaps(inner, outer);
}
