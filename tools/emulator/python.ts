import { join } from 'node:path';
import { Environment } from '../support/environment';
import { Failure } from '../support/failure';
import { CACHE } from '../support/paths';
import { run } from '../support/process';

/** What the emulator is, and the versions that the patches are written for. */
export const MOTO_REQUIREMENT = 'moto[server]==5.2.1';
const MOTO_VERSIONS = '>= 5.2.1, < 6';
const OLDEST_PYTHON = [3, 9];

/** The project's own virtual environment. */
const ENVIRONMENT = join(CACHE, 'emulator-venv');

/** Prints Python's version, then the version of moto if its server can be loaded. */
const ASK = `
import sys
print("python", *sys.version_info[:2])
import moto, moto.server
print("moto", moto.__version__)
`;

/** A Python that is new enough. */
export interface Python {
  readonly binary: string;
  /** The version of moto, if there is one. */
  readonly moto?: string;
}

/**
 * A Python for the emulator: the project's virtual environment if it has moto, else the system's, preferably one that has.
 *
 * @throws Failure that says what is missing, what it is for and how to get it
 */
export async function findPython(env: Environment): Promise<Python> {
  const own = await ask(inEnvironment('python'));
  return own && isAllowed(own.moto) ? own : systemPython(env);
}

/**
 * A Python that can run the emulator: the one that was found, if it has moto already, else a virtual environment that is
 * made now.
 *
 * @param onLine told what is going on
 * @returns the Python program
 * @throws Failure that says what is missing, what it is for and how to get it
 */
export async function preparePython(found: Python, onLine: (line: string) => void): Promise<string> {
  return isAllowed(found.moto) ? found.binary : createEnvironment(found.binary, onLine);
}

async function systemPython(env: Environment): Promise<Python> {
  const names = env.PYTHON ? [env.PYTHON] : ['python3', 'python'];
  const found: Python[] = [];
  for (const name of names) {
    const python = await ask(name);
    if (python && isAllowed(python.moto)) return python;
    if (python) found.push(python);
  }
  if (found[0]) return found[0];
  throw new Failure(
    `Python ${OLDEST_PYTHON.join('.')} or newer is missing (tried ${names.join(' and ')}). It runs the ` +
      'emulator that stands in for AWS. Install it (https://www.python.org/downloads), or name it in PYTHON.',
  );
}

/** What a Python program says of itself; undefined if it does not run, or is too old. */
async function ask(binary: string): Promise<Python | undefined> {
  const { stdout } = await run(binary, ['-c', ASK], { timeout: 60_000 });
  const version = /^python (\d+) (\d+)$/m.exec(stdout);
  if (!version || !newEnough(Number(version[1]), Number(version[2]))) return undefined;
  return { binary, moto: /^moto (.+)$/m.exec(stdout)?.[1]?.trim() };
}

async function createEnvironment(python: string, onLine: (line: string) => void): Promise<string> {
  onLine(`making ${ENVIRONMENT} and installing ${MOTO_REQUIREMENT} (once) ...`);
  const made = await run(python, ['-m', 'venv', ENVIRONMENT], { onLine });
  if (made.code !== 0) {
    throw new Failure(
      `Python could not make a virtual environment for the emulator: ${lastLines(made.stderr + made.stdout)}\n` +
        'On Debian and Ubuntu install the package python3-venv; or install the emulator yourself: ' +
        `${python} -m pip install "${MOTO_REQUIREMENT}"`,
    );
  }
  const installed = await run(
    inEnvironment('python'),
    ['-m', 'pip', 'install', '--progress-bar', 'off', MOTO_REQUIREMENT],
    {
      onLine,
    },
  );
  const result = await ask(inEnvironment('python'));
  if (result && isAllowed(result.moto)) return result.binary;
  throw new Failure(notInstalled(installed.stderr));
}

function notInstalled(output: string): string {
  const reason = process.env.PIP_NO_INDEX ? 'PIP_NO_INDEX is set, so pip asked no package index' : lastLines(output);
  return (
    `The emulator is missing: ${MOTO_REQUIREMENT} could not be installed (${reason}). It stands in for AWS, so that the ` +
    `baseline is deployed for real and costs nothing. Connect to the Python package index, or install moto ${MOTO_VERSIONS} ` +
    `where this machine gets its Python packages from: python3 -m pip install "${MOTO_REQUIREMENT}"`
  );
}

function inEnvironment(program: string): string {
  return process.platform === 'win32'
    ? join(ENVIRONMENT, 'Scripts', `${program}.exe`)
    : join(ENVIRONMENT, 'bin', program);
}

function newEnough(major: number, minor: number): boolean {
  return major > OLDEST_PYTHON[0]! || (major === OLDEST_PYTHON[0] && minor >= OLDEST_PYTHON[1]!);
}

function isAllowed(version: string | undefined): boolean {
  const [major = 0, minor = 0, patch = 0] = (version ?? '0').split('.').map(Number);
  return major === 5 && (minor > 2 || (minor === 2 && patch >= 1));
}

/** What a program complained about at its end, without its warnings. */
function lastLines(output: string): string {
  const lines = output.trim().split(/\r?\n/);
  return lines
    .filter((line) => !line.startsWith('WARNING:'))
    .slice(-3)
    .join('\n');
}
