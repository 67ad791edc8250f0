import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixturesIn, readFixtures } from './read-fixtures';

const record = { service: 's3', call: 'GetObject' };
const two = [
  { name: 'one', record },
  { name: 'other', record },
];

function problemsOf(content: object | string, file = 'root-user.yaml'): string {
  const problems: string[] = [];
  fixturesIn(typeof content === 'string' ? content : JSON.stringify(content), file, problems);
  return problems.join('\n');
}

describe('a file of fixtures', () => {
  test('has two that fire and two that do not', () => {
    const silent = two.map(({ name }) => ({ name: `not ${name}`, record }));
    expect(problemsOf({ detection: 'root-user', fires: two, silent })).toBe('');
    expect(problemsOf({ detection: 'root-user', fires: two, silent: silent.slice(1) })).toMatch('silent: Too small');
    expect(problemsOf({ detection: 'root-user', fires: [], silent })).toMatch('fires: Too small');
  });

  test('is called like its detection, and no two in it are called the same', () => {
    const problems = problemsOf({ detection: 'root-user', fires: two, silent: two }, 'a.yaml');
    expect(problems).toMatch('a.yaml: the file of root-user is root-user.yaml');
    expect(problems).toMatch('a.yaml: two fixtures are called "one"');
  });

  test.each([
    [{ name: 'x' }, 'name one of "record", "records" and "finding"'],
    [{ name: 'x', record, finding: { type: 'T', severity: 1 } }, 'name one of'],
    [{ name: 'x', record: { ...record, from: 'the moon' } }, 'fires.0.record.from'],
    [{ name: 'x', record, lunch: true }, 'Unrecognized key: "lunch"'],
  ])('%j is refused', (fixture, problem) => {
    expect(problemsOf({ detection: 'root-user', fires: [fixture, two[0]], silent: two })).toMatch(problem);
  });

  test('that is no YAML is refused by its name', () => expect(problemsOf('a: [')).toMatch('root-user.yaml: '));
});

describe('all fixtures', () => {
  test('are there for every detection, and for nothing else', () => {
    const directory = mkdtempSync(join(tmpdir(), 'fixtures-'));
    try {
      const silent = [
        { ...two[0], name: 'third' },
        { ...two[1], name: 'fourth' },
      ];
      const content = { detection: 'lunch', fires: two, silent };
      writeFileSync(join(directory, 'lunch.yaml'), JSON.stringify(content));
      expect(() => readFixtures(directory)).toThrow('- lunch: no such detection');
      expect(() => readFixtures(directory)).toThrow('- trail-changed: no fixtures');
    } finally {
      rmSync(directory, { recursive: true });
    }
  });
});
