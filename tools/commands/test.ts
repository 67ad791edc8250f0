import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '../support/failure';
import { CACHE, ROOT } from '../support/paths';
import { runInForeground } from '../support/process';
import { FOUND_TOOLS, findTools, SKIPS_FILE } from '../support/tools';

const JEST = join(ROOT, 'node_modules/jest/bin/jest.js');

/**
 * `npm test`: finds the tools that some tests need, runs jest with them, and says at the end what had to be skipped, and
 * why. With `CI=true`, the tests that miss a tool fail.
 */
async function main(args: readonly string[]): Promise<number> {
  const skips = join(CACHE, 'test-skips.txt');
  mkdirSync(CACHE, { recursive: true });
  rmSync(skips, { force: true });
  console.log('Looking for Terraform, its AWS provider, and the emulator ...');
  const tools = await findTools((line) => console.log(`  ${line}`));
  for (const reason of Object.values(tools.missing)) if (reason) console.log(`  ${reason}`);
  const env = { ...tools.terraform?.env, [FOUND_TOOLS]: JSON.stringify(tools), [SKIPS_FILE]: skips };
  const code = await runInForeground(process.execPath, [JEST, ...args], env, ROOT);
  if (existsSync(skips)) console.log(`\nSkipped:\n${readFileSync(skips, 'utf8')}`);
  else console.log('\nNothing was skipped for want of a tool.');
  return code;
}

process.on('SIGINT', () => undefined);
main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    console.error(messageOf(error));
    process.exit(1);
  },
);
