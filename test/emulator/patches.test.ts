import { join } from 'node:path';
import { Emulator } from '../../tools/emulator/emulator';
import { CACHE, ROOT } from '../../tools/support/paths';
import { run } from '../../tools/support/process';
import { describeWithTools, foundTools } from '../support/tools';

const ACCOUNT = '111122223333';
const REGION = 'eu-central-1';

/** What the probes of `patch_probes.py` find on a fresh server: `ok` or a problem, by the patch's name. */
async function probe(unpatched: boolean): Promise<Record<string, string>> {
  const python = foundTools().python!;
  const log = join(CACHE, `test-patches-${unpatched ? 'unpatched' : 'patched'}.log`);
  const emulator = await Emulator.start({ python, account: ACCOUNT, region: REGION, log, unpatched });
  try {
    const script = join(ROOT, 'test/emulator/patch_probes.py');
    const { code, stdout, stderr } = await run(python, [script, emulator.url, ACCOUNT, REGION], { env: emulator.env });
    if (code !== 0) throw new Error(stderr);
    return JSON.parse(stdout);
  } finally {
    await emulator.stop();
  }
}

/** The names in `tools/emulator/patches`. */
async function patchNames(): Promise<string[]> {
  const ask = 'import json; from patches import PATCHES; print(json.dumps([patch.NAME for patch in PATCHES]))';
  const env = { PYTHONPATH: join(ROOT, 'tools/emulator'), PYTHONDONTWRITEBYTECODE: '1' };
  return JSON.parse((await run(foundTools().python!, ['-c', ask], { env })).stdout);
}

describeWithTools(['emulator'], 'the patches of the emulator', () => {
  let patched: Record<string, string>;
  let plain: Record<string, string>;
  let names: string[];

  beforeAll(async () => {
    [patched, plain, names] = await Promise.all([probe(false), probe(true), patchNames()]);
  }, 120_000);

  test('have a probe each', () => {
    expect(names.length).toBeGreaterThan(0);
    expect(Object.keys(patched).sort()).toEqual([...names].sort());
  });

  test('mend what they are for', () => {
    expect(patched).toEqual(Object.fromEntries(names.map((name) => [name, 'ok'])));
  });

  test('are still needed: plain moto fails every probe, else the patch must go', () => {
    expect(names.filter((name) => plain[name] === 'ok')).toEqual([]);
  });
});
