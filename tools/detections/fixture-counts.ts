import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../support/paths';
import { FixtureCounts } from './page';

const FIXTURES = join(ROOT, 'test/detections/fixtures');

/** Of the replayed events; none where the checkout has no tests. */
export function fixtureCounts(): FixtureCounts {
  if (!existsSync(FIXTURES)) return new Map();
  const files = readdirSync(FIXTURES).filter((name) => name.endsWith('.yaml'));
  return new Map(files.map((file) => [file.replace(/\.yaml$/, ''), countsIn(join(FIXTURES, file))]));
}

function countsIn(file: string) {
  const { fires, silent } = parse(readFileSync(file, 'utf8')) as { fires: unknown[]; silent: unknown[] };
  return { fires: fires.length, silent: silent.length };
}
