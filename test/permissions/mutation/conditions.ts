import { asList, Conditions, PolicyStatement } from '../engine/policies';
import { holdsLess, holdsMore, Mutation } from './mutant';

/** One condition of a statement. */
interface Condition {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
}

/** Every change to the conditions of a statement. */
export function* conditionMutations(statement: PolicyStatement): Generator<Mutation> {
  for (const [operator, keys] of Object.entries(statement.Condition ?? {})) {
    for (const [key, values] of Object.entries(keys)) {
      const condition = { operator, key, values: asList(values) };
      yield changed(statement, condition, undefined, 'without the condition', holdsMore('condition'));
      yield* missingKey(statement, condition);
      yield* fewerValues(statement, condition);
      yield* anyValue(statement, condition);
      yield* otherLimit(statement, condition);
    }
  }
}

/** What the condition says of a request without the key, the other way round. */
function* missingKey(statement: PolicyStatement, condition: Condition): Generator<Mutation> {
  const { operator, key, values } = condition;
  if (operator === 'Null') return;
  if (!holdsWithoutKey(operator)) {
    if (statement.Effect === 'Deny') return;
    const lenient = { operator: `${operator}IfExists`, key, values };
    yield changed(statement, condition, lenient, 'also for requests without the key of', holdsMore('condition'));
  } else if (statement.Effect === 'Deny' && statement.Condition?.Null?.[key] === undefined) {
    const Condition = merged(statement.Condition!, { operator: 'Null', key, values: ['false'] });
    const change = `not for requests without the key of ${shown(condition)}`;
    yield { change, statement: { ...statement, Condition }, concerns: holdsLess };
  }
}

function* fewerValues(statement: PolicyStatement, condition: Condition): Generator<Mutation> {
  if (condition.values.length < 2) return;
  for (const value of condition.values) {
    const fewer = { ...condition, values: condition.values.filter((each) => each !== value) };
    const concerns = isNegated(condition.operator) ? holdsMore('condition') : holdsLess;
    yield changed(statement, condition, fewer, `without the value ${value} of`, concerns);
  }
}

/** An Allow for whatever the key holds, as long as it is there. */
function* anyValue(statement: PolicyStatement, condition: Condition): Generator<Mutation> {
  const { operator, key } = condition;
  const wildcard = WILDCARDS.find(({ of }) => of.test(operator));
  if (statement.Effect === 'Deny' || !wildcard) return;
  const any = { operator: wildcard.as, key, values: wildcard.values };
  yield changed(statement, condition, any, 'for any value of', holdsMore('condition'));
}

const WILDCARDS = [
  { of: /^String(Equals|Like)/, as: 'StringLike', values: ['*'] },
  { of: /^Arn(Equals|Like)/, as: 'ArnLike', values: ['arn:*:*:*:*:*'] },
  { of: /^Bool/, as: 'Bool', values: ['true', 'false'] },
];

/** One step below and above the number. */
function* otherLimit(statement: PolicyStatement, condition: Condition): Generator<Mutation> {
  const [value] = condition.values;
  const kind = /^Numeric(Less|Greater)Than(Equals)?(IfExists)?$/.exec(condition.operator)?.[1];
  if (kind === undefined || value === undefined) return;
  const step = value.includes('.') ? 0.1 : 1;
  const to = (limit: number) => ({ ...condition, values: [String(Math.round(limit * 10) / 10)] });
  const more = holdsMore('condition');
  const [below, above] = kind === 'Less' ? [holdsLess, more] : [more, holdsLess];
  yield changed(statement, condition, to(Number(value) - step), 'with a lower limit in', below);
  yield changed(statement, condition, to(Number(value) + step), 'with a higher limit in', above);
}

function isNegated(operator: string): boolean {
  return /Not(Equals|Like|IpAddress)/.test(operator) || operator.startsWith('NotIpAddress');
}

/** Of no values at all, all are as they should be, and none is. */
function holdsWithoutKey(operator: string): boolean {
  if (operator.endsWith('IfExists') || operator.startsWith('ForAllValues:')) return true;
  return isNegated(operator) && !operator.startsWith('ForAnyValue:');
}

function changed(
  statement: PolicyStatement,
  from: Condition,
  to: Condition | undefined,
  words: string,
  concerns: Mutation['concerns'],
): Mutation {
  const { [from.key]: _, ...others } = statement.Condition![from.operator]!;
  const rest = { ...statement.Condition, [from.operator]: others };
  const Condition = withoutEmpty(to ? merged(rest, to) : rest);
  const { Condition: _before, ...unconditional } = statement;
  return {
    change: `${words} ${shown(from)}`,
    statement: { ...unconditional, ...(Condition && { Condition }) },
    concerns,
  };
}

function merged(conditions: Conditions, { operator, key, values }: Condition): Conditions {
  return { ...conditions, [operator]: { ...conditions[operator], [key]: values } };
}

function withoutEmpty(conditions: Conditions): Conditions | undefined {
  const full = Object.entries(conditions).filter(([, keys]) => Object.keys(keys).length > 0);
  return full.length > 0 ? Object.fromEntries(full) : undefined;
}

function shown({ operator, key }: Condition): string {
  return `${operator} ${key}`;
}
