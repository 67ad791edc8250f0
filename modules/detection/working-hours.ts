/** When people start work. */
export interface WorkingHours {
  /** Name in the IANA time zone database, such as `Europe/Berlin`. */
  readonly timeZone: string;
  /** Days of the week: 0 is Monday, 6 Sunday. */
  readonly days: readonly number[];
  /** First hour of work, 0 to 23. */
  readonly from: number;
  /** Hour at which work ends, 1 to 24, later than `from`. */
  readonly until: number;
  /** Days without work, as `2026-12-25`. */
  readonly holidays: readonly string[];
}

/** One expression of metric math, by the id that others refer to it by. */
export interface MathQuery {
  /** Lower-case letter first, then letters, digits or underscores. */
  readonly id: string;
  /** In the language of metric math; at most 2,048 characters. */
  readonly expression: string;
}

/** Characters of one expression. https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDataQuery.html */
export const EXPRESSION_LIMIT = 2048;

/** Changes of clocks are written down for so long: zones have no rule that an expression could follow. */
export const FIRST_YEAR = 2026;
export const LAST_YEAR = 2040;

const DAY = 86_400;
/** 1 January 1970 was a Thursday. */
const WEEKDAY_OF_EPOCH = 3;

/**
 * What of a metric `m` falls outside working hours, as metric math in steps: seconds in UTC and of the clock on the wall, its day and
 * the seconds since that began, its day of the week, and the count, or 0 within working hours. The last one is the result. Metric math
 * knows neither time zones nor a remainder, so both are written out.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html
 */
export function outsideWorkingHours(hours: WorkingHours): readonly MathQuery[] {
  return [
    { id: 'utc', expression: 'EPOCH(m)' },
    { id: 'wall', expression: wallClock(hours.timeZone) },
    { id: 'day', expression: `FLOOR(wall / ${DAY})` },
    { id: 'clock', expression: `wall - ${DAY} * day` },
    { id: 'weekday', expression: `day + ${WEEKDAY_OF_EPOCH} - 7 * FLOOR((day + ${WEEKDAY_OF_EPOCH}) / 7)` },
    { id: 'outside', expression: `IF(${offHours(hours)}, m, 0)` },
  ];
}

function offHours({ days, from, until, holidays }: WorkingHours): string {
  const freeDays = [0, 1, 2, 3, 4, 5, 6].filter((day) => !days.includes(day)).map((day) => `weekday == ${day}`);
  const free = [...holidays].sort().map((date) => `day == ${Date.parse(`${date}T00:00:00Z`) / 1000 / DAY}`);
  const hours = [...(from > 0 ? [`clock < ${from * 3600}`] : []), ...(until < 24 ? [`clock >= ${until * 3600}`] : [])];
  const terms = [...freeDays, ...free, ...hours];
  return terms.length > 0 ? terms.join(' || ') : 'utc < 0';
}

/** The clock on the wall, in seconds: the first year's standard offset, and what is added while another one holds. */
function wallClock(timeZone: string): string {
  const [first, ...changes] = offsetsOf(timeZone);
  const steps = changes.map(({ offset, since }, index) => {
    const until = changes[index + 1]?.since;
    const during = until === undefined ? `(utc >= ${since})` : `(utc >= ${since} && utc < ${until})`;
    return { change: offset - first.offset, during };
  });
  const amounts = [...new Set(steps.map(({ change }) => change))].filter((change) => change !== 0);
  const sums = amounts.map((amount) => {
    const windows = steps.filter(({ change }) => change === amount).map(({ during }) => during);
    return `${signed(amount)} * (${windows.join(' || ')})`;
  });
  return [`utc ${signed(first.offset)}`, ...sums].join(' ');
}

function signed(amount: number): string {
  return amount < 0 ? `- ${-amount}` : `+ ${amount}`;
}

/** An offset from UTC in seconds, and the moment it holds from. */
interface Offset {
  readonly offset: number;
  readonly since: number;
}

const STEP = 4 * DAY;

/** Offsets of a zone, in their order: the years are walked in steps that no offset is shorter than, and changes are closed in on. */
function offsetsOf(timeZone: string): Offsets {
  const known = KNOWN_OFFSETS.get(timeZone) ?? findOffsets(offsetReader(timeZone));
  KNOWN_OFFSETS.set(timeZone, known);
  return known;
}

type Offsets = readonly [Offset, ...Offset[]];

/** Every project asks for the same zone; UTC, the default, has nothing to be found. */
const KNOWN_OFFSETS = new Map<string, Offsets>([['UTC', [{ offset: 0, since: 0 }]]]);

function findOffsets(offsetAt: (at: number) => number): Offsets {
  const start = Date.UTC(FIRST_YEAR, 0, 1) / 1000;
  const end = Date.UTC(LAST_YEAR + 1, 0, 1) / 1000;
  const found: [Offset, ...Offset[]] = [{ offset: offsetAt(start), since: start }];
  for (let at = start; at < end; at += STEP) {
    const offset = offsetAt(at + STEP);
    if (offset !== found.at(-1)!.offset) found.push({ offset, since: changeBetween(at, at + STEP, offsetAt) });
  }
  return found;
}

function changeBetween(before: number, after: number, offsetAt: (at: number) => number): number {
  const offset = offsetAt(after);
  while (after - before > 60) {
    const middle = before + Math.floor((after - before) / 120) * 60;
    if (offsetAt(middle) === offset) after = middle;
    else before = middle;
  }
  return after;
}

/** Seconds that a zone's clocks are ahead of UTC at a moment. */
function offsetReader(timeZone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  return (at) => {
    const name = format.formatToParts(at * 1000).find(({ type }) => type === 'timeZoneName')!.value;
    const [, sign, hours = '0', minutes = '0'] = /^GMT(?:([+-])(\d{2}):(\d{2}))?$/.exec(name) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
  };
}
