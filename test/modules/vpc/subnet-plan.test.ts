import * as fc from 'fast-check';
import { Cidr, formatCidr, overlaps, parseCidr } from '../../../modules/core/cidr';
import { planSubnets, subnetBits } from '../../../modules/vpc/subnet-plan';

const block = (smallestBits: number, largestBits: number): fc.Arbitrary<Cidr> =>
  fc
    .record({ bits: fc.integer({ min: smallestBits, max: largestBits }), address: fc.nat(2 ** 32 - 1) })
    .map(({ bits, address }) => ({ bits, base: address - (address % 2 ** (32 - bits)) }));

const zones = fc.integer({ min: 1, max: 6 }).map((count) => [...'abcdef'].slice(0, count).map((end) => `test-1${end}`));

const lastOf = ({ base, bits }: Cidr) => base + 2 ** (32 - bits) - 1;

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
    fc.assert(fc.property(block(0, 32), (cidr) => expect(parseCidr(formatCidr(cidr))).toEqual(cidr)));
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

describe('subnetBits', () => {
  test.each([
    [1, 18],
    [2, 18],
    [3, 18],
    [4, 18],
    [5, 19],
    [6, 19],
  ])('of a /16 for %i zones are %i', (zoneCount, bits) => {
    expect(subnetBits({ base: 0, bits: 16 }, zoneCount)).toBe(bits);
  });
});

describe('planSubnets', () => {
  test('shares a block out among three zones and keeps a quarter', () => {
    expect([...planSubnets(parseCidr('10.20.0.0/16')!, ['test-1a', 'test-1b', 'test-1c'])]).toEqual([
      ['test-1a', '10.20.0.0/18'],
      ['test-1b', '10.20.64.0/18'],
      ['test-1c', '10.20.128.0/18'],
    ]);
  });

  test.each([3, 4])('keeps the subnets of two zones when there are %i', (count) => {
    const plan = (zoneCount: number) => [...planSubnets({ base: 0, bits: 16 }, [...'abcd'].slice(0, zoneCount))];
    expect(plan(2)).toHaveLength(2);
    expect(plan(count).slice(0, 2)).toEqual(plan(2));
  });

  test('keeps the subnets of the others when a third zone becomes a fourth', () => {
    const [three, four] = [3, 4].map((count) => [...planSubnets({ base: 0, bits: 16 }, [...'abcd'].slice(0, count))]);
    expect(four.slice(0, 3)).toEqual(three);
  });

  test('gives one subnet to each zone', () => {
    fc.assert(
      fc.property(block(16, 24), zones, (vpc, names) => expect([...planSubnets(vpc, names).keys()]).toEqual(names)),
    );
  });

  test('gives subnets within the block, of one size, none over another', () => {
    fc.assert(
      fc.property(block(16, 24), zones, (vpc, names) => {
        const subnets = [...planSubnets(vpc, names).values()].map((text) => parseCidr(text)!);
        for (const subnet of subnets) {
          expect(subnet.base).toBeGreaterThanOrEqual(vpc.base);
          expect(lastOf(subnet)).toBeLessThanOrEqual(lastOf(vpc));
          expect(subnet.bits).toBe(subnets[0].bits);
        }
        const neighbours = subnets.slice(1).map((subnet, index) => [subnets[index], subnet]);
        for (const [subnet, next] of neighbours) expect(lastOf(subnet)).toBeLessThan(next.base);
      }),
    );
  });

  test('shares out more than half of the block where no zone is kept free', () => {
    const fourOrMore = zones.filter(({ length }) => length >= 4);
    fc.assert(
      fc.property(block(16, 24), fourOrMore, (vpc, names) => {
        const used = [...planSubnets(vpc, names).values()].reduce(
          (sum, text) => sum + 2 ** (32 - parseCidr(text)!.bits),
          0,
        );
        expect(used).toBeGreaterThan(2 ** (32 - vpc.bits) / 2);
      }),
    );
  });
});
