import { join } from 'node:path';
import { finishedModules } from '../../../tools/modules/definitions';
import { PROJECT_SLICES } from '../../../tools/modules/definitions/project-slices';
import { CACHE } from '../../../tools/support/paths';
import { madeByConstructs } from '../../support/made-by-constructs';
import { ANSWERS, ModulePlan, planModule } from '../../support/module-plans';
import { differences } from '../../support/same-resources';
import { Synthesized } from '../../support/synthesize';
import { describeWithTools } from '../../support/tools';
import { makeCase, PROJECT_CASES, variablesOf } from './project-cases';

const CASES = ['minimal', 'everything', 'text jobs, nobody reads'];
const key = (name: string) => name.replace(/\W+/g, '_');

/** What a part takes from the others, as the provider answers it. */
const GIVEN = { key_arn: ANSWERS.aws_kms_key!.arn, security_group_id: ANSWERS.aws_security_group!.id };

/** The resources of a part alone; references to the others still find their values. */
function only(made: Synthesized, components: readonly string[]): Synthesized {
  const types = Object.entries<any>(made.json.resource).map(([type, named]) => {
    const ours = Object.entries<any>(named).filter(([name]) => components.includes(name.split('_')[0]!));
    return [type, Object.fromEntries(ours)] as const;
  });
  return { ...made, json: { ...made.json, resource: Object.fromEntries(types) } };
}

describeWithTools(['terraform'], 'parts of a project as plain Terraform modules', () => {
  const modules = finishedModules();

  describe.each(PROJECT_SLICES.map(({ name, components }) => [name, components] as const))('%s', (name, components) => {
    const { definition, configuration } = modules.find(({ definition: { name: each } }) => each === name)!;
    let plans: Readonly<Record<string, ModulePlan>>;
    beforeAll(async () => {
      const known = new Set(definition.variables.map((variable) => variable.name));
      const valuesOf = (each: string) =>
        Object.entries({ ...variablesOf(PROJECT_CASES[each]!), ...GIVEN }).filter(([variable]) => known.has(variable));
      const values = Object.fromEntries(CASES.map((each) => [key(each), Object.fromEntries(valuesOf(each))]));
      plans = await planModule(join(CACHE, `module-plans/${name}`), configuration, values);
    }, 300_000);

    test.each(CASES)('makes what the constructs make: %s', (each) => {
      const made = madeByConstructs((stack) => makeCase(stack, PROJECT_CASES[each]!));
      expect(differences(only(made, components), plans[key(each)]!)).toEqual([]);
      expect(Object.keys(plans[key(each)]!.resources).length).toBeGreaterThan(1);
    });
  });
});
