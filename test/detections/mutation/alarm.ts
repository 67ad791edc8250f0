import { WatchedAlarm } from '../watching';
import { expressionMutations } from './expression';
import { Mutation, omitted, replaced } from './mutation';

const OTHER_COMPARISONS = ['GreaterThanThreshold', 'LessThanThreshold'];

/** Every change of an alarm in one place. */
export function* alarmMutations(alarm: WatchedAlarm): Generator<Mutation<WatchedAlarm>> {
  yield { change: 'without actions', to: { ...alarm, actions: [] } };
  for (const threshold of [alarm.threshold - 1, alarm.threshold + 1]) {
    yield { change: `threshold ${threshold} for ${alarm.threshold}`, to: { ...alarm, threshold } };
  }
  const others = OTHER_COMPARISONS.filter((comparison) => comparison !== alarm.comparison);
  for (const comparison of others) yield { change: comparison, to: { ...alarm, comparison } };
  yield* ofPeriod(alarm.period, (period) => ({ ...alarm, period }));
  for (const { change, to } of ofStatistic(alarm.statistic)) yield { change, to: { ...alarm, statistic: to } };
  const missingData = alarm.missingData === 'breaching' ? 'notBreaching' : 'breaching';
  yield { change: `no data is ${missingData}`, to: { ...alarm, missingData } };
  for (const name of Object.keys(alarm.dimensions)) {
    const { [name]: value, ...dimensions } = alarm.dimensions;
    yield { change: `without dimension ${name}`, to: { ...alarm, dimensions } };
    yield { change: `another ${name}`, to: { ...alarm, dimensions: { ...dimensions, [name]: `${value}x` } } };
  }
  yield* ofQueries(alarm);
}

function* ofPeriod<Of>(period: number | null, to: (period: number) => Of): Generator<Mutation<Of>> {
  if (!period) return;
  for (const other of [period / 2, period * 2]) yield { change: `period ${other} for ${period}`, to: to(other) };
}

function* ofStatistic(statistic: string | null): Generator<Mutation<string>> {
  if (statistic === null) return;
  const other = statistic === 'Sum' ? 'Maximum' : 'Sum';
  yield { change: `${other} for ${statistic}`, to: other };
}

function* ofQueries(alarm: WatchedAlarm): Generator<Mutation<WatchedAlarm>> {
  for (const [index, query] of alarm.queries.entries()) {
    for (const { change, to } of ofQuery(query)) {
      yield { change, to: { ...alarm, queries: replaced(alarm.queries, index, to) } };
    }
  }
}

type Query = WatchedAlarm['queries'][number];

function* ofQuery(query: Query): Generator<Mutation<Query>> {
  const { Id, Expression, MetricStat } = query;
  if (Expression !== undefined) {
    for (const { change, to } of expressionMutations(Id, Expression)) {
      yield { change, to: { ...query, Expression: to } };
    }
  }
  if (MetricStat === undefined) return;
  yield* ofPeriod(MetricStat.Period, (Period) => ({ ...query, MetricStat: { ...MetricStat, Period } }));
  for (const { change, to } of ofStatistic(MetricStat.Stat)) {
    yield { change, to: { ...query, MetricStat: { ...MetricStat, Stat: to } } };
  }
  const { Metric } = MetricStat;
  for (const [index, { Name }] of Metric.Dimensions.entries()) {
    const Dimensions = omitted(Metric.Dimensions, index);
    const to = { ...query, MetricStat: { ...MetricStat, Metric: { ...Metric, Dimensions } } };
    yield { change: `without dimension ${Name}`, to };
  }
}
