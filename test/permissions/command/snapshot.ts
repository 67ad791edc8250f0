import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { appCommand, cdktfEnvironment } from '../../../tools/deployment/cdktf';
import { emulateExample, EVERYTHING } from '../../../tools/deployment/emulated-example';
import { readManifest } from '../../../tools/deployment/manifest';
import { emulatorSettings } from '../../../tools/emulator/settings';
import { Failure } from '../../../tools/support/failure';
import { onInterrupt } from '../../../tools/support/interrupt';
import { CACHE, ROOT } from '../../../tools/support/paths';
import { run, stopRunning } from '../../../tools/support/process';
import { requireTools } from '../../../tools/support/tools';
import { Deployed, fingerprintOf, loadDeployed, readBack, saveDeployed } from '../deployed';

type Print = (line: string) => void;

/**
 * The example with everything on as it is when deployed: as it was read back last if the code still says the same, else deployed to an emulator
 * now, which takes some minutes.
 *
 * @throws Failure with the app's or Terraform's own message
 */
export async function currentDeployed(print: Print): Promise<Deployed> {
  const known = loadDeployed();
  if (known && known.fingerprint === (await currentFingerprint())) return known;
  print(known ? 'What was deployed last is not what the code says now.' : 'Nothing was deployed yet.');
  print('Deploys the example to an emulator on this machine and reads its policies back. Takes 3 to 4 minutes.');
  const deployed = await deployAndReadBack(print);
  saveDeployed(deployed);
  return deployed;
}

/** Of the stacks that the code makes of that example's settings now. */
export async function currentFingerprint(): Promise<string> {
  const directory = join(CACHE, 'permissions/synthesis');
  const settingsFile = join(directory, 'baseline.yaml');
  const output = join(directory, 'cdktf.out');
  emulatorSettings(EVERYTHING, settingsFile);
  const env = { ...cdktfEnvironment(), BASELINE_SETTINGS: settingsFile, CDKTF_OUTDIR: output };
  const { program, args } = appCommand();
  const { code, stdout, stderr } = await run(program, args, { cwd: ROOT, env });
  if (code !== 0) throw new Failure((stderr || stdout).trim());
  return fingerprintOf(readManifest(output).stacks.map((stack) => join(output, 'stacks', stack)));
}

async function deployAndReadBack(print: Print): Promise<Deployed> {
  const { terraform, python } = await requireTools((line) => print(`  ${line}`));
  const { emulator, deployment, workDirectory, region } = await emulateExample({
    settings: EVERYTHING,
    name: 'permissions-deployment',
    terraform,
    python,
    print,
  });
  const forget = onInterrupt(async () => {
    await stopRunning();
    await emulator.stop();
  });
  try {
    await deployment.synthesize();
    await deployment.deploy();
    const settingsFile = join(workDirectory, 'baseline.yaml');
    return await readBack({ url: emulator.url, region, python, settingsFile, deployment });
  } finally {
    forget();
    // What is deployed ends with the emulator: there is nothing to destroy one by one
    await emulator.stop();
    rmSync(workDirectory, { recursive: true, force: true });
  }
}
