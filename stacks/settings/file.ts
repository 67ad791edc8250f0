import { readFileSync } from 'node:fs';
import { parseSettings } from './index';
import { Problem, SettingsError } from './problem';
import { Settings } from './types';

type FileError = Pick<Problem, 'received' | 'remedy'>;

const MISSING: FileError = Object.freeze({
  received: 'no file there',
  remedy: 'start with "cp examples/quickstart/baseline.yaml baseline.yaml", or name yours with --settings FILE',
});

const UNREADABLE: FileError = Object.freeze({
  received: 'a file that may not be read',
  remedy: 'give yourself the permission, or name another with --settings FILE',
});

/** What a system error about a file means. */
const FILE_ERRORS: Readonly<Record<string, FileError>> = Object.freeze({
  ENOENT: MISSING,
  ENOTDIR: MISSING,
  EISDIR: { received: 'a folder', remedy: 'name a file in it' },
  EACCES: UNREADABLE,
  EPERM: UNREADABLE,
});

/**
 * The settings in a file.
 *
 * @throws SettingsError with everything that is wrong, with the file too
 */
export function readSettings(path: string): Settings {
  return parseSettings(readText(path), path);
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    const other = { received: `the error ${code}`, remedy: 'name another with --settings FILE' };
    throw new SettingsError([{ file: path, path: [], rule: 'be a settings file', ...(FILE_ERRORS[code] ?? other) }]);
  }
}
