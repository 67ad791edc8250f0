import { matcherMutations } from './matcher';
import { Mutation, omitted, replaced } from './mutation';

type Pattern = Readonly<Record<string, unknown>>;

/** Every change of an event pattern in one place. What would be left without a condition is left out, as EventBridge refuses it. */
export function* patternMutations(pattern: object): Generator<Mutation<object>> {
  for (const { change, to } of within(pattern as Pattern, '')) if (to !== undefined) yield { change, to };
}

/** Undefined stands for a pattern without a condition, which always holds. */
function* within(pattern: Pattern, path: string): Generator<Mutation<Pattern | undefined>> {
  for (const [field, value] of Object.entries(pattern)) {
    const where = path ? `${path}.${field}` : field;
    if (field === '$or') yield* branches(pattern, value as Pattern[], where);
    else if (Array.isArray(value)) yield* alternatives(pattern, field, value, where);
    else {
      for (const { change, to } of within(value as Pattern, where)) {
        yield { change, to: to === undefined ? without(pattern, field) : { ...pattern, [field]: to } };
      }
    }
  }
}

function* alternatives(
  pattern: Pattern,
  field: string,
  values: readonly unknown[],
  where: string,
): Generator<Mutation<Pattern | undefined>> {
  yield { change: `without ${where}`, to: without(pattern, field) };
  for (const [index, value] of values.entries()) {
    if (values.length > 1) {
      yield {
        change: `without ${JSON.stringify(value)} of ${where}`,
        to: { ...pattern, [field]: omitted(values, index) },
      };
    }
    // Among several literals, another one is one less
    if (values.length > 1 && typeof value === 'string') continue;
    for (const { change, to } of matcherMutations(value)) {
      yield { change: `${change} in ${where}`, to: { ...pattern, [field]: replaced(values, index, to) } };
    }
  }
}

function* branches(pattern: Pattern, all: readonly Pattern[], where: string): Generator<Mutation<Pattern | undefined>> {
  for (const [index, branch] of all.entries()) {
    const at = `${where}[${index}]`;
    yield { change: `without ${at}`, to: withBranches(pattern, omitted(all, index)) };
    for (const { change, to } of within(branch, at)) {
      yield {
        change,
        to: to === undefined ? without(pattern, '$or') : withBranches(pattern, replaced(all, index, to)),
      };
    }
  }
}

/** One branch alone stands beside the rest: `$or` takes two or more. */
function withBranches(pattern: Pattern, branches: readonly Pattern[]): Pattern {
  if (branches.length > 1) return { ...pattern, $or: branches };
  return merged(without(pattern, '$or') ?? {}, branches[0]!);
}

function merged(one: Pattern, other: Pattern): Pattern {
  const both = Object.entries(other).map(([field, value]) =>
    one[field] === undefined ? [field, value] : [field, merged(one[field] as Pattern, value as Pattern)],
  );
  return { ...one, ...Object.fromEntries(both) };
}

function without(pattern: Pattern, field: string): Pattern | undefined {
  const { [field]: _, ...rest } = pattern;
  return Object.keys(rest).length > 0 ? rest : undefined;
}
