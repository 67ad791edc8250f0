import { Configuration } from './configuration';
import { asJson } from './expression';
import { Validation } from './variable';

/** Rules that more than one variable takes part in. */
export interface Rules {
  /** Checked with the first resource of this type that is always there. */
  readonly checkedWith: string;
  readonly preconditions: readonly Validation[];
}

/**
 * The configuration with the rules, before those that the resource has already.
 *
 * @throws if no resource of the type is always there: Terraform checks no rule of what is not
 */
export function withRules(configuration: Configuration, { checkedWith, preconditions }: Rules): Configuration {
  if (preconditions.length === 0) return configuration;
  const named: Configuration = configuration.resource[checkedWith] ?? {};
  const always = Object.entries<Configuration>(named).find(([, each]) => !('count' in each) && !('for_each' in each));
  if (always === undefined) {
    throw new Error(`"checkedWith" must be a type of which one is always there, got ${checkedWith}: name another one`);
  }
  const [name, resource] = always;
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
