import * as fc from 'fast-check';
import { Cidr, formatCidr, overlaps, parseCidr, sizeOf } from '../../../modules/core/cidr';

const blocks: fc.Arbitrary<Cidr> = fc
  .record({ bits: fc.integer({ min: 0, max: 32 }), address: fc.nat(2 ** 32 - 1) })
  .map(({ bits, address }) => ({ bits, base: address - (address % 2 ** (32 - bits)) }));

describe('parseCidr', () => {
  test.each([
    ['10.20.0.0/16', { base: 169_082_880, bits: 16 }],
    ['0.0.0.0/0', { base: 0, bits: 0 }],
    ['255.255.255.255/32', { base: 4_294_967_295, bits: 32 }],
    ['192.168.1.128/25', { base: 3_232_235_904, bits: 25 }],
  ])('reads %s', (text, expected) => {
    expect(parseCidr(text)).toEqual(expected);
  });

  test.each([
    ['a host bit', '10.20.0.1/16'],
    ['a host bit of the second octet', '10.20.0.0/8'],
    ['no length', '10.20.0.0'],
    ['a length of 33', '10.20.0.0/33'],
    ['an octet of 256', '10.256.0.0/16'],
    ['three octets', '10.20.0/16'],
    ['five octets', '10.20.0.0.0/16'],
    ['a space', ' 10.20.0.0/16'],
    ['a line after it', '10.20.0.0/16\n'],
    ['a sign', '-10.20.0.0/16'],
    ['IPv6', 'fd00::/8'],
    ['nothing', ''],
  ])('knows no block with %s', (_, text) => {
    expect(parseCidr(text)).toBeUndefined();
  });

  test.each(['10.020.0.0/16', '010.20.0.0/16', '10.0.00.0/16', '10.0.0.0/08', '00.0.0.0/0'])(
    'knows no block in %s',
    (text) => {
      expect(parseCidr(text)).toBeUndefined();
    },
  );

  test('reads back what formatCidr writes', () => {
    fc.assert(fc.property(blocks, (cidr) => expect(parseCidr(formatCidr(cidr))).toEqual(cidr)));
  });

  test('never throws, and reads nothing but what formatCidr would write', () => {
    const looksLikeOne = fc.stringMatching(/^\d{1,3}\.\d{1,3}\.\d{1,3}\.0\/\d{1,2}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), looksLikeOne), (text) => {
        const cidr = parseCidr(text);
        if (cidr) expect(formatCidr(cidr)).toBe(text);
      }),
    );
  });
});

describe('overlaps', () => {
  test.each([
    ['the same block', '10.0.0.0/16', '10.0.0.0/16', true],
    ['a block inside', '10.0.0.0/8', '10.20.0.0/16', true],
    ['the last address', '10.0.0.0/24', '10.0.0.255/32', true],
    ['the first address after', '10.0.0.0/24', '10.0.1.0/32', false],
    ['neighbours', '10.0.0.0/17', '10.0.128.0/17', false],
    ['the upper half of all addresses', '0.0.0.0/0', '200.0.0.0/8', true],
  ])('of %s', (_, a, b, expected) => {
    expect(overlaps(parseCidr(a)!, parseCidr(b)!)).toBe(expected);
    expect(overlaps(parseCidr(b)!, parseCidr(a)!)).toBe(expected);
  });
});

test.each([
  [32, 1],
  [31, 2],
  [24, 256],
  [0, 4_294_967_296],
])('a block of /%i has %i addresses', (bits, expected) => {
  expect(sizeOf(bits)).toBe(expected);
});
