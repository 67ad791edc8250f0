import { join } from 'node:path';
import { Failure } from '../support/failure';
import { run } from '../support/process';

/**
 * Writes the API reference, a page for everything that is exported, into an emptied directory.
 *
 * @throws Failure if something that is exported is not documented, or refers to what is not
 */
export async function writeReference(root: string, directory: string): Promise<void> {
  const typedoc = join(root, 'node_modules/typedoc/bin/typedoc');
  const options = join(root, 'tools/api/typedoc.json');
  const args = [typedoc, '--options', options, '--out', directory, '--logLevel', 'Warn'];
  const { code, stdout, stderr } = await run(process.execPath, args, { cwd: root, env: { NO_COLOR: '1' } });
  if (code !== 0) throw new Failure(`The API is not documented:\n${stdout}${stderr}`);
}
