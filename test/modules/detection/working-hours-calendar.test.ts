import * as fc from 'fast-check';
import {
  EXPRESSION_LIMIT,
  FIRST_YEAR,
  LAST_YEAR,
  outsideWorkingHours,
  WorkingHours,
} from '../../../modules/detection/working-hours';
import { counted, OFF, OFFICE, WORK } from './working-hours-fixture';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Whether a moment is outside, by the calendar of the language. */
function isOutside(at: Date, { timeZone, days, from, until, holidays }: WorkingHours): boolean {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const { weekday, year, month, day, hour } = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  const free = !days.includes(DAYS.indexOf(weekday!)) || holidays.includes(`${year}-${month}-${day}`);
  return free || Number(hour) < from || Number(hour) >= until;
}

/** Moments as CloudWatch has them: whole minutes, in the years that clocks are written down for. */
const moments = fc
  .integer({ min: Date.UTC(FIRST_YEAR, 0, 1) / 60_000, max: Date.UTC(LAST_YEAR + 1, 0, 1) / 60_000 - 1 })
  .map((minutes) => new Date(minutes * 60_000));

const ZONES = [...Intl.supportedValuesOf('timeZone'), 'UTC'];

const workingHours: fc.Arbitrary<WorkingHours> = fc
  .record({
    timeZone: fc.constantFrom(...ZONES),
    days: fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }),
    hours: fc.uniqueArray(fc.integer({ min: 0, max: 24 }), { minLength: 2, maxLength: 2 }),
    holidays: fc.uniqueArray(
      moments.map((at) => at.toISOString().slice(0, 10)),
      { maxLength: 5 },
    ),
  })
  .map(({ hours, ...rest }) => ({ ...rest, from: Math.min(...hours), until: Math.max(...hours) }));

describe('every zone, at any moment of the years', () => {
  test(`from ${FIRST_YEAR} to ${LAST_YEAR} agrees with the calendar`, () => {
    expect([FIRST_YEAR, LAST_YEAR]).toEqual([2026, 2040]);
    fc.assert(
      fc.property(
        workingHours,
        fc.uniqueArray(moments, { minLength: 20, maxLength: 40, selector: Number }),
        (hours, times) => {
          const found = counted(
            outsideWorkingHours(hours),
            times.map((at) => at.toISOString()),
          );
          expect(found).toEqual(
            Object.fromEntries(times.map((at) => [at.toISOString(), isOutside(at, hours) ? OFF : WORK])),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  test('agrees with it in the hours around every change of clocks', () => {
    for (const timeZone of ['Europe/Berlin', 'America/New_York', 'Africa/Casablanca', 'Australia/Lord_Howe']) {
      const hours = { ...OFFICE, timeZone, days: [0, 1, 2, 3, 4, 5, 6], from: 2, until: 3 };
      const changes = changesOf(timeZone).flatMap((at) => [-90, -30, -1, 0, 1, 30, 90].map((minutes) => at + minutes));
      const times = [...new Set(changes)].map((minutes) => new Date(minutes * 60_000));
      expect(times.length).toBeGreaterThan(100);
      expect(
        counted(
          outsideWorkingHours(hours),
          times.map((at) => at.toISOString()),
        ),
      ).toEqual(Object.fromEntries(times.map((at) => [at.toISOString(), isOutside(at, hours) ? OFF : WORK])));
    }
  });

  test('fits into expressions, with as many holidays as settings take', () => {
    const holidays = Array.from({ length: 60 }, (_, day) =>
      new Date(Date.UTC(2040, 0, day + 1)).toISOString().slice(0, 10),
    );
    const longest = ZONES.flatMap((timeZone) => outsideWorkingHours({ ...OFFICE, timeZone, days: [1], holidays }));
    expect(EXPRESSION_LIMIT).toBe(2048);
    expect(Math.max(...longest.map(({ expression }) => expression.length))).toBeLessThanOrEqual(2048);
  });
});

/** Minutes at which the clocks of a zone change, found by looking at every hour of three years. */
function changesOf(timeZone: string): number[] {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  const offsetAt = (hour: number) =>
    format
      .format(hour * 3_600_000)
      .split(' ')
      .at(-1);
  const [first, last] = [Date.UTC(2026, 0, 1) / 3_600_000, Date.UTC(2041, 0, 1) / 3_600_000];
  const changes: number[] = [];
  for (let hour = first; hour < last; hour += 24) {
    if (offsetAt(hour) === offsetAt(hour + 24)) continue;
    const at = Array.from({ length: 48 }, (_, half) => hour + half / 2).find(
      (half) => offsetAt(half) !== offsetAt(hour),
    );
    changes.push(at! * 60);
  }
  return changes;
}
