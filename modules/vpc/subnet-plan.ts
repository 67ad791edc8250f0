/** A block of IPv4 addresses. */
export interface Cidr {
  /** First address as a 32-bit number. */
  readonly base: number;
  /** Prefix length, 0 to 32. */
  readonly bits: number;
}

/** Smallest private subnet: /26, 59 usable addresses. Endpoints take one each, an instance two, an instance with EFA five. */
export const SMALLEST_SUBNET_BITS = 26;

/** AWS takes VPCs from /16 to /28. https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html */
export const LARGEST_VPC_BITS = 16;

/** A job that loses a zone has to find another. */
export const FEWEST_ZONES = 2;

/** The block that a text such as `10.20.0.0/16` names; undefined if it names none, has host bits set or leading zeros. */
export function parseCidr(text: string): Cidr | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(text);
  if (!match) return undefined;
  const [a, b, c, d, bits] = match.slice(1).map(Number);
  if (Math.max(a, b, c, d) > 255 || bits > 32) return undefined;
  const base = a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d;
  return base % sizeOf(bits) === 0 && formatCidr({ base, bits }) === text ? { base, bits } : undefined;
}

export function formatCidr({ base, bits }: Cidr): string {
  return `${[24, 16, 8, 0].map((shift) => Math.floor(base / 2 ** shift) % 256).join('.')}/${bits}`;
}

export function overlaps(a: Cidr, b: Cidr): boolean {
  return a.base < b.base + sizeOf(b.bits) && b.base < a.base + sizeOf(a.bits);
}

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

function sizeOf(bits: number): number {
  return 2 ** (32 - bits);
}
