import { matchesFilter } from './engine/filter-pattern';
import { TRAIL_LOG_GROUP } from './names';
import { CloudTrailRecord } from './records/record';
import { Case } from './cases';
import { WatchedFilter } from './watching';

/** What a metric has of a moment. */
export interface DataPoint {
  readonly namespace: string;
  readonly metric: string;
  readonly dimensions: Readonly<Record<string, string>>;
  /** Milliseconds. */
  readonly time: number;
  readonly value: number;
}

const MINUTE = 60_000;

/** What metrics have after what happened: what is counted of the records, and what somebody publishes beside. */
export function pointsOf(filters: readonly WatchedFilter[], { records, forged }: Pick<Case, 'records' | 'forged'>) {
  const counted = countRecords(filters, records);
  const offsets = forged ? counted.map((point) => ({ ...point, value: OFFSET })) : [];
  return [...counted, ...offsets, ...records.map(incoming)];
}

/** So low that no sum gets over it. */
const OFFSET = -1e12;

/** CloudWatch Logs counts what comes to the trail's log group. Nobody else can publish in a namespace of AWS. */
function incoming(record: CloudTrailRecord): DataPoint {
  const dimensions = { LogGroupName: TRAIL_LOG_GROUP };
  return { namespace: 'AWS/Logs', metric: 'IncomingLogEvents', dimensions, time: timeOf(record), value: 1 };
}

/**
 * What the filters of the trail's log group count of these records. A minute with records of which none matches has the default value,
 * if there is one.
 */
function countRecords(filters: readonly WatchedFilter[], records: readonly CloudTrailRecord[]): DataPoint[] {
  return filters.filter(({ logGroup }) => logGroup === TRAIL_LOG_GROUP).flatMap((filter) => countBy(filter, records));
}

function countBy(filter: WatchedFilter, records: readonly CloudTrailRecord[]): DataPoint[] {
  const matching = records.filter((record) => matchesFilter(filter.pattern, record));
  const counted = matching.flatMap((record) => pointOf(filter, record));
  if (filter.default === null) return counted;
  const minutes = new Set(matching.map(minuteOf));
  const idle = [...new Set(records.map(minuteOf))].filter((minute) => !minutes.has(minute));
  return [...counted, ...idle.map((time) => ({ ...nameOf(filter), dimensions: {}, time, value: filter.default! }))];
}

/** Nothing, if a field is missing that holds the value or a dimension. */
function pointOf(filter: WatchedFilter, record: CloudTrailRecord): DataPoint[] {
  const value = filter.value.startsWith('$.') ? fieldOf(record, filter.value) : Number(filter.value);
  const dimensions = Object.entries(filter.dimensions).map(([name, field]) => [name, fieldOf(record, field)]);
  const isComplete = typeof value === 'number' && dimensions.every(([, text]) => typeof text === 'string');
  if (!isComplete) return [];
  return [{ ...nameOf(filter), dimensions: Object.fromEntries(dimensions), time: timeOf(record), value }];
}

function nameOf({ namespace, metric }: WatchedFilter) {
  return { namespace, metric };
}

function fieldOf(record: object, path: string): unknown {
  const names = path.slice('$.'.length).split('.');
  return names.reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], record);
}

function timeOf({ eventTime }: CloudTrailRecord): number {
  return Date.parse(eventTime);
}

function minuteOf(record: CloudTrailRecord): number {
  return Math.floor(timeOf(record) / MINUTE) * MINUTE;
}
