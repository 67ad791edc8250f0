import * as fc from 'fast-check';
import { Cidr, formatCidr, parseCidr } from '../../../modules/core/cidr';
import { outsideOf } from '../../../modules/detection/complement';

const IPV6 = '::/0';

test.each([
  ['nothing', [], ['0.0.0.0/0', IPV6]],
  ['the lower half', ['0.0.0.0/1'], ['128.0.0.0/1', IPV6]],
  ['a quarter', ['64.0.0.0/2'], ['0.0.0.0/2', '128.0.0.0/1', IPV6]],
  ['two ranges', ['0.0.0.0/2', '192.0.0.0/2'], ['64.0.0.0/2', '128.0.0.0/2', IPV6]],
  ['the same range twice', ['0.0.0.0/1', '0.0.0.0/1'], ['128.0.0.0/1', IPV6]],
  ['a range in another', ['0.0.0.0/1', '10.0.0.0/8'], ['128.0.0.0/1', IPV6]],
  ['another around a range', ['10.0.0.0/8', '0.0.0.0/1'], ['128.0.0.0/1', IPV6]],
  ['all addresses', ['0.0.0.0/0'], [IPV6]],
])('what is outside of %s', (_, ranges, expected) => {
  expect(outsideOf(ranges)).toEqual(expected);
});

test('one address leaves a range for each of its bits', () => {
  const outside = outsideOf(['203.0.113.7/32']);
  expect(outside).toHaveLength(32 + 1);
  expect(outside).toEqual(expect.arrayContaining(['203.0.113.6/32', '203.0.113.4/31', '128.0.0.0/2', '0.0.0.0/1']));
});

const blocks: fc.Arbitrary<Cidr> = fc
  .record({ bits: fc.integer({ min: 0, max: 32 }), address: fc.nat(2 ** 32 - 1) })
  .map(({ bits, address }) => ({ bits, base: address - (address % 2 ** (32 - bits)) }));

const liesIn = (address: number, { base, bits }: Cidr) => address >= base && address < base + 2 ** (32 - bits);

test('every address is in the ranges or outside of them, and never in two of those outside', () => {
  fc.assert(
    fc.property(fc.array(blocks, { maxLength: 4 }), fc.array(fc.nat(2 ** 32 - 1)), (ranges, addresses) => {
      const outside = outsideOf(ranges.map(formatCidr)).filter((range) => range !== IPV6);
      const edges = ranges.flatMap(({ base, bits }) => [
        base - 1,
        base,
        base + 2 ** (32 - bits) - 1,
        base + 2 ** (32 - bits),
      ]);
      for (const address of [...addresses, ...edges].filter((each) => each >= 0 && each < 2 ** 32)) {
        const inside = ranges.some((range) => liesIn(address, range));
        expect(outside.filter((range) => liesIn(address, parseCidr(range)!))).toHaveLength(inside ? 0 : 1);
      }
    }),
  );
});
