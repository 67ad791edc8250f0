import { comparable } from './comparable';
import { AddressOf, resolved } from './made-references';
import { ModulePlan } from './module-plans';
import { Synthesized } from './synthesize';

/** An output's value in the form that both are compared in, where modules say the same in another one. */
export type Reading = (value: any) => unknown;

/** Where outputs of the module are not those of the constructs. An output that constructs do not have is null in the module. */
export function outputDifferences(
  made: Synthesized,
  plan: ModulePlan,
  addressOf: AddressOf,
  readings: Readonly<Record<string, Reading>>,
): string[] {
  const outputs = Object.entries<any>(made.json.output ?? {}).map(([name, { value }]) => [
    name,
    resolved(value, made, addressOf),
  ]);
  const expected: Readonly<Record<string, unknown>> = Object.fromEntries(outputs);
  const names = new Set([...Object.keys(expected), ...Object.keys(plan.outputs)]);
  const read = (name: string, value: unknown) =>
    value === undefined || value === null
      ? 'nothing'
      : JSON.stringify(comparable(readings[name]?.(value) ?? value, true));
  return [...names].flatMap((name) => {
    const [says, planned] = [read(name, expected[name]), read(name, plan.outputs[name])];
    return says === planned ? [] : [`output.${name}: ${says} is planned as ${planned}`];
  });
}
