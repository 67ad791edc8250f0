import { Operator } from './math-parser';

/** Values by time, in milliseconds. */
export type Series = ReadonlyMap<number, number>;

export type MathValue = number | Series;

export const isSeries = (value: MathValue): value is Series => typeof value !== 'number';

const flag = (holds: boolean) => (holds ? 1 : 0);

const OPERATIONS: Readonly<Record<Operator, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '==': (left, right) => flag(left === right),
  '!=': (left, right) => flag(left !== right),
  '<': (left, right) => flag(left < right),
  '<=': (left, right) => flag(left <= right),
  '>': (left, right) => flag(left > right),
  '>=': (left, right) => flag(left >= right),
  '&&': (left, right) => flag(left !== 0 && right !== 0),
  '||': (left, right) => flag(left !== 0 || right !== 0),
};

/** Between two series, one that has no value at a time counts as 0 there. A division by zero drops the point. */
export function operate(operator: Operator, left: MathValue, right: MathValue): MathValue {
  const result = (time?: number) => OPERATIONS[operator](at(left, time), at(right, time));
  if (!isSeries(left) && !isSeries(right)) return finite(result());
  const times = [left, right].filter(isSeries).flatMap((series) => [...series.keys()]);
  return seriesOf(times, result);
}

const at = (value: MathValue, time = NaN) => (isSeries(value) ? (value.get(time) ?? 0) : value);

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new Error('A scalar is divided by zero');
  return value;
}

/** In order of time, without the points that have no value. */
export function seriesOf(times: Iterable<number>, valueAt: (time: number) => number | undefined): Series {
  const ordered = [...new Set(times)].sort((one, other) => one - other);
  return new Map(
    ordered.flatMap((time): [number, number][] => {
      const value = valueAt(time);
      return value !== undefined && Number.isFinite(value) ? [[time, value]] : [];
    }),
  );
}
