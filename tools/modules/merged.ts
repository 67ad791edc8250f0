import { Presence } from './condition';
import { isJsonText } from './json-text';

/** Variants of a configuration as one tree, in which each part knows the variants that have it. */
export type Merged =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'either'; readonly options: readonly Part[] }
  | { readonly kind: 'mapping'; readonly entries: ReadonlyMap<string, Part> }
  | { readonly kind: 'list'; readonly items: readonly Part[] };

export interface Part {
  readonly present: Presence;
  readonly node: Merged;
}

/** A value in one of the variants. */
type Given = readonly [variant: number, value: unknown];

/** Merges what each variant has in one place. */
export function merge(given: readonly Given[]): Merged {
  const [, first] = given[0]!;
  const different = new Set(given.map(([, value]) => numberOf(value)));
  if (different.size === 1) return wrap(first);
  if (given.every(([, value]) => Array.isArray(value))) return mergeLists(given as [number, unknown[]][]);
  if (given.every(([, value]) => isMapping(value))) return mergeMappings(given as [number, Mapping][]);
  return { kind: 'either', options: optionsOf(given) };
}

/** The same everywhere; lists and mappings stay visible, for elements that stand for many. */
function wrap(value: unknown): Merged {
  if (Array.isArray(value)) {
    return { kind: 'list', items: value.map((item) => ({ present: EVERYWHERE, node: wrap(item) })) };
  }
  if (!isMapping(value)) return { kind: 'value', value };
  const entries = Object.entries(value).map(
    ([key, below]) => [key, { present: EVERYWHERE, node: wrap(below) }] as const,
  );
  return { kind: 'mapping', entries: new Map(entries) };
}

/** Wherever that is what it is a part of. */
export const EVERYWHERE: Presence = new Set();

type Mapping = Readonly<Record<string, unknown>>;

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mergeMappings(given: readonly (readonly [number, Mapping])[]): Merged {
  const keys = inCommonOrder(given.map(([, mapping]) => Object.keys(mapping)));
  const entries = keys.map((key) => {
    const having = given.filter(([, mapping]) => key in mapping);
    return [key, partOf(having.map(([variant, mapping]) => [variant, mapping[key]]))] as const;
  });
  return { kind: 'mapping', entries: new Map(entries) };
}

function mergeLists(given: readonly (readonly [number, readonly unknown[]])[]): Merged {
  if (arePlaced(given.map(([, list]) => list))) return mergeByPlace(given);
  const keyed = given.map(([variant, list]) => [variant, keyedItems(list)] as const);
  const keys = inCommonOrder(keyed.map(([, items]) => [...items.keys()]));
  const items = keys.map((key) => {
    const having = keyed.filter(([, list]) => list.has(key));
    return partOf(having.map(([variant, list]) => [variant, list.get(key)]));
  });
  return { kind: 'list', items };
}

/** Mappings without a name: what is in the same place is the same thing. */
function arePlaced(lists: readonly (readonly unknown[])[]): boolean {
  const [first] = lists;
  return lists.every(
    (list) => list.length === first!.length && list.every((item) => isMapping(item) && !('Sid' in item)),
  );
}

function mergeByPlace(given: readonly (readonly [number, readonly unknown[]])[]): Merged {
  const [[, first]] = given as [readonly [number, readonly unknown[]]];
  const items = first.map((_, at) => partOf(given.map(([variant, list]) => [variant, list[at]])));
  return { kind: 'list', items };
}

function partOf(given: readonly Given[]): Part {
  return { present: new Set(given.map(([variant]) => variant)), node: merge(given) };
}

function optionsOf(given: readonly Given[]): Part[] {
  const same = new Map<number, Given[]>();
  for (const each of given) same.set(numberOf(each[1]), [...(same.get(numberOf(each[1])) ?? []), each]);
  return [...same.values()].map(partOf);
}

/** @throws if an item stands twice: which of them it is in another variant cannot be told */
function keyedItems(list: readonly unknown[]): ReadonlyMap<string, unknown> {
  const keyed = new Map(list.map((item, at) => [keyOf(item, at), item]));
  if (keyed.size === list.length) return keyed;
  throw new Error(`a list that depends on choices must name each item once, got ${JSON.stringify(list).slice(0, 300)}`);
}

/** What makes an item the same in two variants: a statement's Sid, the place of a JSON text, or all of it. */
function keyOf(item: unknown, at: number): string {
  if (isMapping(item) && isJsonText(item)) return `JSON ${at}`;
  return isMapping(item) && typeof item.Sid === 'string' ? `Sid ${item.Sid}` : String(numberOf(item));
}

const NUMBERS = new Map<string, number>();
const NUMBERED = new WeakMap<object, number>();

/** A number that only the same value has: comparing two is cheap then, however much is in them. */
function numberOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return numbered(`${typeof value} ${String(value)}`);
  const known = NUMBERED.get(value);
  if (known !== undefined) return known;
  const number = numbered(
    Array.isArray(value)
      ? `list ${value.map(numberOf).join()}`
      : `mapping ${Object.entries(value)
          .map(([key, below]) => `${numbered(key)}:${numberOf(below)}`)
          .join()}`,
  );
  NUMBERED.set(value, number);
  return number;
}

function numbered(text: string): number {
  const known = NUMBERS.get(text) ?? NUMBERS.size;
  NUMBERS.set(text, known);
  return known;
}

/** All keys, each after those that it comes after in every list. */
function inCommonOrder(lists: readonly (readonly string[])[]): readonly string[] {
  const result: string[] = [];
  for (const list of lists) {
    let at = 0;
    for (const key of list) {
      const known = result.indexOf(key);
      if (known >= 0) at = Math.max(at, known + 1);
      else result.splice(at++, 0, key);
    }
  }
  return result;
}
