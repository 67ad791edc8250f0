import { apart, Choice, ChoiceGroup, oneOf, together, variantsOf } from '../../../tools/modules/choices';
import { ConditionFinder, conjunction } from '../../../tools/modules/condition';

const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id, condition: `var.${id}` })) as [Choice, Choice, Choice];
const d: Choice = { id: 'd', condition: 'var.x == 1 || var.y' };

type On = ReadonlySet<string>;

/** The condition of what is there where `there` says so. */
function conditionOf(
  groups: readonly ChoiceGroup[],
  there: (on: On) => boolean,
  among: (on: On) => boolean = () => true,
) {
  const variants = variantsOf(groups);
  const where = (holds: (on: On) => boolean) =>
    new Set(variants.flatMap(({ on }, index) => (among(on) && holds(on) ? [index] : [])));
  return new ConditionFinder(groups, variants).conditionOf(where(there), where(among));
}

const AB = [together([a, b])];
const ABC = [together([a, b, c])];

describe('the condition of what is there', () => {
  test.each<[string, readonly ChoiceGroup[], (on: On) => boolean, string]>([
    ['always', AB, () => true, 'true'],
    ['with one', AB, (on) => on.has('a'), 'var.a'],
    ['with both', AB, (on) => on.has('a') && on.has('b'), 'var.a && var.b'],
    ['with either', AB, (on) => on.has('a') || on.has('b'), 'var.a || var.b'],
    ['without one', AB, (on) => !on.has('a'), '!(var.a)'],
    ['without both', AB, (on) => on.size === 0, '!(var.a) && !(var.b)'],
    ['with one and without the other', AB, (on) => on.has('b') && !on.has('a'), 'var.b && !(var.a)'],
    ['with two, or a third', ABC, (on) => (on.has('a') && on.has('b')) || on.has('c'), 'var.c || (var.a && var.b)'],
    [
      'with one, and one of two',
      ABC,
      (on) => on.has('a') && (on.has('b') || on.has('c')),
      '(var.a && var.c) || (var.a && var.b)',
    ],
    ['with one of several words', [oneOf([a, b, c])], (on) => on.has('b'), 'var.b'],
    ['with two of several words', [oneOf([a, b, c])], (on) => !on.has('b'), 'var.a || var.c'],
    [
      'with one of each of two groups',
      [together([a]), together([b])],
      (on) => on.has('a') && on.has('b'),
      'var.a && var.b',
    ],
    [
      'with a choice that is an "or"',
      [together([a]), together([d])],
      (on) => on.has('a') && on.has('d'),
      'var.a && (var.x == 1 || var.y)',
    ],
    ['without a choice that is an "or"', [together([d])], (on) => !on.has('d'), '!(var.x == 1 || var.y)'],
    ['with any of many', [{ ...apart([a, b, c]), any: 'var.any' }], (on) => on.size > 0, 'var.any'],
  ])('%s', (_, groups, there, expected) => expect(conditionOf(groups, there)).toBe(expected));

  test('holds among those that have what it is a part of, whose condition it may say again', () => {
    expect(
      conditionOf(
        AB,
        (on) => on.has('b'),
        (on) => on.has('a'),
      ),
    ).toBe('var.a && var.b');
    expect(
      conditionOf(
        AB,
        () => true,
        (on) => on.has('a'),
      ),
    ).toBe('true');
  });

  test.each<[string, readonly ChoiceGroup[], (on: On) => boolean, RegExp]>([
    [
      'one of two, and not both',
      AB,
      (on) => on.has('a') !== on.has('b'),
      /got something that is absent for \{a, b\} \{\}: put/,
    ],
    ['not both', AB, (on) => !on.has('a') || !on.has('b'), /absent for \{a, b\}: put/],
    ['any of many, which nobody says how', [apart([a, b, c])], (on) => on.size > 0, /absent for \{\}: put/],
    ['never', AB, () => false, /"present" must name a variant, got none/],
  ])('is refused: %s', (_, groups, there, message) => expect(() => conditionOf(groups, there)).toThrow(message));
});

/** With the others all on, such a thing is never there, and so nothing shows on what of them it depends: random settings look for it. */
test('what another group takes away is taken to depend on no other', () => {
  const groups = [together([a, b]), together([c])];
  expect(conditionOf(groups, (on) => on.has('a') && !on.has('c'))).toBe('!(var.c)');
});

describe('whether one of several things is there for sure', () => {
  const variants = variantsOf(AB);
  const all = new Set(variants.keys());
  const where = (there: (on: On) => boolean) => new Set([...all].filter((index) => there(variants[index]!.on)));
  const finder = new ConditionFinder(AB, variants);

  test.each<[string, readonly ((on: On) => boolean)[], boolean]>([
    ['one that always is', [() => true], true],
    ['one with a choice, one without', [(on) => on.has('a'), (on) => !on.has('a')], true],
    ['one with each choice: neither may be on', [(on) => on.has('a'), (on) => on.has('b')], false],
    ['none', [], false],
  ])('%s', (_, things, expected) => expect(finder.isOneAlwaysThere(things.map(where), all)).toBe(expected));

  test('not, if another group takes one away', () => {
    const groups = [together([a]), together([b])];
    const states = variantsOf(groups);
    const at = (there: (on: On) => boolean) => new Set(states.flatMap(({ on }, index) => (there(on) ? [index] : [])));
    const there = [at((on) => on.has('a') && on.has('b')), at((on) => !on.has('a'))];
    expect(
      new ConditionFinder(groups, states).isOneAlwaysThere(
        there,
        at(() => true),
      ),
    ).toBe(false);
  });
});

test.each([
  [[], 'true'],
  [['var.a'], 'var.a'],
  [['var.a || var.b'], 'var.a || var.b'],
  [['var.a || var.b', '!(var.c)', 'var.d && var.e'], '(var.a || var.b) && !(var.c) && (var.d && var.e)'],
])('all of %j', (conditions, expected) => expect(conjunction(conditions)).toBe(expected));
