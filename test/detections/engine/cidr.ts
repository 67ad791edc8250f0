import { BlockList, isIPv4, isIPv6 } from 'node:net';

/**
 * Whether a text is an address within a range such as `10.0.0.0/24` or `2001:db8::/32`.
 *
 * @throws if the range is malformed
 */
export function cidrTest(range: string): (text: string) => boolean {
  const [, address, bits] = /^([^/]+)\/(\d{1,3})$/.exec(range) ?? [];
  const family = familyOf(address ?? '');
  if (!family || Number(bits) > (family === 'ipv4' ? 32 : 128)) throw new Error(`Not a CIDR: ${range}`);
  const block = new BlockList();
  block.addSubnet(address!, Number(bits), family);
  return (text) => familyOf(text) === family && block.check(text, family);
}

/** EventBridge knows no IPv6 address that ends like IPv4, and none with a zone. */
function familyOf(text: string): 'ipv4' | 'ipv6' | undefined {
  if (isIPv4(text)) return 'ipv4';
  return isIPv6(text) && /^[\da-f:]+$/i.test(text) ? 'ipv6' : undefined;
}
