import { isSeries, MathValue, Series, seriesOf } from './math-values';

/** What is passed to a function: a value, or the word REPEAT. */
export type Operand = MathValue | 'REPEAT';

type MathFunction = (operands: readonly Operand[], times: readonly number[]) => Series;

/** What time functions make of a timestamp, in UTC. */
const CLOCK: Readonly<Record<string, (time: Date) => number>> = {
  EPOCH: (time) => Math.floor(time.getTime() / 1000),
  MINUTE: (time) => time.getUTCMinutes(),
  HOUR: (time) => time.getUTCHours(),
  /** From 1, which is Monday, to 7, which is Sunday. */
  DAY: (time) => time.getUTCDay() || 7,
  DATE: (time) => time.getUTCDate(),
  MONTH: (time) => time.getUTCMonth() + 1,
  YEAR: (time) => time.getUTCFullYear(),
};

const FUNCTIONS: Readonly<Record<string, MathFunction>> = {
  FLOOR: ([of, ...more]) => {
    const series = seriesIn('FLOOR(series)', of, more);
    return seriesOf(series.keys(), (time) => Math.floor(series.get(time)!));
  },
  FILL: fill,
  IF: choose,
  ...Object.fromEntries(Object.entries(CLOCK).map(([name, read]) => [name, clock(name, read)])),
};

/**
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html
 *
 * @throws if there is no such function, or it takes other operands
 */
export function call(name: string, operands: readonly Operand[], times: readonly number[]): Series {
  if (!Object.hasOwn(FUNCTIONS, name)) throw new Error(`Unknown function ${name}`);
  return FUNCTIONS[name]!(operands, times);
}

/** A value for every time of the range, also where the series has none. */
function clock(name: string, read: (time: Date) => number): MathFunction {
  return ([of, ...more], times) => {
    seriesIn(`${name}(series)`, of, more);
    return seriesOf(times, (time) => read(new Date(time)));
  };
}

/** REPEAT takes the last value before, and leaves out what has none before. */
function fill([of, filler, ...more]: readonly Operand[], times: readonly number[]): Series {
  const series = seriesIn('FILL(series, number) or FILL(series, REPEAT)', of, more);
  if (filler !== 'REPEAT' && typeof filler !== 'number') throw new Error('FILL takes a number or REPEAT here');
  let last: number | undefined;
  return seriesOf([...times, ...series.keys()], (time) => {
    last = series.get(time) ?? (filler === 'REPEAT' ? last : filler);
    return last;
  });
}

/**
 * Where the condition has no value, neither has the result. Where it is not 0 and the second operand has no value, the result is 0;
 * where it is 0 and the third has none, or is left out, the point is dropped.
 */
function choose([condition, yes, no, ...more]: readonly Operand[]): Series {
  const isValid = [condition, yes].every(isValue) && (no === undefined || isValue(no)) && more.length === 0;
  if (!isValid) throw new Error('IF(condition, value) or IF(condition, value, value) is expected');
  if (!isSeries(condition as MathValue)) return chooseSeries(condition !== 0, yes as MathValue, no);
  const conditions = condition as Series;
  return seriesOf(conditions.keys(), (time) =>
    conditions.get(time) !== 0 ? (at(yes as MathValue, time) ?? 0) : at(no as MathValue | undefined, time),
  );
}

/** A condition that is a number chooses between series only. */
function chooseSeries(holds: boolean, yes: MathValue, no: Operand | undefined): Series {
  const chosen = seriesIn('IF(number, series, series)', yes, []);
  if (holds) return chosen;
  return no === undefined ? new Map() : seriesIn('IF(number, series, series)', no, []);
}

const isValue = (operand: Operand | undefined): operand is MathValue => operand !== undefined && operand !== 'REPEAT';

const at = (value: MathValue | undefined, time: number) =>
  value !== undefined && isSeries(value) ? value.get(time) : value;

function seriesIn(usage: string, operand: Operand | undefined, more: readonly Operand[]): Series {
  if (!isValue(operand) || !isSeries(operand) || more.length > 0) throw new Error(`${usage} is expected`);
  return operand;
}
