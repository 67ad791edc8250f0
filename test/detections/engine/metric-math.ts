import { call, Operand } from './math-functions';
import { MathNode, parseMath } from './math-parser';
import { isSeries, MathValue, operate, Series, seriesOf } from './math-values';

/** One of an alarm's queries: a metric, by its key among the series, or an expression. */
export interface MathQuery {
  readonly id: string;
  readonly expression?: string;
  readonly metric?: string;
  /** The alarm watches the query that sets it; if none does, the last one. */
  readonly returnData?: boolean;
}

export interface Point {
  readonly timestamp: Date;
  readonly value: number;
}

/**
 * The time series that an alarm watches, in order of time.
 *
 * Points of different series belong together if their timestamps are equal: the caller sums them up by period. `range` are the
 * timestamps of all periods, for functions that have a value where a metric has none; without it, those at which any series has.
 *
 * @throws on what CloudWatch refuses, and on functions that this does not know
 */
export function evaluateMath(
  queries: readonly MathQuery[],
  series: Readonly<Record<string, readonly Point[]>>,
  range?: readonly Date[],
): Point[] {
  const known = Object.fromEntries(Object.entries(series).map(([key, points]) => [key, seriesFrom(key, points)]));
  const times = range?.map((time) => time.getTime()) ?? Object.values(known).flatMap((values) => [...values.keys()]);
  const values = evaluateAll(queries, known, [...new Set(times)]);
  return [...values.get(watched(queries).id)!].map(([time, value]) => ({ timestamp: new Date(time), value }));
}

function seriesFrom(key: string, points: readonly Point[]): Series {
  const values = new Map(points.map(({ timestamp, value }) => [timestamp.getTime(), value]));
  if (values.size < points.length) throw new Error(`Two points of ${key} have the same timestamp`);
  return seriesOf(values.keys(), (time) => values.get(time));
}

function watched(queries: readonly MathQuery[]): MathQuery {
  const returned = queries.filter(({ returnData }) => returnData);
  if (returned.length > 1) {
    throw new Error(`An alarm watches one query, not ${returned.map(({ id }) => id).join(', ')}`);
  }
  return returned[0] ?? queries.at(-1)!;
}

/** All of them, so that none is malformed without notice. */
function evaluateAll(
  queries: readonly MathQuery[],
  series: Readonly<Record<string, Series>>,
  times: readonly number[],
): ReadonlyMap<string, Series> {
  check(queries);
  const done = new Map<string, Series>();
  const valueOf = (id: string, users: readonly string[]): Series => {
    const query = queries.find((candidate) => candidate.id === id);
    if (!query) throw new Error(`${users.at(-1)}: no query has the id ${id}`);
    if (users.includes(id)) throw new Error(`Expressions that use each other: ${[...users, id].join(', ')}`);
    const value = done.get(id) ?? evaluateQuery(query, series, times, (used) => valueOf(used, [...users, id]));
    done.set(id, value);
    return value;
  };
  queries.forEach(({ id }) => valueOf(id, []));
  return done;
}

function check(queries: readonly MathQuery[]): void {
  if (queries.length === 0) throw new Error('No queries');
  for (const { id, expression, metric } of queries) {
    if (!/^[a-z]\w*$/.test(id)) throw new Error(`Not an id: ${id}`);
    if (queries.filter((query) => query.id === id).length > 1) throw new Error(`Two queries have the id ${id}`);
    if ((expression === undefined) === (metric === undefined)) throw new Error(`${id}: an expression or a metric`);
  }
}

function evaluateQuery(
  { id, expression, metric }: MathQuery,
  series: Readonly<Record<string, Series>>,
  times: readonly number[],
  valueOf: (id: string) => Series,
): Series {
  if (expression === undefined) {
    if (!Object.hasOwn(series, metric!)) throw new Error(`${id}: no series for the metric ${metric}`);
    return series[metric!]!;
  }
  const value = evaluate(parseMath(expression), times, valueOf);
  if (!isSeries(value)) throw new Error(`${id}: a time series is expected, not the number ${value}`);
  return value;
}

function evaluate(node: MathNode, times: readonly number[], valueOf: (id: string) => Series): MathValue {
  const inner = (part: MathNode) => evaluate(part, times, valueOf);
  const operand = (part: MathNode): Operand =>
    part.kind === 'keyword' && part.name === 'REPEAT' ? 'REPEAT' : inner(part);
  switch (node.kind) {
    case 'number':
      return node.value;
    case 'id':
      return valueOf(node.id);
    case 'negation':
      return operate('-', 0, inner(node.of));
    case 'operation':
      return operate(node.operator, inner(node.left), inner(node.right));
    case 'call':
      return call(node.name, node.operands.map(operand), times);
    case 'keyword':
      throw new Error(`Unknown word ${node.name}`);
  }
}
