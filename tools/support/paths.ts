import { join, relative, resolve } from 'node:path';

/** The checkout. */
export const ROOT = resolve(__dirname, '../..');

/** What this checkout's tools make for themselves: emulator, provider cache, working copies. Git ignores it. */
export const CACHE = join(ROOT, '.cache');

/** A path as a person would type it: as seen from the checkout, if it is in there. */
export function seenFromCheckout(file: string): string {
  const seen = relative(ROOT, file);
  return seen.startsWith('..') ? file : seen;
}
