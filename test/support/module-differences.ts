import { AddressOf } from './made-references';
import { ModulePlan } from './module-plans';
import { lifecycleDifferences } from './same-lifecycle';
import { outputDifferences, Reading } from './same-outputs';
import { resourceDifferences } from './same-resources';
import { Synthesized } from './synthesize';

/** Where a module says the same as constructs in another way. */
export interface Ways {
  readonly addressOf?: AddressOf;
  /** How outputs are read, by name. */
  readonly readings?: Readonly<Record<string, Reading>>;
}

/** Where a module is not what constructs make with the same values: as texts, for people. */
export function differences(
  made: Synthesized,
  plan: ModulePlan,
  { addressOf = (address) => address, readings = {} }: Ways = {},
): string[] {
  return [
    ...resourceDifferences(made, plan, addressOf),
    ...lifecycleDifferences(made, plan, addressOf),
    ...outputDifferences(made, plan, addressOf, readings),
  ];
}
