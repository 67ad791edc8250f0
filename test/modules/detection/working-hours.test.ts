import * as fc from 'fast-check';
import {
  EXPRESSION_LIMIT,
  FIRST_YEAR,
  LAST_YEAR,
  MathQuery,
  outsideWorkingHours,
  WorkingHours,
} from '../../../modules/detection/working-hours';
import { evaluateMath } from '../../detections/engine/metric-math';

const OFFICE: WorkingHours = { timeZone: 'UTC', days: [0, 1, 2, 3, 4], from: 7, until: 19, holidays: [] };

/** What is counted of 3 jobs at each of these moments, by the moment. */
function counted(queries: readonly MathQuery[], times: readonly string[]): Record<string, number> {
  const m = times.map((time) => ({ timestamp: new Date(time), value: 3 }));
  const points = evaluateMath([{ id: 'm', metric: 'm' }, ...queries], { m });
  const values = new Map(points.map(({ timestamp, value }) => [timestamp.getTime(), value]));
  return Object.fromEntries(times.map((time) => [time, values.get(Date.parse(time))!]));
}

const countedAt = (hours: Partial<WorkingHours>, ...times: string[]) =>
  counted(outsideWorkingHours({ ...OFFICE, ...hours }), times);

/** 3 of 3 jobs, or none of them. */
const OFF = 3;
const WORK = 0;

describe('a zone without other clocks', () => {
  test('hours are from the first second on, until before the last', () => {
    expect(
      countedAt({}, '2026-03-04T06:59:59Z', '2026-03-04T07:00:00Z', '2026-03-04T18:59:59Z', '2026-03-04T19:00:00Z'),
    ).toEqual({
      '2026-03-04T06:59:59Z': OFF,
      '2026-03-04T07:00:00Z': WORK,
      '2026-03-04T18:59:59Z': WORK,
      '2026-03-04T19:00:00Z': OFF,
    });
  });

  test('days are those of the week', () => {
    const week = ['02', '03', '04', '05', '06', '07', '08'].map((day) => `2026-03-${day}T12:00:00Z`); // from Monday on
    expect(Object.values(countedAt({}, ...week))).toEqual([WORK, WORK, WORK, WORK, WORK, OFF, OFF]);
    expect(Object.values(countedAt({ days: [0, 6] }, ...week))).toEqual([WORK, OFF, OFF, OFF, OFF, OFF, WORK]);
  });

  test('holidays are free, the days around them are not', () => {
    const holidays = ['2026-12-25', '2027-01-01'];
    expect(
      countedAt(
        { holidays },
        '2026-12-24T12:00:00Z',
        '2026-12-25T12:00:00Z',
        '2026-12-28T12:00:00Z',
        '2027-01-01T12:00:00Z',
      ),
    ).toEqual({
      '2026-12-24T12:00:00Z': WORK,
      '2026-12-25T12:00:00Z': OFF,
      '2026-12-28T12:00:00Z': WORK,
      '2027-01-01T12:00:00Z': OFF,
    });
  });

  test('where work never stops, nothing is outside', () => {
    const always = { days: [0, 1, 2, 3, 4, 5, 6], from: 0, until: 24 };
    expect(Object.values(countedAt(always, '2026-03-07T00:00:00Z', '2026-03-08T23:59:59Z'))).toEqual([WORK, WORK]);
  });

  test('where work lasts for the whole day, days still count', () => {
    const days = { from: 0, until: 24 };
    expect(Object.values(countedAt(days, '2026-03-06T23:59:59Z', '2026-03-07T00:00:00Z'))).toEqual([WORK, OFF]);
  });

  test('a moment without jobs is no alarm', () => {
    expect(evaluateMath([{ id: 'm', metric: 'm' }, ...outsideWorkingHours(OFFICE)], { m: [] })).toEqual([]);
  });
});

