import { cidrTest } from './cidr';
import { Scalar } from './event-fields';
import { wildcardExpression } from './wildcard';

export type Test = (value: Scalar) => boolean;

/** One of the alternatives that a pattern lists for a field. */
export interface Alternative {
  /** Whether it holds where the event has no such field. */
  readonly absent: boolean;
  readonly test: Test;
}

/**
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 *
 * @throws on anything but a literal or a known operator, well formed
 */
export function alternativeOf(written: unknown): Alternative {
  if (written === null || ['string', 'number', 'boolean'].includes(typeof written)) {
    return present((value) => value === written);
  }
  const [name, operand] = onlyMember(written);
  if (name === 'exists') return existence(operand);
  if (!Object.hasOwn(OPERATORS, name)) throw new Error(`Unknown operator '${name}' in ${JSON.stringify(written)}`);
  return present(OPERATORS[name]!(operand));
}

const present = (test: Test): Alternative => ({ absent: false, test });

function existence(operand: unknown): Alternative {
  if (typeof operand !== 'boolean') throw new Error(`exists takes true or false, not ${JSON.stringify(operand)}`);
  return { absent: !operand, test: () => operand };
}

const OPERATORS: Readonly<Record<string, (operand: unknown) => Test>> = {
  prefix: (operand) => affix(operand, (text, part) => text.startsWith(part)),
  suffix: (operand) => affix(operand, (text, part) => text.endsWith(part)),
  'equals-ignore-case': (operand) => equalsIgnoreCase(textOf(operand)),
  wildcard: (operand) => wildcard(textOf(operand)),
  cidr: (operand) => ofText(cidrTest(textOf(operand))),
  numeric,
  'anything-but': anythingBut,
};

/** `"text"` or `{ "equals-ignore-case": "text" }`. */
function affix(operand: unknown, has: (text: string, part: string) => boolean): Test {
  if (typeof operand === 'string') return ofText((text) => has(text, operand));
  const [name, part] = onlyMember(operand);
  if (name !== 'equals-ignore-case') throw new Error(`Unknown operator '${name}' in ${JSON.stringify(operand)}`);
  const lower = textOf(part).toLowerCase();
  return ofText((text) => has(text.toLowerCase(), lower));
}

function equalsIgnoreCase(expected: string): Test {
  const lower = expected.toLowerCase();
  return ofText((text) => text.toLowerCase() === lower);
}

function wildcard(pattern: string): Test {
  const expression = wildcardExpression(pattern);
  return ofText((text) => expression.test(text));
}

/** Strings, numbers or one of these operators. Any other value passes, null too; a missing field does not. */
function anythingBut(operand: unknown): Test {
  const isNested = typeof operand === 'object' && operand !== null && !Array.isArray(operand);
  const excluded = isNested ? excludedBy(operand) : literals(operand);
  return (value) => !excluded.some((test) => test(value));
}

function literals(operand: unknown): Test[] {
  const values = listOf(operand);
  const types = new Set(values.map((value) => typeof value));
  if (types.size !== 1 || !(types.has('string') || types.has('number'))) {
    throw new Error(`anything-but takes strings or numbers, not ${JSON.stringify(operand)}`);
  }
  return values.map((excluded) => (value) => value === excluded);
}

const EXCLUDING = ['prefix', 'suffix', 'equals-ignore-case', 'wildcard'];

function excludedBy(operand: object): Test[] {
  const [name, parts] = onlyMember(operand);
  if (!EXCLUDING.includes(name)) throw new Error(`Unknown operator '${name}' within anything-but`);
  const texts = listOf(parts).map(textOf);
  if (name.endsWith('fix') && texts.includes('')) throw new Error(`An empty ${name} excludes everything`);
  return texts.map((text) => OPERATORS[name]!(text));
}

const COMPARISONS: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  '=': (value, bound) => value === bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
};

/** EventBridge compares no numbers beyond. */
const LARGEST = 5e9;

/** `["<", 5]`, or a range from bottom to top: `[">", 0, "<=", 5]`. */
function numeric(operand: unknown): Test {
  const [first, low, second, high, ...more] = Array.isArray(operand) ? operand : [];
  const isRange = second !== undefined;
  const isWellFormed =
    Object.hasOwn(COMPARISONS, first) &&
    isComparable(low) &&
    more.length === 0 &&
    (!isRange || (['>', '>='].includes(first) && ['<', '<='].includes(second) && isComparable(high) && low < high));
  if (!isWellFormed) throw new Error(`Not a numeric comparison: ${JSON.stringify(operand)}`);
  return (value) =>
    isComparable(value) && COMPARISONS[first]!(value, low) && (!isRange || COMPARISONS[second]!(value, high));
}

const isComparable = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= LARGEST;

const ofText =
  (test: (text: string) => boolean): Test =>
  (value) =>
    typeof value === 'string' && test(value);

function listOf(operand: unknown): readonly unknown[] {
  const list = Array.isArray(operand) ? operand : [operand];
  if (list.length === 0) throw new Error('An empty list');
  return list;
}

function textOf(operand: unknown): string {
  if (typeof operand !== 'string') throw new Error(`A string is expected, not ${JSON.stringify(operand)}`);
  return operand;
}

function onlyMember(written: unknown): [string, unknown] {
  const members = typeof written === 'object' && !Array.isArray(written) ? Object.entries(written ?? {}) : [];
  if (members.length !== 1) throw new Error(`One operator is expected, not ${JSON.stringify(written)}`);
  return members[0]!;
}
