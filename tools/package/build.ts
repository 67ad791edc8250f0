import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../support/failure';
import { run } from '../support/process';

/**
 * Compiles the constructs of a checkout into its `lib/`, from nothing: a file that is no longer written would ship otherwise.
 *
 * @throws Failure with the compiler's words
 */
export async function buildPackage(root: string): Promise<void> {
  rmSync(join(root, 'lib'), { recursive: true, force: true });
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const { code, stdout, stderr } = await run(process.execPath, [compiler, '--project', 'tsconfig.build.json'], {
    cwd: root,
  });
  if (code !== 0) throw new Failure(`The package does not compile:\n${stdout}${stderr}`);
}
