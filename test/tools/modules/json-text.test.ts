import { insideOfJson, isJsonText, withJsonApart } from '../../../tools/modules/json-text';

const POLICY = '{"Version":"2012-10-17","Statement":';

/** What is inside, or the value itself if it was not taken apart. */
function apart(value: unknown): unknown {
  const taken = withJsonApart(value) as Record<string, unknown>;
  return isJsonText(taken) ? insideOfJson(new Map(Object.entries(taken))) : 'not taken apart';
}

describe('JSON in a text', () => {
  test.each<[string, string, unknown]>([
    ['a policy', `${POLICY}[]}`, { Version: '2012-10-17', Statement: [] }],
    ['a pattern', '{"source":["aws.s3"]}', { source: ['aws.s3'] }],
    ['a pattern of several', '{"$or":[{"source":["aws.s3"]}]}', { $or: [{ source: ['aws.s3'] }] }],
    ['a reference', '{"source":["${var.a}"]}', { source: ['${var.a}'] }],
    [
      'references to numbers',
      '{"widgets":[{"x":${var.a},"y":[${var.b},${var.c}],"z":1}]}',
      { widgets: [{ x: '${var.a}', y: ['${var.b}', '${var.c}'], z: 1 }] },
    ],
    [
      'what looks like one within a text',
      '{"source":["a,${var.a},b",":${var.b}]"]}',
      { source: ['a,${var.a},b', ':${var.b}]'] },
    ],
    [
      'quotes, lines and backslashes',
      '{"source":["\\"${var.a}\\"\\n\\\\",${var.b}]}',
      { source: ['"${var.a}"\n\\', '${var.b}'] },
    ],
    ['what is no reference', '{"source":["$${a} %{b}"]}', { source: ['$${a} %{b}'] }],
  ])('is taken apart: %s', (_, text, expected) => expect(apart(text)).toEqual(expected));

  test.each([['text'], ['{"Version":"2008-10-17"}'], ['{"name":"<name>"}'], [' {"source":[]}']])(
    'is not taken apart: %s',
    (text) => {
      expect(apart({ text })).toBe('not taken apart');
      expect(withJsonApart({ text })).toEqual({ text });
    },
  );

  test('is found wherever it stands', () => {
    const {
      list: [first],
      other,
    } = withJsonApart({ list: [{ policy: `${POLICY}[]}` }], other: [1, null, true] }) as any;
    expect(isJsonText(first.policy)).toBe(true);
    expect(other).toEqual([1, null, true]);
  });
});
