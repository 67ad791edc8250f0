import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { Deployment } from '../../tools/deployment/deployment';
import { CACHE, ROOT } from '../../tools/support/paths';
import { settingsFiles, textOf } from '../support/settings-arbitrary';
import { describeWithTools, foundTools } from '../support/tools';

const EXAMPLES = join(ROOT, 'examples');
const PATIENCE = 5 * 60_000;
/** Other ones in every run; each costs seconds. `test/stacks/synthesize.test.ts` tries many more without Terraform. */
const SAMPLES = 3;

const examples = readdirSync(EXAMPLES).filter((name) => existsSync(join(EXAMPLES, name, 'baseline.yaml')));

test('there are examples', () => {
  expect(examples).toContain('quickstart');
});

/** What Terraform says against each stack that the settings give; a stack without a word is accepted. */
async function complaintsAbout(settingsFile: string, name: string): Promise<string[]> {
  const workDirectory = join(CACHE, 'test-validate', name);
  const terraform = foundTools().terraform!;
  const deployment = new Deployment({ settingsFile, workDirectory, terraform, env: {}, print: () => undefined });
  await deployment.synthesize();
  expect(deployment.stacks.length).toBeGreaterThan(0);
  const results = await deployment.validate();
  expect(results.map(({ stack }) => stack)).toEqual(deployment.stacks);
  return results.filter(({ valid, text }) => !valid || text !== '').map(({ stack, text }) => `${stack}: ${text}`);
}

describeWithTools(['terraform'], 'Terraform and the provider', () => {
  beforeAll(() => rmSync(join(CACHE, 'test-validate'), { recursive: true, force: true }));

  test.each(examples)(
    'accept every stack of %s',
    async (example) => {
      expect(await complaintsAbout(join(EXAMPLES, example, 'baseline.yaml'), example)).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'accept whatever the settings accept',
    async () => {
      const folder = join(CACHE, 'test-validate');
      mkdirSync(folder, { recursive: true });
      for (const [index, file] of fc.sample(settingsFiles(), SAMPLES).entries()) {
        const settingsFile = join(folder, `sample-${index}.yaml`);
        writeFileSync(settingsFile, textOf(file));
        expect([textOf(file), await complaintsAbout(settingsFile, `sample-${index}`)]).toEqual([textOf(file), []]);
      }
    },
    PATIENCE,
  );
});
