import { Comparison, Filter, parseFilter } from '../engine/filter-parser';
import { FilterValue } from '../engine/filter-value';
import { Mutation, omitted, replaced, shorterAndLonger } from './mutation';

/** Every change of a metric filter's pattern in one place. */
export function* filterMutations(pattern: string): Generator<Mutation<string>> {
  for (const { change, to } of mutations(parseFilter(pattern))) yield { change, to: `{ ${written(to)} }` };
}

function* mutations(filter: Filter): Generator<Mutation<Filter>> {
  if (filter.kind === 'compare') yield* ofComparison(filter);
  if (filter.kind !== 'and' && filter.kind !== 'or') return;
  const { kind, parts } = filter;
  if (parts.length === 1) {
    yield* mutations(parts[0]!);
    return;
  }
  const [sign, turned] = kind === 'and' ? (['||', 'or'] as const) : (['&&', 'and'] as const);
  yield { change: `${sign} in ${written(filter)}`, to: { kind: turned, parts } };
  for (const [index, part] of parts.entries()) {
    yield { change: `without ${written(part)}`, to: { kind, parts: omitted(parts, index) } };
    for (const { change, to } of mutations(part)) yield { change, to: { kind, parts: replaced(parts, index, to) } };
  }
}

const OPPOSITE: Partial<Record<Comparison, Comparison>> = { '=': '!=', '!=': '=' };

function* ofComparison(filter: Filter & { kind: 'compare' }): Generator<Mutation<Filter>> {
  const { selector, by, value } = filter;
  const opposite = OPPOSITE[by];
  if (opposite) yield { change: `${opposite} in ${written(filter)}`, to: { ...filter, by: opposite } };
  for (const { change, to } of ofValue(value)) {
    yield { change: `${change} in ${selector.text}`, to: { ...filter, value: to } };
  }
}

function* ofValue(value: FilterValue): Generator<Mutation<FilterValue>> {
  if (value.kind === 'number') return;
  if (value.kind === 'text') {
    yield { change: `"${value.text}x" for "${value.text}"`, to: { ...value, text: `${value.text}x` } };
    return;
  }
  const { text, quoted } = value;
  yield { change: `no wildcard in ${shown(value)}`, to: { kind: 'text', text, quoted } };
  for (const { change, to } of shorterAndLonger(text, value.head ? 'start' : 'end')) {
    yield { change: `wildcard ${change}`, to: { ...value, text: to } };
  }
}

/** In parentheses, so that nothing binds otherwise than it did. */
function written(filter: Filter): string {
  switch (filter.kind) {
    case 'and':
    case 'or':
      if (filter.parts.length === 1) return written(filter.parts[0]!);
      return `(${filter.parts.map(written).join(filter.kind === 'and' ? ' && ' : ' || ')})`;
    case 'is':
      return `(${filter.selector.text} IS ${String(filter.value).toUpperCase()})`;
    case 'absent':
      return `(${filter.selector.text} NOT EXISTS)`;
    case 'compare':
      return `(${filter.selector.text} ${filter.by} ${shown(filter.value)})`;
  }
}

function shown(value: FilterValue): string {
  if (value.kind === 'number') return String(value.number);
  const text = value.kind === 'text' ? value.text : `${value.head ? '*' : ''}${value.text}${value.tail ? '*' : ''}`;
  return value.quoted ? `"${text}"` : text;
}
