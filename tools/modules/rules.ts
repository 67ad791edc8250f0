import { Configuration } from './configuration';
import { asJson } from './expression';
import { Validation } from './variable';

/** Rules that more than one variable takes part in. */
export interface Rules {
  /** Checked with the first resource of this type. */
  readonly checkedWith: string;
  readonly preconditions: readonly Validation[];
}

/** The configuration with the rules, before those that the resource has already. */
export function withRules(configuration: Configuration, { checkedWith, preconditions }: Rules): Configuration {
  if (preconditions.length === 0) return configuration;
  const named: Configuration = configuration.resource[checkedWith];
  const [name, resource] = Object.entries<Configuration>(named)[0]!;
  const added = preconditions.map(({ condition, message }) => ({
    condition: asJson(condition),
    error_message: message,
  }));
  const precondition = [...added, ...(resource.lifecycle?.precondition ?? [])];
  const checked = { ...resource, lifecycle: { ...resource.lifecycle, precondition } };
  return {
    ...configuration,
    resource: { ...configuration.resource, [checkedWith]: { ...named, [name]: checked } },
  };
}
