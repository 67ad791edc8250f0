import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { App, TerraformStack } from 'cdktf';
import { join } from 'node:path';
import { setAwsEnvironment } from '../../../modules/core/aws-environment';
import { renderStack } from '../../../stacks/stack-rendering';
import { PROJECT } from '../../../tools/modules/definitions/project';
import { moduleConfiguration } from '../../../tools/modules/module-configuration';
import { CACHE } from '../../../tools/support/paths';
import { ModulePlan, planModule } from '../../support/module-plans';
import { differences } from '../../support/same-resources';
import { wrap, Synthesized } from '../../support/synthesize';
import { describeWithTools } from '../../support/tools';
import { makeCase, PROJECT_CASES, ProjectCase, variablesOf } from './project-cases';

/** The constructs' own view: with the values themselves. */
function made(given: ProjectCase): Synthesized {
  const stack = new TerraformStack(new App({ stackTraces: false }), 'project');
  setAwsEnvironment(stack, { partition: 'aws', account: '123456789012', region: 'eu-central-1' });
  new AwsProvider(stack, 'Aws');
  makeCase(stack, given);
  return wrap(renderStack(stack));
}

const NAMES = Object.keys(PROJECT_CASES);

describeWithTools(['terraform'], 'the project as a plain Terraform module', () => {
  let plans: Readonly<Record<string, ModulePlan>>;
  beforeAll(async () => {
    const values = Object.fromEntries(
      Object.entries(PROJECT_CASES).map(([name, given]) => [key(name), variablesOf(given)]),
    );
    plans = await planModule(join(CACHE, 'module-plans/project'), moduleConfiguration(PROJECT), values);
  }, 300_000);

  test.each(NAMES)('makes what the constructs make: %s', (name) => {
    expect(differences(made(PROJECT_CASES[name]!), plans[key(name)]!)).toEqual([]);
  });
});

const key = (name: string) => name.replace(/\W+/g, '_');
