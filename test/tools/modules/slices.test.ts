import { join } from 'node:path';
import { finishedModules } from '../../../tools/modules/definitions';
import { PROJECT_SLICES } from '../../../tools/modules/definitions/project-slices';
import { Slice } from '../../../tools/modules/slice';
import { CACHE } from '../../../tools/support/paths';
import { madeByConstructs } from '../../support/made-by-constructs';
import { answersOf } from '../../support/module-answers';
import { ModulePlan, planModule } from '../../support/module-plans';
import { differences } from '../../support/module-differences';
import { Synthesized } from '../../support/synthesize';
import { describeWithTools } from '../../support/tools';
import { makeCase, OUTPUT_READINGS, PROJECT_CASES, variablesOf } from './project-cases';

const CASES = ['minimal', 'everything', 'text jobs, nobody reads'];
const key = (name: string) => name.replace(/\W+/g, '_');

/** A part alone; references to the others still find their values. */
function only(made: Synthesized, { components, outputs }: Slice): Synthesized {
  const { resource, output } = made.json;
  const types = Object.entries<any>(resource).map(([type, named]) => [
    type,
    chosen(named, (name) => components.includes(name.split('_')[0]!)),
  ]);
  return {
    ...made,
    json: {
      ...made.json,
      resource: Object.fromEntries(types),
      output: chosen(output, (name) => outputs.includes(name)),
    },
  };
}

function chosen(named: object, isOurs: (name: string) => boolean): object {
  return Object.fromEntries(Object.entries(named).filter(([name]) => isOurs(name)));
}

describeWithTools(['terraform'], 'parts of a project as plain Terraform modules', () => {
  const modules = finishedModules();
  const { resource: whole } = modules.find(({ definition: { name } }) => name === 'project')!.configuration;
  const answered = (type: string) => answersOf(type, Object.keys(whole[type])[0]!)!;
  /** What a part takes from the others, as the provider answers it. */
  const given = { key_arn: answered('aws_kms_key').arn, security_group_id: answered('aws_security_group').id };

  describe.each(PROJECT_SLICES.map((slice) => [slice.name, slice] as const))('%s', (name, slice) => {
    const { definition, configuration } = modules.find(({ definition: { name: each } }) => each === name)!;
    let plans: Readonly<Record<string, ModulePlan>>;
    beforeAll(async () => {
      const known = new Set(definition.variables.map((variable) => variable.name));
      const valuesOf = (each: string) =>
        Object.entries({ ...variablesOf(PROJECT_CASES[each]!), ...given }).filter(([variable]) => known.has(variable));
      const values = Object.fromEntries(CASES.map((each) => [key(each), Object.fromEntries(valuesOf(each))]));
      plans = await planModule(join(CACHE, `module-plans/${name}`), configuration, values);
    }, 300_000);

    test.each(CASES)('makes what the constructs make: %s', (each) => {
      const made = madeByConstructs((stack) => makeCase(stack, PROJECT_CASES[each]!));
      expect(differences(only(made, slice), plans[key(each)]!, { readings: OUTPUT_READINGS })).toEqual([]);
      expect(Object.keys(plans[key(each)]!.resources).length).toBeGreaterThan(1);
    });
  });
});
