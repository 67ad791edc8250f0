/** What Terraform writes where nothing was said. */
export function isNothing(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

/** JSON that a text holds: policies and patterns are compared by what they say. */
export function jsonIn(value: unknown): unknown {
  if (typeof value !== 'string' || !value.startsWith('{"')) return undefined;
  return JSON.parse(value);
}

/**
 * The same value in one form: JSON texts taken apart, lists in an order, numbers and switches as texts, as attributes are of a type.
 * Inside of JSON, a number is not a text.
 */
export function comparable(value: any, inside = false): any {
  const json = jsonIn(value);
  if (json !== undefined) return { JSON: comparable(json, true) };
  if (Array.isArray(value)) return value.map((item) => comparable(item, inside)).sort(byText);
  if (typeof value !== 'object' || value === null) {
    if (isNothing(value)) return null;
    return inside ? value : String(value);
  }
  const entries = Object.entries(value).filter(([, below]) => inside || !isNothing(below));
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, below]) => [key, comparable(below, inside)]),
  );
}

/** @param inside whether they are values of JSON */
export function isSame(one: unknown, other: unknown, inside = false): boolean {
  return JSON.stringify(comparable(one, inside)) === JSON.stringify(comparable(other, inside));
}

function byText(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}
