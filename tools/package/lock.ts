import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds that the longest work takes; a lock that is older was left behind. */
const PATIENCE = 600_000;
const PAUSE = 200;

/** Does work that one process at a time may do in a directory: a directory in it is made, which only one can. */
export function withLock<Result>(directory: string, work: () => Result): Result {
  mkdirSync(directory, { recursive: true });
  const lock = join(directory, 'lock');
  while (!claimed(lock)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
  try {
    return work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function claimed(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
    if (since !== undefined && Date.now() - since > PATIENCE) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}
