import { elements, isAlways, joinedLists, RenderedItem } from '../../../tools/modules/list-expression';

const item = (change: Partial<RenderedItem> = {}): RenderedItem => ({
  condition: 'true',
  source: undefined,
  value: '"a"',
  ...change,
});

describe('lists as expressions', () => {
  test.each([
    [undefined, '"a"', '["a"]'],
    ['var.list', 'each', 'var.list'],
    ['var.list', '"${each}/*"', '[for each in var.list : "${each}/*"]'],
    ['[for zone in var.zones : zone]', 'each', '[for zone in var.zones : zone]'],
  ])('elements of %s as %s', (source, value, expected) => expect(elements(source, value)).toBe(expected));

  test.each<[string, readonly string[], readonly RenderedItem[], string]>([
    ['none', [], [], '[]'],
    ['one', ['["a"]'], [item()], '["a"]'],
    ['one that may be absent', ['var.a ? ["a"] : []'], [item({ condition: 'var.a' })], 'concat(var.a ? ["a"] : [])'],
    [
      'several',
      ['["a"]', 'var.list'],
      [item(), item({ source: 'var.list', value: 'each' })],
      'concat(["a"], var.list)',
    ],
    [
      'one that is changed',
      ['[for each in var.a : "x-${each}"]'],
      [item({ source: 'var.a', value: '"x-${each}"' })],
      '[for each in var.a : "x-${each}"]',
    ],
    [
      'two that are changed, and may become the same',
      ['A', 'B'],
      [item({ source: 'var.a', value: '"x-${each}"' }), item({ source: 'var.b', value: '"x-${each}"' })],
      'distinct(concat(A, B))',
    ],
    ['accounts of registries', ['A'], [item({ source: 'var.a', value: 'split(":", each)[4]' })], 'distinct(A)'],
    [
      'hosts of services',
      ['["x.${local.dns_suffix}"]'],
      [item({ value: '"x.${local.dns_suffix}"' })],
      'distinct(["x.${local.dns_suffix}"])',
    ],
  ])('joined: %s', (_, segments, items, expected) => expect(joinedLists(segments, items)).toBe(expected));

  test.each([
    [item(), true],
    [item({ condition: 'var.a' }), false],
    [item({ source: 'var.a' }), false],
  ])('%j is always there: %s', (each, expected) => expect(isAlways(each)).toBe(expected));
});
