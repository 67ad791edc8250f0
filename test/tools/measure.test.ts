import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure } from '../../tools/bench/measure';

const scratch = mkdtempSync(join(tmpdir(), 'measure-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const MEGABYTE = 1024 * 1024;
const peakOf = (program: string) => measure({ args: ['-e', program], env: {} }, scratch).peakMegabytes;

describe('the peak memory of a measured process', () => {
  test('is its own, however large the process is that measures', () => {
    const large = Buffer.alloc(400 * MEGABYTE, 1);
    expect(peakOf('0')).toBeLessThan(200);
    expect(large.length).toBe(400 * MEGABYTE);
  });

  test('grows with what it holds', () => {
    const more = peakOf('globalThis.held = Buffer.alloc(100 * 1024 * 1024, 1)') - peakOf('0');
    expect(more).toBeGreaterThan(80);
    expect(more).toBeLessThan(150);
  });
});
