import { Comparison, Filter, parseFilter, Selector, Step } from './filter-parser';
import { FilterValue } from './filter-value';

/**
 * Whether a JSON filter pattern of CloudWatch Logs matches a log event.
 *
 * A comparison holds for strings and numbers only: where the property is missing, null, an object or a list, it does not match, with
 * `!=` either. `NOT EXISTS` matches a missing property, not one that is null.
 *
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
 *
 * @throws on a pattern that is not in the documented grammar, on a regular expression, which this does not know, and where the
 * answer hangs on a comparison of unlike types, which AWS does not document
 */
export function matchesFilter(pattern: string, event: object): boolean {
  return holds(parseFilter(pattern), event);
}

function holds(filter: Filter, event: object): boolean {
  switch (filter.kind) {
    case 'or':
      return filter.parts.some((part) => holds(part, event));
    case 'and':
      return filter.parts.every((part) => holds(part, event));
    case 'absent':
      return select(filter.selector, event).length === 0;
    case 'is':
      return select(filter.selector, event).some((value) => value === filter.value);
    case 'compare':
      return select(filter.selector, event).some((value) => compare(value, filter.by, filter.value, filter.selector));
  }
}

/** The values that a selector points to: one at most, unless it has a wildcard. */
function select({ steps }: Selector, event: object): readonly unknown[] {
  return steps.reduce<readonly unknown[]>((values, step) => values.flatMap((value) => take(value, step)), [event]);
}

function take(value: unknown, step: Step): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const wantsElement = 'element' in step || ('any' in step && step.any === 'element');
  if (wantsElement !== Array.isArray(value)) return [];
  if ('any' in step) return Object.values(value);
  const key = 'element' in step ? step.element : step.field;
  const taken = Object.hasOwn(value, key) ? (value as Record<string | number, unknown>)[key] : undefined;
  return taken === undefined ? [] : [taken];
}

function compare(actual: unknown, by: Comparison, expected: FilterValue, { text: selector }: Selector): boolean {
  if (typeof actual === 'object') return false;
  if (typeof actual === 'number' && expected.kind === 'number') return ORDER[by](actual, expected.number);
  const like =
    typeof actual === 'number' ? expected.kind === 'wildcard' && !expected.quoted : typeof actual === 'string';
  if (!like || expected.kind === 'number') {
    throw new Error(
      `${selector} is the ${typeof actual} ${actual}: AWS does not document ${by} with ${shown(expected)}`,
    );
  }
  const equal = expected.kind === 'text' ? actual === expected.text : fits(String(actual), expected);
  return by === '=' ? equal : !equal;
}

const ORDER: Readonly<Record<Comparison, (actual: number, expected: number) => boolean>> = {
  '=': (actual, expected) => actual === expected,
  '!=': (actual, expected) => actual !== expected,
  '<': (actual, expected) => actual < expected,
  '<=': (actual, expected) => actual <= expected,
  '>': (actual, expected) => actual > expected,
  '>=': (actual, expected) => actual >= expected,
};

function fits(actual: string, { head, text, tail }: FilterValue & { kind: 'wildcard' }): boolean {
  if (head && tail) return actual.includes(text);
  return head ? actual.endsWith(text) : actual.startsWith(text);
}

function shown(value: FilterValue): string {
  return value.kind === 'number' ? `the number ${value.number}` : `the text '${value.text}'`;
}
