import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Files that differ between two directories, or are in one of them only, by their paths below. */
export function differences(one: string, other: string): readonly string[] {
  const [left, right] = [filesIn(one), filesIn(other)];
  const all = [...new Set([...left.keys(), ...right.keys()])].sort();
  return all.filter((name) => left.get(name) !== right.get(name));
}

function filesIn(directory: string): ReadonlyMap<string, string> {
  if (!existsSync(directory)) return new Map();
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(join(directory, name)).isFile());
  return new Map(files.map((name) => [name, readFileSync(join(directory, name), 'utf8')]));
}
