import { join, resolve } from 'node:path';

/** The checkout. */
export const ROOT = resolve(__dirname, '../..');

/** What this checkout's tools make for themselves: emulator, provider cache, working copies. Git ignores it. */
export const CACHE = join(ROOT, '.cache');
