import { join } from 'node:path';
import { PROJECT } from '../../../tools/modules/definitions/project';
import { moduleConfiguration } from '../../../tools/modules/module-configuration';
import { CACHE } from '../../../tools/support/paths';
import { madeByConstructs } from '../../support/made-by-constructs';
import { differences } from '../../support/module-differences';
import { ModulePlan, planModule } from '../../support/module-plans';
import { describeWithTools } from '../../support/tools';
import { PROJECTS } from './project-arbitrary';
import { makeCase, OUTPUT_READINGS, variablesOf } from './project-cases';
import { seededCases } from './seeded-cases';

const CASES = seededCases(PROJECTS, 3);
const key = (name: string) => name.replace(/\W+/g, '_');

/** Groups of choices are taken to be independent, and looked at one by one: here they meet. */
describeWithTools(['terraform'], 'projects of any choices together', () => {
  let plans: Readonly<Record<string, ModulePlan>>;
  beforeAll(async () => {
    const values = Object.fromEntries(Object.entries(CASES).map(([name, given]) => [key(name), variablesOf(given)]));
    plans = await planModule(join(CACHE, 'module-plans/project-random'), moduleConfiguration(PROJECT), values);
  }, 300_000);

  test.each(Object.entries(CASES))('are made as the constructs make them: %s', (name, given) => {
    const made = madeByConstructs((stack) => makeCase(stack, given));
    const found = differences(made, plans[key(name)]!, { readings: OUTPUT_READINGS });
    expect({ found, given: found.length > 0 ? variablesOf(given) : {} }).toEqual({ found: [], given: {} });
  });
});
