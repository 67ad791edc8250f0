import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { differences } from '../../tools/api/compare';

function directory(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'compare-'));
  mkdirSync(join(root, 'classes'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
  return root;
}

const WRITTEN = { 'README.md': 'All', 'classes/Key.md': 'A key' };

describe('the API reference as it is, and as it would be written', () => {
  test.each([
    ['is the same', WRITTEN, []],
    ['has a page with other words', { ...WRITTEN, 'classes/Key.md': 'The key' }, ['classes/Key.md']],
    ['has a page too many', { ...WRITTEN, 'classes/Old.md': 'Gone' }, ['classes/Old.md']],
    ['lacks a page', { 'README.md': 'All' }, ['classes/Key.md']],
  ])('%s', (_, there, expected) => {
    expect(differences(directory(WRITTEN), directory(there))).toEqual(expected);
  });

  test('is stale, all of it, where there is none', () => {
    expect(differences(directory(WRITTEN), '/nowhere')).toEqual(['README.md', 'classes/Key.md']);
  });
});
