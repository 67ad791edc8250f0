import { MathQuery, WorkingHours } from '../../../modules/detection';
import { evaluateMath } from '../../detections/engine/metric-math';

export const OFFICE: WorkingHours = { timeZone: 'UTC', days: [0, 1, 2, 3, 4], from: 7, until: 19, holidays: [] };

/** What is counted of 3 jobs: all of them, or none. */
export const OFF = 3;
export const WORK = 0;

/** What is counted of 3 jobs at each of these moments, by the moment. */
export function counted(queries: readonly MathQuery[], times: readonly string[]): Record<string, number> {
  const m = times.map((time) => ({ timestamp: new Date(time), value: 3 }));
  const points = evaluateMath([{ id: 'm', metric: 'm' }, ...queries], { m });
  const values = new Map(points.map(({ timestamp, value }) => [timestamp.getTime(), value]));
  return Object.fromEntries(times.map((time) => [time, values.get(Date.parse(time))!]));
}
