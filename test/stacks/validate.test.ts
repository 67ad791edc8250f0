import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Deployment } from '../../tools/deployment/deployment';
import { CACHE, ROOT } from '../../tools/support/paths';
import { describeWithTools, foundTools } from '../support/tools';

const EXAMPLES = join(ROOT, 'examples');
const PATIENCE = 5 * 60_000;

const examples = readdirSync(EXAMPLES).filter((name) => existsSync(join(EXAMPLES, name, 'baseline.yaml')));

test('there are examples', () => {
  expect(examples).toContain('quickstart');
});

describeWithTools(['terraform'], 'every example', () => {
  test.each(examples)(
    '%s: Terraform and the provider accept every stack',
    async (example) => {
      const workDirectory = join(CACHE, 'test-validate', example);
      rmSync(workDirectory, { recursive: true, force: true });
      const settingsFile = join(EXAMPLES, example, 'baseline.yaml');
      const terraform = foundTools().terraform!;
      const deployment = new Deployment({ settingsFile, workDirectory, terraform, env: {}, print: () => undefined });
      await deployment.synthesize();
      expect(deployment.stacks.length).toBeGreaterThan(0);
      for (const { stack, valid, text } of await deployment.validate()) {
        expect([stack, valid, text]).toEqual([stack, true, '']);
      }
    },
    PATIENCE,
  );
});
