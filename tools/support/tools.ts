import { findPython, preparePython, Python } from '../emulator/python';
import { fetchProvider, prepareTerraform, Terraform } from '../terraform/terraform';
import { Failure, messageOf } from './failure';

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
  const terraform = await attempt(async () => withProvider(await prepareTerraform(), onLine));
  const python = await attempt(async () => withEmulator(await findPython(process.env), onLine));
  const missing = { terraform: terraform.reason, emulator: python.reason };
  return { terraform: terraform.found, python: python.found, missing };
}

/**
 * Like `findTools`, for who needs all of them: nothing is downloaded or installed before both programs are found.
 *
 * @throws Failure that says all that is missing
 */
export async function requireTools(
  onLine: (line: string) => void,
): Promise<{ readonly terraform: Terraform; readonly python: string }> {
  const terraform = await attempt(() => prepareTerraform());
  const python = await attempt(() => findPython(process.env));
  if (!terraform.found || !python.found) {
    throw new Failure([terraform.reason, python.reason].filter(Boolean).join('\n\n'));
  }
  return {
    terraform: await withProvider(terraform.found, onLine),
    python: await withEmulator(python.found, onLine),
  };
}

async function withProvider(terraform: Terraform, onLine: (line: string) => void): Promise<Terraform> {
  await fetchProvider(terraform, onLine);
  onLine(`Terraform ${terraform.version}, AWS provider from ${terraform.providerSource}`);
  return terraform;
}

async function withEmulator(python: Python, onLine: (line: string) => void): Promise<string> {
  const prepared = await preparePython(python, onLine);
  onLine(`emulator: moto, run by ${prepared}`);
  return prepared;
}

async function attempt<Found>(find: () => Promise<Found>): Promise<{ found?: Found; reason?: string }> {
  return find().then(
    (found) => ({ found }),
    (error) => ({ reason: messageOf(error) }),
  );
}