/** Zone, what is special, and what is counted when: the clock there is written beside. */
const ROWS: readonly (readonly [timeZone: string, what: string, times: Readonly<Record<string, number>>])[] = [
  [
    'Europe/Berlin',
    'in winter',
    {
      '2027-01-13T05:59:59Z': OFF, // 06:59:59
      '2027-01-13T06:00:00Z': WORK, // 07:00
      '2027-01-13T17:59:59Z': WORK, // 18:59:59
      '2027-01-13T18:00:00Z': OFF, // 19:00
    },
  ],
  [
    'Europe/Berlin',
    'in summer',
    {
      '2027-07-14T04:59:59Z': OFF, // 06:59:59
      '2027-07-14T05:00:00Z': WORK, // 07:00
      '2027-07-14T16:59:59Z': WORK, // 18:59:59
      '2027-07-14T17:00:00Z': OFF, // 19:00
    },
  ],
  [
    'Europe/Berlin',
    'on the Fridays and Mondays around both changes',
    {
      '2027-03-26T06:00:00Z': WORK, // 07:00
      '2027-03-26T05:00:00Z': OFF, // 06:00
      '2027-03-29T05:00:00Z': WORK, // 07:00
      '2027-10-29T05:00:00Z': WORK, // 07:00
      '2027-11-01T05:00:00Z': OFF, // 06:00
      '2027-11-01T06:00:00Z': WORK, // 07:00
    },
  ],
  [
    'America/New_York',
    'in winter, in summer, and where the date is another one',
    {
      '2027-01-13T12:00:00Z': WORK, // 07:00
      '2027-01-13T11:59:59Z': OFF, // 06:59:59
      '2027-07-14T11:00:00Z': WORK, // 07:00
      '2027-07-14T22:59:59Z': WORK, // 18:59:59
      '2027-07-12T02:00:00Z': OFF, // Sunday, 22:00
      '2027-07-17T01:00:00Z': OFF, // Friday, 21:00
    },
  ],
  [
    'Asia/Kolkata',
    'half an hour off',
    {
      '2027-01-13T01:29:59Z': OFF, // 06:59:59
      '2027-01-13T01:30:00Z': WORK, // 07:00
      '2027-07-14T13:29:59Z': WORK, // 18:59:59
      '2027-07-14T13:30:00Z': OFF, // 19:00
      '2027-07-18T20:00:00Z': OFF, // Monday, 01:30
    },
  ],
  [
    'Africa/Casablanca',
    'an hour less in Ramadan alone',
    {
      '2027-01-13T06:00:00Z': WORK, // 07:00, UTC+1
      '2027-02-10T06:00:00Z': OFF, // 06:00, UTC+0
      '2027-02-10T07:00:00Z': WORK, // 07:00
      '2027-07-14T06:00:00Z': WORK, // 07:00, UTC+1
    },
  ],
  [
    'Australia/Lord_Howe',
    'half an hour more in summer',
    {
      '2027-01-12T19:59:59Z': OFF, // 06:59:59, UTC+11
      '2027-01-12T20:00:00Z': WORK, // 07:00
      '2027-07-13T20:29:59Z': OFF, // 06:59:59, UTC+10:30
      '2027-07-13T20:30:00Z': WORK, // 07:00
    },
  ],
  [
    'Pacific/Kiritimati',
    'the first of all dates',
    {
      '2027-01-10T17:00:00Z': WORK, // Monday, 07:00
      '2027-01-15T17:00:00Z': OFF, // Saturday, 07:00
    },
  ],
];

test.each(ROWS)('%s: %s', (timeZone, _, times) => {
  expect(countedAt({ timeZone }, ...Object.keys(times))).toEqual(times);
});

test('holidays are days of the zone', () => {
  const kolkata = { timeZone: 'Asia/Kolkata', holidays: ['2027-01-26'] };
  expect(
    countedAt(kolkata, '2027-01-25T13:00:00Z', '2027-01-26T01:30:00Z', '2027-01-26T13:00:00Z', '2027-01-27T01:30:00Z'),
  ).toEqual({
    '2027-01-25T13:00:00Z': WORK, // 25th, 18:30
    '2027-01-26T01:30:00Z': OFF,
    '2027-01-26T13:00:00Z': OFF,
    '2027-01-27T01:30:00Z': WORK,
  });
});

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

test('the steps are what an alarm shows: ids are unique, and the last one is the result', () => {
  const queries = outsideWorkingHours({ ...OFFICE, timeZone: 'Asia/Kolkata', holidays: ['2026-12-25'] });
  expect(queries).toEqual([
    { id: 'utc', expression: 'EPOCH(m)' },
    { id: 'wall', expression: 'utc + 19800' },
    { id: 'day', expression: 'FLOOR(wall / 86400)' },
    { id: 'clock', expression: 'wall - 86400 * day' },
    { id: 'weekday', expression: 'day + 3 - 7 * FLOOR((day + 3) / 7)' },
    {
      id: 'outside',
      expression: 'IF(weekday == 5 || weekday == 6 || day == 20812 || clock < 25200 || clock >= 68400, m, 0)',
    },
  ]);
});
