import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Addresses and outputs that a stack of the examples has: see `test/stacks/app.test.ts`. */
export function goldenList(stack: string): string[] {
  return readFileSync(join(__dirname, '../stacks/addresses', `${stack}.txt`), 'utf8')
    .trim()
    .split('\n');
}

/** How many resources of a type are on that list. */
export function goldenCount(stack: string, type: string): number {
  return goldenList(stack).filter((address) => address.startsWith(`${type}.`)).length;
}
