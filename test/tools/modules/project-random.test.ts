import * as fc from 'fast-check';
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

/** The same in every run, and others: a name of a test that fails has the seed, which joins the first ones then. */
const SEEDS = [20260901, Math.floor(Math.random() * 2 ** 31)];
const CASES_OF_EACH = 3;

const CASES = SEEDS.flatMap((seed) =>
  fc.sample(PROJECTS, { seed, numRuns: CASES_OF_EACH }).map((given, at) => ({ name: `seed_${seed}_${at}`, given })),
);

/** Groups of choices are taken to be independent, and looked at one by one: here they meet. */
describeWithTools(['terraform'], 'projects of any choices together', () => {
  let plans: Readonly<Record<string, ModulePlan>>;
  beforeAll(async () => {
    const values = Object.fromEntries(CASES.map(({ name, given }) => [name, variablesOf(given)]));
    plans = await planModule(join(CACHE, 'module-plans/project-random'), moduleConfiguration(PROJECT), values);
  }, 300_000);

  test.each(CASES)('are made as the constructs make them: $name', ({ name, given }) => {
    const made = madeByConstructs((stack) => makeCase(stack, given));
    const found = differences(made, plans[name]!, { readings: OUTPUT_READINGS });
    expect({ found, given: found.length > 0 ? variablesOf(given) : {} }).toEqual({ found: [], given: {} });
  });
});
