import { comparable, isNothing, isSame, jsonIn } from './comparable';
import { AddressOf, resolved } from './made-references';
import { BlockSchema, ModulePlan } from './module-plans';
import { Synthesized } from './synthesize';
import { Block, blocksOf, Place, withoutUnnamed } from './unnamed';

/** Where what Terraform plans for a module is not what constructs make with the same values: as texts, for people. */
export function resourceDifferences(made: Synthesized, plan: ModulePlan, addressOf: AddressOf): string[] {
  const expected = resourcesOf(made, addressOf);
  const planned = Object.fromEntries(
    Object.entries(plan.resources)
      .filter(([address]) => !address.startsWith('data.'))
      .map(([address, after]) => [address.replace(/\[0\]$/, ''), after]),
  );
  const missing = Object.keys(expected).filter((address) => planned[address] === undefined);
  const extra = Object.keys(planned).filter((address) => expected[address] === undefined);
  return [
    ...missing.map((address) => `${address}: the module does not make it`),
    ...extra.map((address) => `${address}: only the module makes it`),
    ...Object.entries(expected)
      .filter(([address]) => planned[address] !== undefined)
      .flatMap(([address, resource]) => {
        const place = placeOf(address, plan);
        const values = asPlanned(withoutMeta(resolved(resource, made, addressOf)), place.schema);
        const found = withoutUnnamed(values, planned[address], place);
        return attributeDifferences(address, values, found);
      }),
  ];
}

function placeOf(address: string, { schemas, configuration }: ModulePlan): Place {
  const [, type, name] = /^(\w+)\.([\w-]+)/.exec(address)!;
  return { schema: schemas[type!]!, said: configuration.resource[type!][name!] };
}

/** What constructs make, by its address in the module. */
export function resourcesOf({ json }: Synthesized, addressOf: AddressOf): Readonly<Record<string, any>> {
  return Object.fromEntries(
    Object.entries<any>(json.resource).flatMap(([type, named]) =>
      Object.entries<any>(named).map(([name, resource]) => [addressOf(`${type}.${name}`, resource), resource]),
    ),
  );
}

/** What is for Terraform, and not for AWS: compared as the configuration says it. */
const META = ['lifecycle', 'depends_on', 'provider', 'count', 'for_each', '//'];

function withoutMeta(resource: object): object {
  return Object.fromEntries(Object.entries(resource).filter(([key]) => !META.includes(key)));
}

/** What is made, as Terraform plans it: blocks as lists, sets without what stands twice. */
function asPlanned(block: object, { attributes = {}, block_types: types = {} }: BlockSchema): Block {
  const entries = Object.entries(block).flatMap(([key, value]) => {
    const nested = types[key]?.block;
    if (nested && isNothing(value)) return [];
    if (nested) return [[key, blocksOf(value).map((each) => asPlanned(each, nested))]];
    return [[key, attributes[key]?.type?.[0] === 'set' && Array.isArray(value) ? [...new Set(value)] : value]];
  });
  return Object.fromEntries(entries);
}

function attributeDifferences(address: string, expected: any, found: any): string[] {
  return [...new Set([...Object.keys(expected), ...Object.keys(found)])]
    .filter((key) => !isSame(expected[key], found[key]))
    .flatMap((key) => byStatement(expected[key], found[key]).map((text) => `${address}.${key}: ${text}`));
}

/** Of policies, only the statements that differ. */
function byStatement(expected: unknown, planned: unknown): string[] {
  const [made, found] = [expected, planned].map((value) => (jsonIn(value) as any)?.Statement as any[] | undefined);
  if (!made || !found) return [shown(expected, planned)];
  const sids = [...new Set([...made, ...found].map(({ Sid }) => Sid))];
  const of = (list: any[], sid: string) => list.filter(({ Sid }) => Sid === sid);
  const statements = sids
    .filter((sid) => !isSame(of(made, sid), of(found, sid), true))
    .map((sid) => shown(of(made, sid), of(found, sid), true));
  return statements.length > 0 ? statements : [shown(expected, planned)];
}

function shown(expected: unknown, planned: unknown, inside = false): string {
  return `${JSON.stringify(comparable(expected, inside))} is planned as ${JSON.stringify(comparable(planned, inside))}`;
}
