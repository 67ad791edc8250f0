import { join } from 'node:path';
import { PROJECT } from '../../../tools/modules/definitions/project';
import { moduleConfiguration } from '../../../tools/modules/module-configuration';
import { CACHE } from '../../../tools/support/paths';
import { madeByConstructs } from '../../support/made-by-constructs';
import { ModulePlan, planModule } from '../../support/module-plans';
import { differences } from '../../support/module-differences';
import { describeWithTools } from '../../support/tools';
import { makeCase, OUTPUT_READINGS, PROJECT_CASES, variablesOf } from './project-cases';

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
    expect(
      differences(
        madeByConstructs((stack) => makeCase(stack, PROJECT_CASES[name]!)),
        plans[key(name)]!,
        { readings: OUTPUT_READINGS },
      ),
    ).toEqual([]);
  });
});

const key = (name: string) => name.replace(/\W+/g, '_');
