// npm run modules: writes the plain Terraform modules to dist/terraform/.
// npm run modules -- --out FOLDER: writes them there, each in a folder of its own.
import { join, relative, resolve } from 'node:path';
import { writeModules } from '../modules/write';
import { ROOT } from '../support/paths';

const [option, given, ...others] = process.argv.slice(2);

if (option !== undefined && (option !== '--out' || given === undefined || others.length > 0)) {
  console.error(
    `"npm run modules" must be called without arguments, or with --out FOLDER, got ${process.argv.slice(2).join(' ')}: name one folder.`,
  );
  process.exitCode = 2;
} else {
  const folder = given === undefined ? join(ROOT, 'dist/terraform') : resolve(given);
  const started = Date.now();
  const names = writeModules(folder);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(
    `${names.length} modules are written to ${relative(process.cwd(), folder) || '.'} in ${seconds} s: ${names.join(', ')}.`,
  );
  console.log('Each has a README.md, and tests that run without an account: terraform init && terraform test');
}
