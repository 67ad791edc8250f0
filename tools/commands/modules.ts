// npm run modules: writes the plain Terraform modules to dist/terraform/.
// npm run modules -- --out FOLDER: writes them there, each in a folder of its own.
import { existsSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeModules } from '../modules/write';
import { exitCodeOf, Failure, messageOf, Misuse } from '../support/failure';
import { ROOT } from '../support/paths';

const USAGE = `Usage: npm run modules [-- --out FOLDER]
Writes the plain Terraform modules, each to a folder of its own. Default: dist/terraform.`;

function folderIn(args: readonly string[]): string | undefined {
  const options = { out: { type: 'string' }, help: { type: 'boolean' } } as const;
  const { values } = parse(() => parseArgs({ args: [...args], options, strict: true }));
  if (values.help) return undefined;
  const folder = values.out === undefined ? join(ROOT, 'dist/terraform') : resolve(values.out);
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw new Failure(`"--out" must be a folder, or not there yet, got ${folder}: name another one`);
  }
  return folder;
}

function parse<Parsed>(parsing: () => Parsed): Parsed {
  try {
    return parsing();
  } catch (error) {
    throw new Misuse(`${error instanceof Error ? error.message : messageOf(error)}\n${USAGE}`);
  }
}

function main(args: readonly string[]): void {
  const folder = folderIn(args);
  if (folder === undefined) return console.log(USAGE);
  const started = Date.now();
  const names = writeModules(folder);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const shown = relative(process.cwd(), folder) || '.';
  console.log(`${names.length} modules are written to ${shown} in ${seconds} s: ${names.join(', ')}.`);
  console.log('Each has a README.md, and tests that run without an account: terraform init && terraform test');
}

try {
  main(process.argv.slice(2));
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = exitCodeOf(error);
}
