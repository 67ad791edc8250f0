import { Synthesized } from './synthesize';

/** A policy as it will be attached. */
export interface AttachedPolicy {
  /** Type and name of the resource, and the attribute. */
  readonly at: string;
  readonly statements: readonly any[];
}

const POLICY_ATTRIBUTES = ['policy', 'assume_role_policy'];

/** Every policy document of a stack, wherever it is attached, and those that it hands out as outputs. */
export function policiesOf({ json }: Synthesized): AttachedPolicy[] {
  const resources = Object.entries<Record<string, any>>(json.resource ?? {}).flatMap(([type, named]) =>
    Object.entries(named).map(([name, resource]) => ({ address: `${type}.${name}`, resource })),
  );
  const attached = resources.flatMap(({ address, resource }) =>
    POLICY_ATTRIBUTES.filter((attribute) => resource[attribute] !== undefined).map((attribute) => ({
      at: `${address}.${attribute}`,
      statements: JSON.parse(resource[attribute]).Statement,
    })),
  );
  const handedOut = (json.output?.service_control_policies?.value ?? []).map((policy: string, index: number) => ({
    at: `output.service_control_policies[${index}]`,
    statements: JSON.parse(policy).Statement,
  }));
  return [...attached, ...handedOut];
}
