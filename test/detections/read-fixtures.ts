import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { DetectionFixtures, fixtureFile } from './fixture-schema';
import { WATCHES } from './names';

export const FIXTURES = join(__dirname, 'fixtures');

/** The fixtures of every detection. @throws with all that is wrong in the files */
export function readFixtures(directory = FIXTURES): readonly DetectionFixtures[] {
  const problems: string[] = [];
  const files = readdirSync(directory)
    .filter((file) => file.endsWith('.yaml'))
    .sort();
  const found = files.flatMap((file) => fixturesIn(readFileSync(join(directory, file), 'utf8'), file, problems));
  problems.push(...incomplete(found.map(({ detection }) => detection)));
  if (problems.length > 0) throw new Error(['Fixtures of detections:', ...problems].join('\n- '));
  return found;
}

/** The fixtures of one file's text; what is wrong with it is added to the problems. */
export function fixturesIn(yaml: string, file: string, problems: string[]): readonly DetectionFixtures[] {
  const document = parseDocument(yaml, { merge: true, prettyErrors: false });
  if (document.errors.length > 0) {
    problems.push(...document.errors.map(({ message }) => `${file}: ${message}`));
    return [];
  }
  const parsed = fixtureFile.safeParse(document.toJS());
  if (!parsed.success) {
    problems.push(...parsed.error.issues.map(({ path, message }) => `${file}: ${path.join('.')}: ${message}`));
    return [];
  }
  const { detection, fires, silent } = parsed.data;
  if (file !== `${detection}.yaml`) problems.push(`${file}: the file of ${detection} is ${detection}.yaml`);
  const names = [...fires, ...silent].map(({ name }) => name);
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  problems.push(...twice.map((name) => `${file}: two fixtures are called "${name}"`));
  return [{ detection, fires, silent }];
}

/** What has fixtures and is no detection, and the other way round. */
function incomplete(described: readonly string[]): string[] {
  const known = [...new Set(WATCHES.map(({ detection }) => detection))];
  return [
    ...described.filter((id) => !known.includes(id)).map((id) => `${id}: no such detection`),
    ...known.filter((id) => !described.includes(id)).map((id) => `${id}: no fixtures`),
  ];
}
