import * as fc from 'fast-check';
import { Cidr, parseCidr } from '../../../modules/core/cidr';
import { planSubnets, subnetBits } from '../../../modules/vpc/subnet-plan';

const block = (smallestBits: number, largestBits: number): fc.Arbitrary<Cidr> =>
  fc
    .record({ bits: fc.integer({ min: smallestBits, max: largestBits }), address: fc.nat(2 ** 32 - 1) })
    .map(({ bits, address }) => ({ bits, base: address - (address % 2 ** (32 - bits)) }));

const zones = fc.integer({ min: 1, max: 6 }).map((count) => [...'abcdef'].slice(0, count).map((end) => `test-1${end}`));

const lastOf = ({ base, bits }: Cidr) => base + 2 ** (32 - bits) - 1;

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
