import { z } from 'zod';
import { formatCidr, parseCidr } from '../../modules/core/cidr';
import { LARGEST_VPC_BITS, SMALLEST_SUBNET_BITS } from '../../modules/vpc/subnet-plan';
import { field } from './field';

/** With two zones, each half of it is still a subnet of the smallest size and a reserve. */
export const SMALLEST_VPC_BITS = SMALLEST_SUBNET_BITS - 2;

export const RANGE = /^(\d{1,3}\.){3}\d{1,3}\/\d{1,2}$/;

/** A range of IPv4 addresses, of any size. */
export function addressRange(description: string) {
  return field(z.string().regex(RANGE).refine(isRange), {
    description,
    rule: 'be an IPv4 range whose host bits are zero',
    remedy: (received) => remedyFor(received, isRange, '10.0.0.0/16'),
  });
}

/** A range that a VPC can have. */
export function vpcRange(description: string) {
  return field(z.string().regex(RANGE).refine(isVpcRange), {
    description,
    rule: `be an IPv4 range from /${LARGEST_VPC_BITS} to /${SMALLEST_VPC_BITS} whose host bits are zero`,
    remedy: (received) => remedyFor(received, isVpcRange, '10.20.0.0/16'),
  });
}

function isRange(text: string): boolean {
  return parseCidr(text) !== undefined;
}

function isVpcRange(text: string): boolean {
  const bits = parseCidr(text)?.bits ?? -1;
  return bits >= LARGEST_VPC_BITS && bits <= SMALLEST_VPC_BITS;
}

function remedyFor(received: unknown, fits: (range: string) => boolean, example: string): string {
  const meant = typeof received === 'string' ? withoutHostBits(received) : undefined;
  return meant !== undefined && fits(meant)
    ? `write the range that this address lies in, "${meant}", or another one`
    : `write a range such as "${example}"`;
}

/** The range around an address such as `10.20.0.1/16`: here `10.20.0.0/16`. */
function withoutHostBits(text: string): string | undefined {
  const [address, length] = text.split('/');
  const host = parseCidr(`${address}/32`);
  if (!host || !/^\d{1,2}$/.test(length ?? '') || Number(length) > 32) return undefined;
  const size = 2 ** (32 - Number(length));
  return formatCidr({ base: Math.floor(host.base / size) * size, bits: Number(length) });
}
