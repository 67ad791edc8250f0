import { preparePython } from '../emulator/python';
import { fetchProvider, prepareTerraform, Terraform } from '../terraform/terraform';
import { messageOf } from './failure';

/** Environment variable that hands the found tools to the tests, as JSON. */
export const FOUND_TOOLS = 'BASELINE_TEST_TOOLS';

/** Environment variable that names the file to which tests add the reason of each skip. */
export const SKIPS_FILE = 'BASELINE_TEST_SKIPS';

/** Tools that not every machine has: each one, or why it is missing. */
export interface Tools {
  readonly terraform?: Terraform;
  /** Python program that has the emulator. */
  readonly python?: string;
  readonly missing: { readonly terraform?: string; readonly emulator?: string };
}

/** Looks for every tool and gets what can be got. Never throws: what is missing says why. */
export async function findTools(onLine: (line: string) => void): Promise<Tools> {
  const terraform = await attempt(async () => {
    const found = await prepareTerraform();
    await fetchProvider(found, onLine);
    onLine(`Terraform ${found.version}, AWS provider from ${found.providerSource}`);
    return found;
  });
  const python = await attempt(async () => {
    const found = await preparePython(process.env, onLine);
    onLine(`emulator: moto, run by ${found}`);
    return found;
  });
  const missing = { terraform: terraform.reason, emulator: python.reason };
  return { terraform: terraform.found, python: python.found, missing };
}

async function attempt<Found>(find: () => Promise<Found>): Promise<{ found?: Found; reason?: string }> {
  return find().then(
    (found) => ({ found }),
    (error) => ({ reason: messageOf(error) }),
  );
}
