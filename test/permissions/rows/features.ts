import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../tools/support/paths';

/** The ids of docs/features.md, ranges such as `D8 to D12` written out. */
export function featureIds(text = readFileSync(join(ROOT, 'docs/features.md'), 'utf8')): ReadonlySet<string> {
  const cells = text.split('\n').flatMap((line) => line.match(/^\| ([A-Z]\d.*?) *\|/)?.[1] ?? []);
  return new Set(cells.flatMap((cell) => cell.split(', ').flatMap(idsOf)));
}

function idsOf(part: string): string[] {
  const [from, to] = part.trim().split(' to ');
  if (to === undefined) return [from!];
  const letter = from![0]!;
  const [first, last] = [Number(from!.slice(1)), Number(to.slice(1))];
  return Array.from({ length: last - first + 1 }, (_, index) => `${letter}${first + index}`);
}
