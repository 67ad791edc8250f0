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
  const handedOut = ['service_control_policies', 'resource_control_policies'].flatMap((output) =>
    (json.output?.[output]?.value ?? []).map((policy: string, index: number) => ({
      at: `output.${output}[${index}]`,
      statements: JSON.parse(policy).Statement,
    })),
  );
  return [...attached, ...handedOut];
}
