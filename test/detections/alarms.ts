import { evaluateMath } from './engine/metric-math';
import { DataPoint } from './metrics';
import { WatchedAlarm } from './watching';

const COMPARISONS: Readonly<Record<string, (value: number, threshold: number) => boolean>> = {
  GreaterThanOrEqualToThreshold: (value, threshold) => value >= threshold,
  GreaterThanThreshold: (value, threshold) => value > threshold,
  LessThanOrEqualToThreshold: (value, threshold) => value <= threshold,
  LessThanThreshold: (value, threshold) => value < threshold,
};

/** A metric as an alarm watches it. */
interface Watched {
  readonly namespace: string;
  readonly metric: string;
  readonly dimensions: Readonly<Record<string, string>>;
  /** Seconds. */
  readonly period: number;
  readonly statistic: string;
}

const STATISTICS: Readonly<Record<string, (values: readonly number[]) => number>> = {
  Sum: (values) => values.reduce((sum, value) => sum + value, 0),
  Maximum: (values) => Math.max(...values),
};

/** What a period without data counts as that sets nothing off: the alarm stays as it is, or knows nothing. */
const HARMLESS = ['notBreaching', 'missing', 'ignore'];

/**
 * Whether an alarm tells somebody at some time. Periods begin at multiples of their length. One without data is no alarm, unless it
 * counts as one: then those between the first and the last of all points are looked at, whatever metric they are of.
 */
export function goesOff(alarm: WatchedAlarm, points: readonly DataPoint[]): boolean {
  const compare = COMPARISONS[alarm.comparison];
  if (!compare) throw new Error(`${alarm.name}: unknown comparison ${alarm.comparison}`);
  const values = valuesOf(alarm, points);
  const isBreaching = [...values.values()].some((value) => compare(value, alarm.threshold));
  return alarm.actions.length > 0 && (isBreaching || missesData(alarm, values, points));
}

function missesData(alarm: WatchedAlarm, values: ReadonlyMap<number, number>, points: readonly DataPoint[]): boolean {
  if (HARMLESS.includes(alarm.missingData)) return false;
  if (alarm.missingData !== 'breaching') throw new Error(`${alarm.name}: unknown treatment ${alarm.missingData}`);
  return periodsOf(periodOf(alarm), points).some((start) => !values.has(start));
}

function periodOf({ period, queries }: WatchedAlarm): number {
  return period ?? Math.max(...queries.flatMap(({ MetricStat }) => MetricStat?.Period ?? []));
}

/** When periods begin, from the first point to the last one. */
function periodsOf(period: number, points: readonly DataPoint[]): readonly number[] {
  const length = period * 1000;
  const starts = points.map(({ time }) => Math.floor(time / length));
  const [first, last] = [Math.min(...starts), Math.max(...starts)];
  return Array.from({ length: points.length > 0 ? last - first + 1 : 0 }, (_, index) => (first + index) * length);
}

/** By the time in milliseconds that their period begins. */
function valuesOf(alarm: WatchedAlarm, points: readonly DataPoint[]): ReadonlyMap<number, number> {
  if (alarm.queries.length === 0) return statistics(plainMetric(alarm), points);
  const queries = alarm.queries.map(({ Id: id, Expression: expression, ReturnData: returnData }) =>
    expression === undefined ? { id, metric: id, returnData } : { id, expression, returnData },
  );
  const series = alarm.queries.flatMap(({ Id, MetricStat }) => {
    if (!MetricStat) return [];
    const { Namespace: namespace, MetricName: metric, Dimensions } = MetricStat.Metric;
    const dimensions = Object.fromEntries(Dimensions.map(({ Name, Value }) => [Name, Value]));
    const watched = { namespace, metric, dimensions, period: MetricStat.Period, statistic: MetricStat.Stat };
    const values = [...statistics(watched, points)].map(([start, value]) => ({ timestamp: new Date(start), value }));
    return [[Id, values] as const];
  });
  const result = evaluateMath(queries, Object.fromEntries(series));
  return new Map(result.map(({ timestamp, value }) => [timestamp.getTime(), value]));
}

function plainMetric({ name, namespace, metric, dimensions, period, statistic }: WatchedAlarm): Watched {
  if (namespace === null || metric === null || period === null || statistic === null) {
    throw new Error(`${name} watches neither a metric nor queries`);
  }
  return { namespace, metric, dimensions, period, statistic };
}

/** By the time in milliseconds that their period begins. */
function statistics(watched: Watched, points: readonly DataPoint[]): ReadonlyMap<number, number> {
  const statistic = STATISTICS[watched.statistic];
  if (!statistic) throw new Error(`Unknown statistic ${watched.statistic}`);
  const length = watched.period * 1000;
  const found = new Map<number, number[]>();
  for (const point of points) {
    if (!isOf(point, watched)) continue;
    const start = Math.floor(point.time / length) * length;
    found.set(start, [...(found.get(start) ?? []), point.value]);
  }
  return new Map([...found].map(([start, values]) => [start, statistic(values)]));
}

/** Dimensions are part of a metric's name: one more or less is another metric. */
function isOf(point: DataPoint, { namespace, metric, dimensions }: Watched): boolean {
  const names = Object.keys(dimensions);
  return (
    point.namespace === namespace &&
    point.metric === metric &&
    names.length === Object.keys(point.dimensions).length &&
    names.every((name) => point.dimensions[name] === dimensions[name])
  );
}
