import { run } from '../../tools/support/process';
import { join } from 'node:path';
import { emulatorEnvironment } from '../../tools/emulator/environment';
import { ROOT } from '../../tools/support/paths';
import { foundTools } from './tools';

/** What there is in an emulator beside what a new account has: `kind name`, sorted. Keys that await deletion are gone. */
export async function leftovers(url: string, region: string): Promise<string[]> {
  const script = join(ROOT, 'test/emulator/inventory.py');
  const env = emulatorEnvironment(url, region);
  const { code, stdout, stderr } = await run(foundTools().python!, [script, url, region], { env });
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
