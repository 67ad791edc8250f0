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

/** Partitions that the oldest provider we allow knows. */
const ANY_PROVIDER = ['aws', 'aws-cn', 'aws-us-gov'];

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
      for (const [index, file] of fc.sample(settingsFiles(ANY_PROVIDER), SAMPLES).entries()) {
        const settingsFile = join(folder, `sample-${index}.yaml`);
        writeFileSync(settingsFile, textOf(file));
        expect([textOf(file), await complaintsAbout(settingsFile, `sample-${index}`)]).toEqual([textOf(file), []]);
      }
    },
    PATIENCE,
  );

  test(
    'ask for a provider that knows the regions of the European Sovereign Cloud, or accept what is for it',
    async () => {
      const folder = join(CACHE, 'test-validate');
      const settingsFile = join(folder, 'sovereign.yaml');
      writeFileSync(settingsFile, textOf(fc.sample(settingsFiles(['aws-eusc']), 1)[0]!));
      const complaints = await complaintsAbout(settingsFile, 'sovereign');
      expect(complaints.filter((complaint) => !complaint.includes('>= 6.29.0, < 7.0.0'))).toEqual([]);
    },
    PATIENCE,
  );
});
