import { join } from 'node:path';
import { variableBlock } from '../../../tools/modules/variable';
import { CACHE } from '../../../tools/support/paths';
import { describeWithTools } from '../../support/tools';
import { refusalsOf } from '../../support/terraform-verdicts';
import { exampleOf, MODULES_OF_SETTINGS } from './modules-of-settings';
import { limitCases, samplesOf } from './limit-cases';
import { Leaf, SETTING_LEAVES } from './setting-leaves';
import { Place, SETTINGS_TABLE } from './settings-table';

/** A value of a variable, and whether it has to be taken. */
interface VariableCase {
  readonly setting: string;
  readonly variable: string;
  readonly value: unknown;
  readonly taken: boolean;
}

/** Rows of settings that are gone: `settings-table.test.ts` tells of them. */
const PLACED = Object.entries(SETTINGS_TABLE).flatMap(([setting, places]) => {
  const leaf = SETTING_LEAVES.get(setting);
  return typeof places === 'string' || leaf === undefined ? [] : places.map((place) => ({ setting, leaf, place }));
});

function casesOf(setting: string, leaf: Leaf, { variable, convert = (given) => given, narrower }: Place) {
  return limitCases(setting, leaf).flatMap(({ value: given, taken }): VariableCase[] => {
    const value = convert(given);
    const refused = taken && narrower?.refuses(given) === true;
    return value === undefined ? [] : [{ setting, variable, value, taken: taken && !refused }];
  });
}

/** Sets of values, each with one case of every variable: Terraform judges all variables of a set at once. */
function setsOf(cases: readonly VariableCase[]): (readonly VariableCase[])[] {
  const byVariable = new Map<string, VariableCase[]>();
  for (const each of cases) byVariable.set(each.variable, [...(byVariable.get(each.variable) ?? []), each]);
  const count = Math.max(...[...byVariable.values()].map(({ length }) => length));
  return Array.from({ length: count }, (_, index) =>
    [...byVariable.values()].flatMap((ofVariable) => ofVariable[index] ?? []),
  );
}

function difference({ setting, variable, value, taken }: VariableCase, messages: readonly string[]): string[] {
  const refusal = messages.find((message) => message.startsWith(`"${variable}" must `));
  if ((refusal === undefined) === taken) return [];
  return [`${setting} -> ${variable}: ${taken ? 'refused' : 'taken'} ${JSON.stringify(value)} ${refusal ?? ''}`];
}

describe('values at the limits', () => {
  test.each(PLACED.map(({ setting, leaf }) => [setting, leaf] as const))(
    '%s: some are taken, some refused',
    (setting, leaf) => {
      const cases = limitCases(setting, leaf);
      expect(cases.some(({ taken }) => taken)).toBe(true);
      expect(cases.some(({ taken }) => !taken)).toBe(leaf.type !== 'boolean');
    },
  );

  const patterns = PLACED.flatMap(({ leaf }) => leaf.pattern ?? leaf.items?.pattern ?? []);
  test.each([...new Set(patterns)])('%s: lengths that are one off would be noticed', (pattern) => {
    const { texts } = samplesOf({ pattern });
    const judged = (source: string) => texts.map((text) => new RegExp(source).test(text)).join();
    expect(oneOff(pattern).filter((changed) => judged(changed) === judged(pattern))).toEqual([]);
  });
});

/** The pattern with each of its counts lower or higher by one. */
function oneOff(pattern: string): string[] {
  return [...pattern.matchAll(/\{(\d+)(?:,(\d+))?\}/g)].flatMap(({ index, 0: { length }, 1: from, 2: to = from }) =>
    [
      [Number(from) - 1, Number(to)],
      [Number(from) + 1, Number(to)],
      [Number(from), Number(to) - 1],
      [Number(from), Number(to) + 1],
    ]
      .filter(([least, most]) => least! >= 0 && least! <= most!)
      .map(([least, most]) => `${pattern.slice(0, index)}{${least},${most}}${pattern.slice(index + length)}`),
  );
}

describeWithTools(['terraform'], 'limits of the modules are those of the settings', () => {
  test.each(MODULES_OF_SETTINGS)(
    '$name, as Terraform judges it',
    async (definition) => {
      const { name, variables } = definition;
      const blocks = Object.fromEntries(variables.map((variable) => [variable.name, variableBlock(variable)]));
      const cases = PLACED.filter(({ place }) => place.module === name).flatMap(({ setting, leaf, place }) =>
        casesOf(setting, leaf, place),
      );
      const sets = setsOf(cases);
      const values = sets.map((set) => ({
        ...exampleOf(definition),
        ...Object.fromEntries(set.map(({ variable, value }) => [variable, value])),
      }));
      const messages = await refusalsOf(join(CACHE, `refusals/${name}-limits`), { variable: blocks }, values);
      expect(sets.flatMap((set, index) => set.flatMap((each) => difference(each, messages[index]!)))).toEqual([]);
      const refused = cases.filter(({ taken }) => !taken).length;
      const told = messages.map((ofSet) => new Set(ofSet.map((message) => message.split(' must ')[0])).size);
      expect(told.reduce((sum, count) => sum + count, 0)).toBe(refused);
    },
    120_000,
  );
});
