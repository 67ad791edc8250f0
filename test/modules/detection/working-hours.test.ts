import { outsideWorkingHours, WorkingHours } from '../../../modules/detection/working-hours';
import { evaluateMath } from '../../detections/engine/metric-math';
import { counted, OFF, OFFICE, WORK } from './working-hours-fixture';

const countedAt = (hours: Partial<WorkingHours>, ...times: string[]) =>
  counted(outsideWorkingHours({ ...OFFICE, ...hours }), times);

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
