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

/** Whether an alarm tells somebody at some time. Periods begin at multiples of their length; one without data is no alarm. */
export function goesOff(alarm: WatchedAlarm, points: readonly DataPoint[]): boolean {
  const compare = COMPARISONS[alarm.comparison];
  if (!compare) throw new Error(`${alarm.name}: unknown comparison ${alarm.comparison}`);
  return alarm.actions.length > 0 && valuesOf(alarm, points).some((value) => compare(value, alarm.threshold));
}

function valuesOf(alarm: WatchedAlarm, points: readonly DataPoint[]): readonly number[] {
  if (alarm.queries.length === 0) return [...sums(plainMetric(alarm), points).values()];
  const queries = alarm.queries.map(({ Id: id, Expression: expression, ReturnData: returnData }) =>
    expression === undefined ? { id, metric: id, returnData } : { id, expression, returnData },
  );
  const series = alarm.queries.flatMap(({ Id, MetricStat }) => {
    if (!MetricStat) return [];
    const { Namespace: namespace, MetricName: metric, Dimensions } = MetricStat.Metric;
    const dimensions = Object.fromEntries(Dimensions.map(({ Name, Value }) => [Name, Value]));
    const watched = { namespace, metric, dimensions, period: MetricStat.Period, statistic: MetricStat.Stat };
    const values = [...sums(watched, points)].map(([start, value]) => ({ timestamp: new Date(start), value }));
    return [[Id, values] as const];
  });
  return evaluateMath(queries, Object.fromEntries(series)).map(({ value }) => value);
}

function plainMetric({ name, namespace, metric, dimensions, period, statistic }: WatchedAlarm): Watched {
  if (namespace === null || metric === null || period === null || statistic === null) {
    throw new Error(`${name} watches neither a metric nor queries`);
  }
  return { namespace, metric, dimensions, period, statistic };
}

/** Sums by the time in milliseconds that their period begins. */
function sums(watched: Watched, points: readonly DataPoint[]): ReadonlyMap<number, number> {
  if (watched.statistic !== 'Sum') throw new Error(`Sums alone are known here, not ${watched.statistic}`);
  const length = watched.period * 1000;
  const found = new Map<number, number>();
  for (const point of points) {
    if (!isOf(point, watched)) continue;
    const start = Math.floor(point.time / length) * length;
    found.set(start, (found.get(start) ?? 0) + point.value);
  }
  return found;
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
