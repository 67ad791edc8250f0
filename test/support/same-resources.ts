import { ANSWERS, ModulePlan } from './module-plans';
import { Synthesized } from './synthesize';

/**
 * Where what Terraform plans for a module is not what constructs make with the same values: as texts, for people.
 *
 * @param addressOf the address in the module of what the construct makes one by one, and the module for each element
 */
export function differences(
  made: Synthesized,
  plan: ModulePlan,
  addressOf: (address: string, resource: any) => string = (address) => address,
): string[] {
  const expected = Object.fromEntries(
    Object.entries(resourcesOf(made)).map(([address, resource]) => [addressOf(address, resource), resource]),
  );
  const planned = Object.fromEntries(
    Object.entries(plan.resources).map(([address, after]) => [address.replace(/\[0\]$/, ''), after]),
  );
  const missing = Object.keys(expected).filter((address) => planned[address] === undefined);
  const extra = Object.keys(planned).filter(
    (address) => !address.startsWith('data.') && expected[address] === undefined,
  );
  return [
    ...missing.map((address) => `${address}: the module does not make it`),
    ...extra.map((address) => `${address}: only the module makes it`),
    ...Object.entries(expected)
      .filter(([address]) => planned[address] !== undefined)
      .flatMap(([address, resource]) => attributeDifferences(address, resolved(resource, made), planned[address])),
  ];
}

function resourcesOf({ json }: Synthesized): Record<string, any> {
  return Object.fromEntries(
    Object.entries<any>(json.resource).flatMap(([type, named]) =>
      Object.entries<any>(named).map(([name, resource]) => [`${type}.${name}`, resource]),
    ),
  );
}

/** What is for Terraform, and not for AWS. */
const META = ['lifecycle', 'depends_on', 'provider', 'count', 'for_each', '//'];

function attributeDifferences(address: string, expected: any, planned: any): string[] {
  return Object.entries<any>(expected)
    .filter(([key]) => !META.includes(key))
    .filter(([key, value]) => !isSame(value, planned[key]))
    .flatMap(([key, value]) => byStatement(value, planned[key]).map((text) => `${address}.${key}: ${text}`));
}

/** Of policies, only the statements that differ. */
function byStatement(expected: unknown, planned: unknown): string[] {
  const [made, found] = [expected, planned].map((value) => (jsonIn(value) as any)?.Statement as any[] | undefined);
  if (!made || !found) return [shown(expected, planned)];
  const sids = new Set([...made, ...found].map(({ Sid }) => Sid));
  const of = (list: any[], sid: string) => list.find(({ Sid }) => Sid === sid);
  return [...sids]
    .filter((sid) => !isSame(of(made, sid), of(found, sid)))
    .map((sid) => shown(of(made, sid), of(found, sid)));
}

function shown(expected: unknown, planned: unknown): string {
  return `${JSON.stringify(comparable(expected))} is planned as ${JSON.stringify(comparable(planned))}`;
}

function isSame(expected: unknown, planned: unknown): boolean {
  return JSON.stringify(comparable(expected, true)) === JSON.stringify(comparable(strippedTo(expected, planned), true));
}

/** What is planned, without what the construct does not name: defaults of the provider. */
function strippedTo(expected: any, planned: any): any {
  const from = jsonIn(expected) ?? expected;
  const to = jsonIn(planned) ?? planned;
  if (isNothing(to)) return to;
  if (Array.isArray(from)) {
    const alone = from.length === 1 && typeof from[0] === 'object' && Array.isArray(to) && to.length === 1;
    return alone ? [strippedTo(from[0], to[0])] : to;
  }
  if (typeof from !== 'object' || from === null) return to;
  const only = Array.isArray(to) && to.length === 1 ? to[0] : to; // blocks of which there may be several
  if (typeof only !== 'object' || only === null) return to;
  if (jsonIn(expected) !== undefined) return only;
  return Object.fromEntries(Object.keys(from).map((key) => [key, strippedTo(from[key], only[key])]));
}

/** The same value in one form: JSON texts taken apart, lists in an order, numbers as texts. */
function comparable(value: any, inside = false): any {
  const json = jsonIn(value);
  if (json !== undefined) return comparable(json, true);
  if (Array.isArray(value)) {
    if (value.length === 1 && typeof value[0] !== 'object') return String(value[0]);
    const items = unique(value.map((item) => comparable(item, inside)));
    return items.length === 1 ? items[0] : items.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (typeof value !== 'object' || value === null) return value === undefined || value === null ? null : String(value);
  const entries = Object.entries(value).filter(([, below]) => !isNothing(below));
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, below]) => [key, comparable(below, inside)]),
  );
}

/** What Terraform writes where nothing was said. */
function isNothing(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

/** References are answered by kind: two of a kind are the same. */
function unique(items: readonly unknown[]): unknown[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

function jsonIn(value: unknown): unknown {
  if (typeof value !== 'string' || !value.startsWith('{"')) return undefined;
  return JSON.parse(value);
}

const REFERENCE = /\$\{([a-z0-9_]+)\.([\w-]+)\.(\w+)\}/g;

/** With what references stand for: what the other resource says, or what the provider answers. */
function resolved(value: any, made: Synthesized): any {
  if (typeof value === 'string') {
    return value.replace(REFERENCE, (_, type: string, name: string, attribute: string) => {
      const said = made.all(type)[name]?.[attribute];
      if (said !== undefined) return resolved(said, made);
      const answer = ANSWERS[type]?.[attribute];
      if (answer === undefined) throw new Error(`no answer for ${type}.${attribute}`);
      return answer;
    });
  }
  if (Array.isArray(value)) return value.map((item) => resolved(item, made));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, below]) => [key, resolved(below, made)]));
}
