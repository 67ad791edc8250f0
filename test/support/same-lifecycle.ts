import { comparable } from './comparable';
import { AddressOf } from './made-references';
import { ModulePlan } from './module-plans';
import { resourcesOf } from './same-resources';
import { Synthesized } from './synthesize';

/**
 * Where the module tells Terraform something else about its resources than constructs do: as the configuration says it, since none of it
 * is in a plan. Rules are the module's own.
 */
export function lifecycleDifferences(made: Synthesized, { configuration }: ModulePlan, addressOf: AddressOf): string[] {
  const expected = resourcesOf(made, addressOf);
  const there = new Set(Object.keys(expected).map(withoutKey));
  const moduleAddress = (address: string) => withoutKey(addressOfMade(address, made, addressOf));
  return Object.entries(expected).flatMap(([address, resource]) => {
    const [type, name] = withoutKey(address).split('.') as [string, string];
    const said = configuration.resource[type]?.[name];
    if (said === undefined) return [];
    return differencesOf(address, meta(resource, there, moduleAddress), meta(withoutRules(said), there));
  });
}

interface Meta {
  readonly lifecycle: unknown;
  readonly depends_on: readonly string[];
  readonly provider: unknown;
  readonly provisioner: unknown;
}

/** A dependency counts where what is depended on is there: the module names it once for all cases. */
function meta(
  { lifecycle = {}, depends_on: dependencies = [], provider, provisioner }: any,
  there: ReadonlySet<string>,
  moduleAddress: (address: string) => string = (address) => address,
): Meta {
  const ours = dependencies.map(moduleAddress).filter((address: string) => there.has(address));
  return { lifecycle, depends_on: [...new Set<string>(ours)], provider, provisioner };
}

function withoutRules({ lifecycle = {}, ...rest }: any): object {
  const { precondition: _, ...others } = lifecycle;
  return { ...rest, lifecycle: others };
}

function differencesOf(address: string, expected: Meta, said: Meta): string[] {
  const text = (value: unknown) => JSON.stringify(comparable(value, true)) ?? 'nothing';
  return (Object.keys(expected) as (keyof Meta)[])
    .filter((key) => text(expected[key]) !== text(said[key]))
    .map((key) => `${address}.${key}: ${text(expected[key])} is ${text(said[key])} in the module`);
}

/** The resource, without which of its instances. */
function withoutKey(address: string): string {
  return address.replace(/\[.*$/, '');
}

function addressOfMade(address: string, made: Synthesized, addressOf: AddressOf): string {
  const [type, name] = address.split('.') as [string, string];
  const resource = made.all(type)[name];
  return resource === undefined ? address : addressOf(address, resource);
}
