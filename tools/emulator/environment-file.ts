import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Environment } from '../support/environment';
import { Failure } from '../support/failure';
import { shellLines } from './exports';

/** Milliseconds in which a server on this machine answers. */
const PATIENCE = 2_000;

/** Writes what leads to an emulator, as lines for a shell, which it gives back. */
export function writeEnvironment(file: string, changes: Environment): readonly string[] {
  const lines = shellLines(changes);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${lines.join('\n')}\n`);
  return lines;
}

/**
 * Terminals that read the file later would talk to another emulator than those that read it before, each with half of a deployment.
 *
 * @throws Failure if the emulator that the file leads to still answers
 */
export async function requireNobodyThere(file: string): Promise<void> {
  const url = existsSync(file) ? /^export AWS_ENDPOINT_URL=(\S+)$/m.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
  if (url === undefined || !(await answers(url))) return;
  throw new Failure(
    `An emulator of this checkout runs already, at ${url}: stop it with Ctrl+C where it was started, or use it by the lines in ${file}. If something else answers there, delete that file.`,
  );
}

async function answers(url: string): Promise<boolean> {
  try {
    await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
    return true;
  } catch {
    return false;
  }
}
