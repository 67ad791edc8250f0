import { join } from 'node:path';
import { evaluate, wrongCases } from '../evaluate';
import { expand } from '../rows/expand';
import { readMatrix } from '../rows/read';
import { deployedByHcp, deployedOf } from './synthesized';

const ROWS = readMatrix(join(__dirname, 'matrix'));

describe.each([...new Set(ROWS.map(({ subject }) => subject))])('%s', (subject) => {
  test('is as the rows say', async () => {
    const rows = ROWS.filter((row) => row.subject === subject);
    const { cases, unused } = await expand(rows, deployedOf(deployedByHcp()));
    expect(unused).toEqual([]);
    expect(cases.length).toBeGreaterThan(0);
    expect(wrongCases(await evaluate(cases)).join('\n')).toBe('');
  });
});
