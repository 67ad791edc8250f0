import { EVERYWHERE, merge, Merged, Part } from '../../../tools/modules/merged';

/** What is merged, as plain values: the variants that have a part stand before it, unless it is wherever its whole is. */
function shown(node: Merged): unknown {
  switch (node.kind) {
    case 'value':
      return node.value;
    case 'either':
      return { either: node.options.map(shownPart) };
    case 'list':
      return node.items.map(shownPart);
    case 'mapping':
      return Object.fromEntries([...node.entries].map(([key, part]) => [key, shownPart(part)]));
  }
}

function shownPart({ present, node }: Part): unknown {
  return present === EVERYWHERE ? shown(node) : [[...present].join(), shown(node)];
}

const merged = (...values: unknown[]) => shown(merge(values.map((value, index) => [index, value])));
const statement = (Sid: string, Action: unknown) => ({ Sid, Action });

describe('variants of a configuration', () => {
  test.each<[string, unknown[], unknown]>([
    ['the same value', ['a', 'a'], 'a'],
    [
      'other values',
      ['a', 'b', 'a'],
      {
        either: [
          ['0,2', 'a'],
          ['1', 'b'],
        ],
      },
    ],
    [
      'a number and its text',
      [1, '1'],
      {
        either: [
          ['0', 1],
          ['1', '1'],
        ],
      },
    ],
    [
      'null and a value',
      [null, 'a'],
      {
        either: [
          ['0', null],
          ['1', 'a'],
        ],
      },
    ],
    [
      'values of other kinds',
      ['a', ['a']],
      {
        either: [
          ['0', 'a'],
          ['1', ['a']],
        ],
      },
    ],
    ['the same mapping', [{ a: 1 }, { a: 1 }], { a: 1 }],
    [
      'keys that come and go',
      [
        { a: 1, b: 2 },
        { a: 1, c: 3 },
      ],
      { a: ['0,1', 1], c: ['1', 3], b: ['0', 2] },
    ],
    [
      'a value below',
      [{ a: { b: 1 } }, { a: { b: 2 } }],
      {
        a: [
          '0,1',
          {
            b: [
              '0,1',
              {
                either: [
                  ['0', 1],
                  ['1', 2],
                ],
              },
            ],
          },
        ],
      },
    ],
    [
      'elements that come and go',
      [
        ['a', 'b'],
        ['b', 'c'],
      ],
      [
        ['0', 'a'],
        ['0,1', 'b'],
        ['1', 'c'],
      ],
    ],
    ['an empty list', [['a'], []], [['0', 'a']]],
    [
      'the order of the lists',
      [
        ['a', 'd'],
        ['a', 'b', 'c'],
        ['b', 'd'],
      ],
      [
        ['0,1', 'a'],
        ['1,2', 'b'],
        ['1', 'c'],
        ['0,2', 'd'],
      ],
    ],
    [
      'statements by their Sid',
      [[statement('One', 'a'), statement('Two', 'b')], [statement('Two', 'c')]],
      [
        ['0', { Sid: 'One', Action: 'a' }],
        [
          '0,1',
          {
            Sid: ['0,1', 'Two'],
            Action: [
              '0,1',
              {
                either: [
                  ['0', 'b'],
                  ['1', 'c'],
                ],
              },
            ],
          },
        ],
      ],
    ],
    [
      'blocks by their place',
      [
        [{ a: 1 }, { b: 2 }],
        [{ a: 1 }, { b: 3 }],
      ],
      [
        ['0,1', { a: 1 }],
        [
          '0,1',
          {
            b: [
              '0,1',
              {
                either: [
                  ['0', 2],
                  ['1', 3],
                ],
              },
            ],
          },
        ],
      ],
    ],
    [
      'more blocks',
      [[{ a: 1 }], [{ a: 1 }, { b: 2 }]],
      [
        ['0,1', { a: 1 }],
        ['1', { b: 2 }],
      ],
    ],
  ])('have as one: %s', (_, values, expected) => expect(merged(...values)).toEqual(expected));

  test('keep the keys of a mapping in order', () => {
    expect(Object.keys(merged({ b: 1, d: 1 }, { b: 1, c: 1, d: 2 }, { a: 1, b: 1 }) as object)).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
  });

  test('cannot have an element twice, if there is another list', () => {
    expect(() => merged(['a', 'a'], ['a'])).toThrow('must name each item once, got ["a","a"]');
    expect(merged(['a', 'a'], ['a', 'a'])).toEqual(['a', 'a']);
  });
});
