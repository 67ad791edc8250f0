import { DETECTION_DEFAULTS, GUARD_DUTY_DEFAULTS } from '../../modules/baseline/defaults';
import { z } from 'zod';
import { DEFAULT_THRESHOLDS } from '../../modules/detection/thresholds';
import { addressRange } from './cidr';
import { WEEKDAYS } from '../../modules/baseline/weekdays';
import { DETECTION_IDS, MOST_HOLIDAYS, MOST_TRUSTED_NETWORKS } from './limits';
import { choice, field, list, mapping, wholeNumber } from './field';
import { reason } from './schema-exceptions';

/** What JavaScript's own list of zones leaves out: it names none that is an alias. */
function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const timeZone = field(
  z
    .string()
    .regex(/^(UTC|[A-Z][A-Za-z]+(\/[A-Za-z0-9_+-]+){1,2})$/)
    .refine(isTimeZone),
  {
    description: 'Time zone that working hours are meant in. Default: UTC.',
    rule: 'be the name of a time zone in the IANA database',
    remedy:
      'write it as "Europe/Berlin" or "America/New_York"; offsets and abbreviations do not know when clocks change',
  },
);

function isDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const holiday = field(
  z
    .string()
    .regex(/^20\d{2}-\d{2}-\d{2}$/)
    .refine(isDate),
  {
    description: 'A day without work.',
    rule: 'be a date, in quotes, as year, month and day',
    remedy: 'write it as "2026-12-25", in quotes',
  },
);

const workingHours = mapping('When people start training jobs: one that starts at another time is told.', {
  timeZone: timeZone.default(DETECTION_DEFAULTS.workingHours.timeZone),
  days: list(choice('A day of the week.', WEEKDAYS), {
    description: 'Days of work. Default: monday to friday.',
    entries: 'days of the week',
    least: 1,
    most: WEEKDAYS.length,
  }).default([...DETECTION_DEFAULTS.workingHours.days]),
  from: wholeNumber('Hour at which work begins. Default: 6.', 0, 23).default(DETECTION_DEFAULTS.workingHours.from),
  until: wholeNumber('Hour at which it ends. Default: 20.', 1, 24).default(DETECTION_DEFAULTS.workingHours.until),
  holidays: list(holiday, {
    description: `Days without work. At most ${MOST_HOLIDAYS}. Default: none.`,
    entries: 'dates',
    most: MOST_HOLIDAYS,
  }).default([]),
});

const thresholds = mapping('From when on what is counted is too much.', {
  endpoints: wholeNumber(
    `Endpoints created within endpointMinutes. Default: ${DEFAULT_THRESHOLDS.endpoints}.`,
    1,
    1000,
  ).default(DEFAULT_THRESHOLDS.endpoints),
  endpointMinutes: choiceOfMinutes(
    `Minutes in which endpoints are counted. Default: ${DEFAULT_THRESHOLDS.endpointMinutes}.`,
  ),
  deniedCalls: wholeNumber(
    `Refused calls within 5 minutes. Default: ${DEFAULT_THRESHOLDS.deniedCalls}.`,
    1,
    100_000,
  ).default(DEFAULT_THRESHOLDS.deniedCalls),
  downloadGiB: wholeNumber(
    `GiB read from the output bucket of a project within an hour. Default: ${DEFAULT_THRESHOLDS.downloadGiB}.`,
    1,
    1_000_000,
  ).default(DEFAULT_THRESHOLDS.downloadGiB),
  findingSeverity: wholeNumber(
    `Severity from which GuardDuty's findings are told; 4 is medium, 7 high. Default: ${DEFAULT_THRESHOLDS.findingSeverity}.`,
    1,
    9,
  ).default(DEFAULT_THRESHOLDS.findingSeverity),
});

/** An alarm looks at one period, and CloudWatch takes whole minutes up to a day. */
function choiceOfMinutes(description: string) {
  return wholeNumber(description, 1, 1440).default(DEFAULT_THRESHOLDS.endpointMinutes);
}

/** What is watched, and how. */
export const detections = mapping('What is watched for: docs/detections.md lists it.', {
  workingHours: workingHours.prefault({}),
  thresholds: thresholds.prefault({}),
  trustedNetworks: list(addressRange('A range that people work from, as AWS sees it.'), {
    description:
      'Ranges from which links into notebooks may be made, beside the endpoints of a VPC. Default: none, every such link is told.',
    entries: 'IPv4 ranges',
    most: MOST_TRUSTED_NETWORKS,
  }).default([]),
  dashboards: choice(
    'all: one for the account and one for each project. account: that one alone. none. CloudWatch bills each beyond the third. Default: all.',
    ['all', 'account', 'none'],
  ).default(DETECTION_DEFAULTS.dashboards),
  disabled: list(
    mapping('A detection that is switched off.', {
      detection: choice('Its id.', DETECTION_IDS, 'the id of a detection'),
      reason,
    }),
    {
      description:
        'Detections that are switched off: they stay in the plan, disabled, with the reason as a tag. Default: none.',
      entries: 'detections with reasons',
    },
  ).default([]),
});

/** GuardDuty, once for the account and region. */
export const guardDuty = mapping('GuardDuty in this account and region.', {
  detector: choice(
    'create: a detector with S3 protection. existing: the account has one, and its findings are told as well. Default: create.',
    ['create', 'existing'],
  ).default(GUARD_DUTY_DEFAULTS.detector),
  aiProtection: field(z.boolean(), {
    description:
      'Watches calls of models for anomalies and prompt injection. Needs the AWS provider 6.56 or newer. Not with an existing detector. Default: false.',
    rule: 'be true or false',
    remedy: 'write true or false, without quotes',
  }).default(false),
});
