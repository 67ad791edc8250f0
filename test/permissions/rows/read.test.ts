import { rowsIn } from './read';

const read = (text: string) => {
  const problems: string[] = [];
  const rows = rowsIn(text, 'test.yaml', problems);
  return { rows, problems };
};

const FILE = `subject: A subject
about: Nothing.
defaults: { principal: training, resource: key }
rows:
  - why: This is a good reason.
    feature: D2
    action: kms:Decrypt
    expect: allow
`;

describe('a file of the matrix', () => {
  test('gives rows with defaults, lists, file and line', () => {
    const { rows, problems } = read(FILE);
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      expect.objectContaining({
        principal: ['training'],
        resource: ['key'],
        action: ['kms:Decrypt'],
        at: 'test.yaml:5',
      }),
    ]);
  });

  test.each([
    ['expect: allow', 'expect: maybe', 'test.yaml:5: "expect" must hold to the rule: '],
    ['feature: D2', 'feature: none', 'test.yaml:5: "feature" must hold to the rule: be the id of a feature'],
    ['action: kms:Decrypt', 'action: kms:*', 'be an action without wildcards'],
    ['action: kms:Decrypt', 'actoin: kms:Decrypt', 'Unrecognized key'],
    ['This is a good reason.', 'No', 'test.yaml:5: "why" must hold to the rule: '],
    ['    expect', '    via: pigeon\n    expect', '"via" must hold to the rule: '],
    ['    expect', '    with: magic\n    expect', '"with.0" must hold to the rule: '],
    [', resource: key', '', 'name either "resource" or "together"'],
    ['rows:', 'rowz:', 'test.yaml: "rows" must hold to the rule'],
    ['about: Nothing.', 'about: [', 'test.yaml:'],
  ])('with %s written as %s is refused', (right, wrong, problem) => {
    const { rows, problems } = read(FILE.replace(right, wrong));
    expect(rows).toEqual([]);
    expect(problems.join('\n')).toContain(problem);
  });
});
