import { readFileSync } from 'node:fs';
import { parseSettings } from './index';
import { SettingsError } from './problem';
import { Settings } from './types';

/** What a system error about a file means. */
const FILE_ERRORS: Readonly<Record<string, string>> = Object.freeze({
  ENOENT: 'no file there',
  ENOTDIR: 'no file there',
  EISDIR: 'a folder',
  EACCES: 'a file that may not be read',
  EPERM: 'a file that may not be read',
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
    throw new SettingsError([
      {
        file: path,
        path: [],
        rule: 'be a settings file',
        received: FILE_ERRORS[code] ?? `the error ${code}`,
        remedy: 'copy examples/quickstart/baseline.yaml there and change it, or give the path of yours',
      },
    ]);
  }
}
