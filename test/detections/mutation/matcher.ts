import { Mutation, omitted, replaced, shorterAndLonger } from './mutation';

/** Every change of one matcher of an event pattern. */
export function* matcherMutations(matcher: unknown): Generator<Mutation<unknown>> {
  if (typeof matcher === 'string') yield other(matcher);
  else if (typeof matcher === 'boolean') yield { change: `${!matcher} for ${matcher}`, to: !matcher };
  else {
    const [[operator, operand]] = Object.entries(matcher as object) as [[string, unknown]];
    for (const { change, to } of operandMutations(operator, operand)) yield { change, to: { [operator]: to } };
  }
}

function* operandMutations(operator: string, operand: unknown): Generator<Mutation<unknown>> {
  switch (operator) {
    case 'exists':
      yield { change: `exists ${!operand}`, to: !operand };
      return;
    case 'prefix':
      yield* affix('prefix', operand as string, 'end');
      return;
    case 'suffix':
      yield* affix('suffix', operand as string, 'start');
      return;
    case 'numeric':
      yield* bound(operand as [string, number]);
      return;
    case 'wildcard':
      yield* wildcards(operand as string);
      return;
    case 'cidr':
      return;
    case 'anything-but':
      yield* excluded(operand);
      return;
    default:
      throw new Error(`No change is known for the operator ${operator}`);
  }
}

function* affix(operator: string, text: string, at: 'end' | 'start'): Generator<Mutation<string>> {
  for (const { change, to } of shorterAndLonger(text, at)) yield { change: `${operator} ${change}`, to };
}

/** Without one of the asterisks. */
function* wildcards(pattern: string): Generator<Mutation<string>> {
  for (const { index } of pattern.matchAll(/\*/g)) {
    const to = `${pattern.slice(0, index)}${pattern.slice(index + 1)}`;
    yield { change: `wildcard "${to}" for "${pattern}"`, to };
  }
}

const FLIPPED: Readonly<Record<string, readonly string[]>> = {
  '>=': ['>', '<'],
  '<=': ['<', '>'],
  '>': ['>='],
  '<': ['<='],
};

function* bound([comparison, number]: [string, number]): Generator<Mutation<unknown>> {
  for (const to of [number - 1, number + 1]) yield { change: `${to} for ${number}`, to: [comparison, to] };
  for (const to of FLIPPED[comparison]!) yield { change: `${to} for ${comparison}`, to: [to, number] };
}

/** A list of texts, or a prefix or list of prefixes. */
function* excluded(operand: unknown): Generator<Mutation<unknown>> {
  if (Array.isArray(operand)) {
    yield* fewer(operand);
    if (operand.length === 1) {
      const { change, to } = other(operand[0]);
      yield { change: `anything but ${change}`, to: [to] };
    }
    return;
  }
  const { prefix } = operand as { prefix: string | readonly string[] };
  if (typeof prefix === 'string') {
    for (const { change, to } of affix('excluded prefix', prefix, 'end')) yield { change, to: { prefix: to } };
    return;
  }
  for (const { change, to } of fewer(prefix)) yield { change, to: { prefix: to } };
  for (const [index, each] of prefix.entries()) {
    for (const { change, to } of affix('excluded prefix', each, 'end')) {
      yield { change, to: { prefix: replaced(prefix, index, to) } };
    }
  }
}

function* fewer(texts: readonly string[]): Generator<Mutation<readonly string[]>> {
  if (texts.length < 2) return;
  for (const [index, each] of texts.entries()) yield { change: `"${each}" not excluded`, to: omitted(texts, index) };
}

function other(text: string): Mutation<string> {
  return { change: `"${text}x" for "${text}"`, to: `${text}x` };
}
