import {
  asJson,
  conditionOfCount,
  countIf,
  inside,
  isReference,
  literal,
  mapping,
  template,
} from '../../../tools/modules/expression';

describe('a text as an expression', () => {
  test.each([
    ['', '""'],
    ['text', '"text"'],
    ['${var.a}', 'var.a'],
    ['${{ for k, v in var.a : k => v }}', '{ for k, v in var.a : k => v }'],
    ['a-${var.b}', '"a-${var.b}"'],
    ['${var.a}-${var.b}', '"${var.a}-${var.b}"'],
    ['say "${var.a["b"]}"\n\tand \\', '"say \\"${var.a["b"]}\\"\\n\\tand \\\\"'],
    ['${merge({ a = "1" }, var.b).a}/x', '"${merge({ a = "1" }, var.b).a}/x"'],
    ['$${aws:username}', '"$${aws:username}"'],
    ['%%{ if }', '"%%{ if }"'],
  ])('%j', (text, expected) => expect(template(text)).toBe(expected));

  test.each([
    ['${var.a}', true],
    ['${{ a = { b = 1 } }}', true],
    ['${var.a}${var.b}', false],
    ['${var.a} ', false],
    ['$${var.a}', false],
    ['', false],
  ])('%j is a reference and nothing else: %s', (text, expected) => expect(isReference(text)).toBe(expected));
});

describe('a value as an expression', () => {
  test.each<[unknown, string]>([
    [null, 'null'],
    [undefined, 'null'],
    [true, 'true'],
    [0.5, '0.5'],
    ['${var.a}', 'var.a'],
    [[], '[]'],
    [['a', ['${var.b}', 2]], '["a", [var.b, 2]]'],
    [{}, '{  }'],
    [{ 'a:b': ['c'], 'x-${var.k["l"]}': { y: false } }, '{ "a:b" = ["c"], "x-${var.k["l"]}" = { "y" = false } }'],
  ])('%j', (value, expected) => expect(literal(value)).toBe(expected));

  test('is taken out of what it was put into', () => {
    expect(asJson('var.a')).toBe('${var.a}');
    expect(inside('${var.a["}"]}')).toBe('var.a["}"]');
    expect(countIf('var.a || var.b')).toBe('${var.a || var.b ? 1 : 0}');
    expect(conditionOfCount('${var.a || var.b ? 1 : 0}')).toBe('var.a || var.b');
    expect(mapping([['a', 'var.b ? 1 : 2']])).toBe('{ "a" = var.b ? 1 : 2 }');
  });
});
