import { Cidr, formatCidr, parseCidr, sizeOf } from '../core/cidr';

/** All IPv6 addresses: people's networks are given as IPv4, so that none of these is one of them. */
const ANY_IPV6 = '::/0';

/** What is in none of these IPv4 ranges, as the fewest ranges: event patterns can ask for a range, and not for its opposite. */
export function outsideOf(ranges: readonly string[]): readonly string[] {
  let rest: readonly Cidr[] = [{ base: 0, bits: 0 }];
  for (const range of ranges) rest = rest.flatMap((block) => without(block, parseCidr(range)!));
  return [...rest.map(formatCidr), ANY_IPV6];
}

/** A block without another one: halves of it, halves of these halves, and so on, that lie beside the other one. */
function without(block: Cidr, other: Cidr): readonly Cidr[] {
  if (!contains(block, other)) return contains(other, block) ? [] : [block];
  if (block.bits === other.bits) return [];
  const bits = block.bits + 1;
  const halves = [
    { base: block.base, bits },
    { base: block.base + sizeOf(bits), bits },
  ];
  return halves.flatMap((half) => without(half, other));
}

function contains(outer: Cidr, inner: Cidr): boolean {
  return inner.bits >= outer.bits && inner.base >= outer.base && inner.base < outer.base + sizeOf(outer.bits);
}
