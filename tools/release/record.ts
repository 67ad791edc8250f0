import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ROOT } from '../support/paths';
import { readLimits, SettingLimits, writeLimits } from './setting-limits';
import { readContract, StackContract, writeContract } from './stack-contract';
import { compareVersions } from './version';

/** What each release promised: a folder for each version. */
export const RELEASES = join(ROOT, 'docs/releases');

const EXAMPLES = 'examples';
const MODULES = 'modules';
const SETTINGS = 'settings.txt';
const API = 'api.txt';
const BASELINE = 'baseline.yaml';

/** One deployment of a release: settings, and what they gave. */
export interface ReleasedExample {
  readonly name: string;
  /** The settings as they were: who upgrades goes on with them. */
  readonly settingsFile: string;
  readonly stacks: ReadonlyMap<string, StackContract>;
}

/** What a release promised to who uses it. */
export interface Release {
  readonly version: string;
  readonly examples: readonly ReleasedExample[];
  /** The plain Terraform modules, by name. */
  readonly modules: ReadonlyMap<string, StackContract>;
  readonly settings: SettingLimits;
  /** The API report. */
  readonly api: string;
}

/** The versions that are recorded, oldest first. */
export function recordedVersions(folder = RELEASES): string[] {
  if (!existsSync(folder)) return [];
  return foldersIn(folder).sort(compareVersions);
}

/** Reads what a release promised. */
export function readRelease(version: string, folder = RELEASES): Release {
  const here = join(folder, version);
  return {
    version,
    examples: foldersIn(join(here, EXAMPLES)).map((name) => readExample(join(here, EXAMPLES, name))),
    modules: readContracts(join(here, MODULES)),
    settings: readLimits(readFileSync(join(here, SETTINGS), 'utf8')),
    api: readFileSync(join(here, API), 'utf8'),
  };
}

function readExample(folder: string): ReleasedExample {
  return { name: basename(folder), settingsFile: join(folder, BASELINE), stacks: readContracts(folder) };
}

function readContracts(folder: string): ReadonlyMap<string, StackContract> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  const read = (file: string) => readContract(readFileSync(join(folder, file), 'utf8'));
  return new Map(files.map((file): [string, StackContract] => [basename(file, '.txt'), read(file)]));
}

/** Writes what a release promises, in place of what was recorded for the version before. */
export function writeRelease(release: Release, folder = RELEASES): void {
  const here = join(folder, release.version);
  rmSync(here, { recursive: true, force: true });
  for (const { name, settingsFile, stacks } of release.examples) {
    writeContracts(join(here, EXAMPLES, name), stacks);
    cpSync(settingsFile, join(here, EXAMPLES, name, BASELINE));
  }
  writeContracts(join(here, MODULES), release.modules);
  writeFileSync(join(here, SETTINGS), writeLimits(release.settings));
  writeFileSync(join(here, API), release.api);
}

function writeContracts(folder: string, contracts: ReadonlyMap<string, StackContract>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, contract] of contracts) writeFileSync(join(folder, `${name}.txt`), writeContract(contract));
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
