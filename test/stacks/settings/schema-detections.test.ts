import { parseSettings } from '../../../stacks/settings';
import { ACCOUNT_DETECTIONS, PROJECT_DETECTIONS } from '../../../modules/detection';
import { added, complaintsAbout } from '../../support/settings-text';

const REASON = 'The organization watches this for all its accounts';

/** Title, lines of the section, and what is said about it, from the line on; the section begins in line 15. */
const ROWS: readonly (readonly [title: string, lines: readonly string[], ...complaints: string[]])[] = [
  ['a zone in three parts', ['  workingHours: { timeZone: America/Argentina/Ushuaia }']],
  ['a zone that others are called by', ['  workingHours: { timeZone: Asia/Calcutta }']],
  [
    'a zone that there is not',
    ['  workingHours: { timeZone: Europe/Bonn }'],
    '16 detections.workingHours.timeZone must be the name of a time zone in the IANA database, got "Europe/Bonn": write it as "Europe/Berlin" or "America/New_York"; offsets and abbreviations do not know when clocks change',
  ],
  ...['CET', '+02:00', 'UTC+2', 'europe/berlin'].map(
    (zone) =>
      [
        `${zone} for a zone`,
        [`  workingHours: { timeZone: "${zone}" }`],
        `16 detections.workingHours.timeZone must be the name of a time zone in the IANA database, got "${zone}": write it as "Europe/Berlin" or "America/New_York"; offsets and abbreviations do not know when clocks change`,
      ] as const,
  ),
  [
    'days that are none',
    ['  workingHours: { days: [mon, monday] }'],
    '16 detections.workingHours.days[0] must be monday, tuesday, wednesday, thursday, friday, saturday or sunday, got "mon": choose from monday, tuesday, wednesday, thursday, friday, saturday, sunday',
  ],
  [
    'no days',
    ['  workingHours: { days: [] }'],
    '16 detections.workingHours.days must be a list of 1 to 7 days of the week, got an empty list: write each on a line of its own, after a dash',
  ],
  [
    'hours that a day has not',
    ['  workingHours: { from: 6.5, until: 25 }'],
    '16 detections.workingHours.from must be a whole number from 0 to 23, got 6.5: write a number in that range',
    '16 detections.workingHours.until must be a whole number from 1 to 24, got 25: write a number in that range',
  ],
  [
    'days that no calendar has',
    ['  workingHours: { holidays: ["2026-02-30", "25.12.2026", "2026-12-25"] }'],
    '16 detections.workingHours.holidays[0] must be a date, in quotes, as year, month and day, got "2026-02-30": write it as "2026-12-25", in quotes',
    '16 detections.workingHours.holidays[1] must be a date, in quotes, as year, month and day, got "25.12.2026": write it as "2026-12-25", in quotes',
  ],
  [
    'thresholds out of range',
    ['  thresholds: { endpoints: 0, endpointMinutes: 1441, deniedCalls: 0, downloadGiB: 0, findingSeverity: 10 }'],
    '16 detections.thresholds.endpoints must be a whole number from 1 to 1000, got 0: write a number in that range',
    '16 detections.thresholds.endpointMinutes must be a whole number from 1 to 1440, got 1441: write a number in that range',
    '16 detections.thresholds.deniedCalls must be a whole number from 1 to 100000, got 0: write a number in that range',
    '16 detections.thresholds.downloadGiB must be a whole number from 1 to 1000000, got 0: write a number in that range',
    '16 detections.thresholds.findingSeverity must be a whole number from 1 to 9, got 10: write a number in that range',
  ],
  [
    'an address for a range',
    ['  trustedNetworks: [203.0.113.7, 203.0.113.7/24]'],
    '16 detections.trustedNetworks[0] must be an IPv4 range whose host bits are zero, got "203.0.113.7": write a range such as "10.0.0.0/16"',
    '16 detections.trustedNetworks[1] must be an IPv4 range whose host bits are zero, got "203.0.113.7/24": write the range that this address lies in, "203.0.113.0/24", or another one',
  ],
  [
    'three networks',
    ['  trustedNetworks: [203.0.113.0/24, 198.51.100.0/24, 192.0.2.0/24]'],
    '16 detections.trustedNetworks must be a list of 0 to 2 IPv4 ranges, got a list of 3: write each on a line of its own, after a dash',
  ],
  [
    'some dashboards',
    ['  dashboards: project'],
    '16 detections.dashboards must be all, account or none, got "project": choose from all, account, none',
  ],
  [
    'a detection that there is not, off for no reason',
    ['  disabled: [{ detection: root-users, reason: noise }]'],
    '16 detections.disabled[0].detection must be the id of a detection, got "root-users": did you mean "root-user"?',
    '16 detections.disabled[0].reason must say why, in 15 to 200 letters, digits, inner spaces or any of _ . : / = + - @, got "noise": write the reason that a reviewer should read, or drop the exception',
  ],
];

test.each(ROWS)('detections: %s', (_, lines, ...complaints) => {
  const found = complaintsAbout(added('detections:', ...lines));
  expect(found).toEqual(complaints.map((complaint) => `baseline.yaml:${complaint}`));
});

test('every detection can be switched off, of the account and of projects', () => {
  const ids = [...ACCOUNT_DETECTIONS, ...PROJECT_DETECTIONS].map(({ id }) => id);
  const lines = ids.map((id) => `    - { detection: ${id}, reason: ${REASON} }`);
  const { disabled: off } = parseSettings(added('detections:', '  disabled:', ...lines), 'baseline.yaml').detections;
  expect(off).toEqual(ids.map((detection) => ({ detection, reason: REASON })));
});

test.each([
  ['detector: none', 'detector must be create or existing, got "none": choose from create, existing'],
  ['aiProtection: "yes"', 'aiProtection must be true or false, got "yes": write true or false, without quotes'],
])('guardDuty: %s', (setting, complaint) => {
  expect(complaintsAbout(added(`guardDuty: { ${setting} }`))).toEqual([`baseline.yaml:15 guardDuty.${complaint}`]);
});
