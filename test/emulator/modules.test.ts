import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { EVERYTHING } from '../../tools/deployment/emulated-example';
import { Emulator } from '../../tools/emulator/emulator';
import { writeModules } from '../../tools/modules/write';
import { CACHE } from '../../tools/support/paths';
import { run } from '../../tools/support/process';
import { askAll, Deployed } from '../permissions/deployed';
import { evaluate, wrongCases } from '../permissions/evaluate';
import { expand } from '../permissions/rows/expand';
import { readMatrix } from '../permissions/rows/read';
import { healthcareRoot } from '../support/healthcare-modules';
import { describeWithTools, foundTools } from '../support/tools';

/** Milliseconds: as long as the stacks take. */
const PATIENCE = 15 * 60_000;

const FOLDER = join(CACHE, 'test-modules');

describeWithTools(['terraform', 'emulator'], 'examples/healthcare as plain Terraform modules, on the emulator', () => {
  const settings = parse(readFileSync(EVERYTHING, 'utf8'));
  let emulator: Emulator;

  beforeAll(async () => {
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
    writeModules(join(FOLDER, 'modules'));
    writeFileSync(join(FOLDER, 'main.tf.json'), JSON.stringify(healthcareRoot(settings), null, 2));
    const { python } = foundTools();
    const log = join(FOLDER, 'emulator.log');
    emulator = await Emulator.start({ python: python!, log, account: settings.account, region: settings.region });
  }, PATIENCE);

  afterAll(() => emulator?.stop());

  async function terraform(...args: string[]): Promise<{ code: number; stdout: string }> {
    const { terraform: found } = foundTools();
    const options = { cwd: FOLDER, env: { ...found!.env, ...emulator.env } };
    const { code, stdout, stderr } = await run(found!.binary, [...args, '-no-color'], options);
    if (code !== 0 && code !== 2) throw new Error(`terraform ${args[0]}: ${stderr}${stdout.slice(-2000)}`);
    return { code, stdout };
  }

  test(
    'are deployed, plan again without a difference, and permit what the matrix says',
    async () => {
      await terraform('init', '-input=false');
      await terraform('apply', '-auto-approve', '-input=false');
      const again = await terraform('plan', '-detailed-exitcode', '-input=false');
      expect(again.code === 0 ? '' : again.stdout).toBe('');

      const outputs = JSON.parse((await terraform('output', '-json')).stdout);
      const deployed: Deployed = {
        ...(await askAll(emulator.url, settings.region, foundTools().python!)),
        fingerprint: 'of modules',
        settings,
        serviceControls: Object.entries<any>(outputs).flatMap(([project, { value }]) =>
          value.map((policy: string, index: number) => ({
            name: `project-${project}-${index + 1}`,
            document: JSON.parse(policy),
          })),
        ),
      };
      const { cases, unused } = await expand(readMatrix(), deployed);
      expect(unused).toEqual([]);
      expect(cases.length).toBeGreaterThan(10_000);
      expect(wrongCases(await evaluate(cases)).join('\n')).toBe('');
    },
    PATIENCE,
  );
});
