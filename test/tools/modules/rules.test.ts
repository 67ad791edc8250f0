import { join } from 'node:path';
import { PROFILE_AREAS } from '../../../modules/bedrock/model-catalogue';
import { REGIONS_OF_AREA } from '../../../stacks/settings/profile-areas';
import { asJson } from '../../../tools/modules/expression';
import { ModuleDefinition } from '../../../tools/modules/module-definition';
import { variableBlock } from '../../../tools/modules/variable';
import { CACHE } from '../../../tools/support/paths';
import { refusalsOf } from '../../support/terraform-verdicts';
import { describeWithTools } from '../../support/tools';
import { exampleOf, MODULES_OF_SETTINGS } from './modules-of-settings';
import { RULE_CASES } from './rule-cases';

/** A module's variables without limits of their own, values and rules, in a place that is known. */
function rulesAlone({ variables, locals, rules }: ModuleDefinition, region = 'eu-central-1'): object {
  const precondition = rules.preconditions.map(({ condition, message }) => ({
    condition: asJson(condition),
    error_message: message,
  }));
  return {
    variable: Object.fromEntries(variables.map((each) => [each.name, variableBlock({ ...each, validations: [] })])),
    locals: {
      ...Object.fromEntries(Object.entries(locals).map(([name, text]) => [name, asJson(text)])),
      account: '123456789012',
      partition: 'aws',
      region,
    },
    resource: { terraform_data: { rules: { lifecycle: { precondition } } } },
  };
}

describeWithTools(['terraform'], 'rules between variables', () => {
  describe.each(MODULES_OF_SETTINGS)('$name', (definition) => {
    const { name, rules } = definition;
    const cases = RULE_CASES.filter(({ module }) => module === name);
    let messages: readonly (readonly string[])[];
    beforeAll(async () => {
      const sets = [{}, ...cases.map(({ values }) => values)];
      const values = sets.map((set) => ({ ...exampleOf(definition), ...set }));
      messages = await refusalsOf(join(CACHE, `refusals/${name}-rules`), rulesAlone(definition), values);
    }, 120_000);

    test('take the example', () => expect(messages[0]).toEqual([]));

    test.each(cases.map(({ refused: [rule, got] }, index) => [rule, got, index + 1] as const))(
      'refuse, and name what is wrong: %s ... %s',
      (rule, got, index) => {
        expect(messages[index]).toHaveLength(1);
        expect(messages[index]![0]!.startsWith(rule)).toBe(true);
        expect(messages[index]![0]).toContain(got);
      },
    );

    test('are all refused for by a case', () => {
      const told = messages.flat();
      const silent = rules.preconditions.filter(({ message }) => {
        const [start] = message.split('${');
        return !told.some((each) => each.startsWith(start!));
      });
      expect(silent.map(({ message }) => message)).toEqual([]);
    });
  });

  test.each([
    'eu-central-1',
    'us-east-1',
    'us-gov-west-1',
    'ca-central-1',
    'ap-northeast-1',
    'ap-southeast-2',
    'ap-southeast-3',
    'sa-east-1',
  ])(
    'inference profiles are taken where settings take them: %s',
    async (region) => {
      const definition = MODULES_OF_SETTINGS.find(({ name }) => name === 'project')!;
      const here = {
        alert_topic_arn: `arn:aws:sns:${region}:123456789012:alerts`,
        image_repositories: [`arn:aws:ecr:${region}:123456789012:repository/fraud`],
      };
      const values = PROFILE_AREAS.map((area) => ({
        ...exampleOf(definition),
        ...here,
        bedrock_invoke: ['amazon.nova-lite-v1:0', `${area}.amazon.nova-lite-v1:0`],
      }));
      const messages = await refusalsOf(
        join(CACHE, `refusals/profiles-${region}`),
        rulesAlone(definition, region),
        values,
      );
      const refused = PROFILE_AREAS.filter((_, index) => messages[index]!.length > 0);
      expect(refused).toEqual(PROFILE_AREAS.filter((area) => !REGIONS_OF_AREA[area]!.test(region)));
    },
    60_000,
  );
});
