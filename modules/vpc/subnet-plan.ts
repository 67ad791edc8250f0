import { Cidr, formatCidr, sizeOf } from '../core/cidr';

/** Smallest private subnet: /26, 59 usable addresses. Endpoints take one each, an instance two, an instance with EFA five. */
export const SMALLEST_SUBNET_BITS = 26;

/** AWS takes VPCs from /16 to /28. https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html */
export const LARGEST_VPC_BITS = 16;

/** A job that loses a zone has to find another. */
export const FEWEST_ZONES = 2;

/** A block is cut for four zones at least: a third and a fourth can then be added without cutting the first two anew. */
const LEAST_SHARES = 4;

/** Prefix length of each subnet when a block is shared out evenly. */
export function subnetBits(vpc: Cidr, zoneCount: number): number {
  return vpc.bits + Math.ceil(Math.log2(Math.max(zoneCount, LEAST_SHARES)));
}

/** One subnet for each zone, evenly, from the start of the block. A fifth zone cuts all of them anew, and so replaces them. */
export function planSubnets(vpc: Cidr, zones: readonly string[]): ReadonlyMap<string, string> {
  const bits = subnetBits(vpc, zones.length);
  return new Map(zones.map((zone, index) => [zone, formatCidr({ base: vpc.base + index * sizeOf(bits), bits })]));
}
