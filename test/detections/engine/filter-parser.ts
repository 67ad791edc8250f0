import { FilterToken, readFilter } from './filter-lexer';
import { bareValue, FilterValue, quotedValue } from './filter-value';
import { Reader, Token } from './scan';

/** Down from the root: the name of a field, the index of an element, or any of them. */
export type Step = { readonly field: string } | { readonly element: number } | { readonly any: 'field' | 'element' };

export interface Selector {
  readonly text: string;
  readonly steps: readonly Step[];
}

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

export type Filter =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Filter[] }
  | { readonly kind: 'is'; readonly selector: Selector; readonly value: true | false | null }
  | { readonly kind: 'absent'; readonly selector: Selector }
  | { readonly kind: 'compare'; readonly selector: Selector; readonly by: Comparison; readonly value: FilterValue };

/** Limits of CloudWatch Logs. */
const LONGEST = 1024;
const MOST_WILDCARDS = 3;

const CONSTANTS = { TRUE: true, FALSE: false, NULL: null } as const;

/**
 * `{ ... }`: conditions, parentheses, `&&`, and `||`, which binds least.
 *
 * @throws with the position of what is not in the grammar
 */
export function parseFilter(pattern: string): Filter {
  if (pattern.length > LONGEST) throw new Error(`${pattern.length} characters: CloudWatch Logs takes ${LONGEST}`);
  const reader = readFilter(pattern);
  reader.expect('{');
  const filter = parseOr(reader);
  reader.expect('}');
  reader.expectEnd();
  if (wildcardsOf(filter) > MOST_WILDCARDS) {
    throw new Error(`More than ${MOST_WILDCARDS} wildcard selectors: ${pattern}`);
  }
  return filter;
}

function parseOr(reader: Reader<FilterToken>): Filter {
  const parts = [parseAnd(reader)];
  while (reader.accept('||')) parts.push(parseAnd(reader));
  return { kind: 'or', parts };
}

function parseAnd(reader: Reader<FilterToken>): Filter {
  const parts = [parseOperand(reader)];
  while (reader.accept('&&')) parts.push(parseOperand(reader));
  return { kind: 'and', parts };
}

function parseOperand(reader: Reader<FilterToken>): Filter {
  if (!reader.accept('(')) return parseCondition(reader);
  const filter = parseOr(reader);
  reader.expect(')');
  return filter;
}

function parseCondition(reader: Reader<FilterToken>): Filter {
  const selected = reader.expectKind('selector', 'a selector such as $.name');
  const selector = selectorOf(selected, reader);
  const operator = reader.accept('IS', 'NOT', '=', '!=', '<', '<=', '>', '>=');
  if (!operator) return reader.fail('a comparison, IS or NOT EXISTS is expected');
  if (operator.text !== '=' && wildcardsIn(selector) > 0 && !isOrdering(operator)) {
    reader.fail(`AWS does not document ${operator.text} for a wildcard selector`, selected);
  }
  if (operator.text === 'IS') return { kind: 'is', selector, value: parseConstant(reader) };
  if (operator.text === 'NOT') {
    reader.expect('EXISTS');
    return { kind: 'absent', selector };
  }
  const value = parseValue(reader, isOrdering(operator));
  return { kind: 'compare', selector, by: operator.text as Comparison, value };
}

const isOrdering = ({ text }: Token<FilterToken>) => /^[<>]/.test(text);

function parseConstant(reader: Reader<FilterToken>): true | false | null {
  const word = reader.accept(...Object.keys(CONSTANTS)) ?? reader.fail('TRUE, FALSE or NULL is expected');
  return CONSTANTS[word.text as keyof typeof CONSTANTS];
}

function parseValue(reader: Reader<FilterToken>, numberOnly: boolean): FilterValue {
  const token = reader.peek();
  const quoted = token.kind === 'string';
  const { text } = quoted ? token : reader.expectKind('word', 'a string or number');
  if (quoted) reader.accept(text);
  try {
    const value = quoted ? quotedValue(text) : bareValue(text);
    if (numberOnly && value.kind !== 'number') throw new Error('a number is expected');
    return value;
  } catch (error) {
    return reader.fail((error as Error).message, token);
  }
}

function selectorOf(token: Token<FilterToken>, reader: Reader<FilterToken>): Selector {
  if (!token.text.startsWith('$.')) reader.fail("a selector begins with '$.'", token);
  const parts = token.text.match(/\['[^']*'\]|\[(?:\d+|\*)\]|[\w-]+|\*/g)!;
  const selector = { text: token.text, steps: parts.map(stepOf) };
  if (wildcardsIn(selector) > 1) reader.fail('a selector takes one wildcard', token);
  return selector;
}

function stepOf(part: string): Step {
  if (part === '*') return { any: 'field' };
  if (part === '[*]') return { any: 'element' };
  if (part.startsWith("['")) return { field: part.slice(2, -2) };
  return part.startsWith('[') ? { element: Number(part.slice(1, -1)) } : { field: part };
}

const wildcardsIn = ({ steps }: Selector) => steps.filter((step) => 'any' in step).length;

function wildcardsOf(filter: Filter): number {
  if ('selector' in filter) return wildcardsIn(filter.selector);
  return filter.parts.reduce((sum, part) => sum + wildcardsOf(part), 0);
}
