// npm run schema: writes docs/baseline.schema.json, from which editors complete and explain the settings file.
// npm run schema -- --check: writes nothing; fails if the file is not what the settings say today.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { settingsJsonSchema } from '../../stacks/settings/json-schema';
import { ROOT } from '../support/paths';

const FILE = join(ROOT, 'docs/baseline.schema.json');
const SHOWN = relative(ROOT, FILE);

const wanted = settingsJsonSchema();
const current = existsSync(FILE) ? readFileSync(FILE, 'utf8') : undefined;

if (current === wanted) {
  console.log(`${SHOWN} is current.`);
} else if (process.argv.includes('--check')) {
  console.error(`${SHOWN} must be what stacks/settings/schema.ts says, got another text: run "npm run schema".`);
  process.exitCode = 1;
} else {
  writeFileSync(FILE, wanted);
  console.log(`${SHOWN} is written.`);
}
