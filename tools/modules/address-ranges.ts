import { RANGE } from '../../stacks/settings/cidr';
import { Format, matching } from './formats';

/** Ranges of IPv4 addresses, in Terraform's expressions. */

const FORMAT = matching(
  RANGE,
  'be an IPv4 range whose host bits are zero',
  'write a range, for example "10.20.0.0/16"',
);

/** A range of any size, as settings take it. */
export const RANGE_FORMAT: Format = {
  ...FORMAT,
  holds: (range) => `${FORMAT.holds(range)} && try(cidrsubnet(${range}, 0, 0) == ${range}, false)`,
};

/** Whether two ranges have an address in common: the smaller one lies in the larger one then. */
export function overlap(one: string, other: string): string {
  const bits = `min(split("/", ${one})[1], split("/", ${other})[1])`;
  return `(${around(one, bits)} == ${around(other, bits)})`;
}

/** Whether a range is a part of this larger one, or all of it. */
export function isPartOf(range: string, larger: string): string {
  const [, bits] = larger.split('/');
  return `(tonumber(split("/", ${range})[1]) >= ${bits} && ${around(range, bits!)} == "${larger}")`;
}

/** The range of so many bits that another one begins in. */
function around(range: string, bits: string): string {
  return `cidrsubnet("\${split("/", ${range})[0]}/\${${bits}}", 0, 0)`;
}
