import {
  ALERT_DEFAULTS,
  AUDIT_DEFAULTS,
  GUARD_DUTY_DEFAULTS,
  LOCK_DEFAULTS,
  PROJECT_DEFAULTS,
} from '../../../modules/baseline/defaults';
import { JOB_LOGS } from '../../../modules/baseline/component-names';
import { ACCOUNT_DETECTIONS } from '../../../modules/detection/account-catalogue';
import { DEFAULT_THRESHOLDS } from '../../../modules/detection/thresholds';
import { RETENTION_DAYS, SHORTEST_RETENTION_DAYS } from '../../../modules/logs/log-retention';
import { mostProjects } from '../../../stacks/settings/checks-projects';
import { MOST_DAYS, MOST_SUBSCRIBERS } from '../../../stacks/settings/limits';
import { EMAIL, LONGEST_EMAIL, LONGEST_WEBHOOK, WEBHOOK } from '../../../stacks/settings/schema-alerts';
import {
  INSTANCE_TYPE_FORMAT,
  matching,
  ORGANIZATION_FORMAT,
  ROLE_FORMAT,
  shortNameOf,
  TOPIC_FORMAT,
} from '../formats';
import {
  choice,
  choices,
  numberChoice,
  reasonsById,
  roles,
  secretTexts,
  text,
  texts,
  toggle,
  wholeNumber,
} from '../inputs';
import { Variable } from '../variable';
import { BREAK_GLASS, ENDPOINT_THRESHOLDS, PLANNER_VARIABLE, PREFIX } from './project-variables';

const ADMINISTRATORS: Variable = roles(
  {
    name: 'administrators',
    description: 'ARNs of the IAM roles that manage keys and buckets, the deployer among them, without access to data.',
  },
  { least: 1 },
);

/** Each has its buckets in the trail's selectors, beside all types of events. */
const MOST_PROJECTS = mostProjects(AUDIT_DEFAULTS.dataEventTypes);

const PROJECTS: readonly Variable[] = [
  texts(
    { name: 'projects', description: 'Names of the projects: the trail records their buckets.' },
    shortNameOf(20, 'fraud'),
    { least: 1, most: MOST_PROJECTS },
  ),
  texts(
    {
      name: 'instance_types',
      description: 'Instance types of all projects together: work on another one raises an alert.',
      default: PROJECT_DEFAULTS.instanceTypes,
    },
    INSTANCE_TYPE_FORMAT,
    { least: 1, most: 40 },
  ),
  roles({
    name: 'text_analysis_roles',
    description: 'ARNs of the roles of Comprehend that the projects name.',
    default: [],
  }),
];

const LOGS: readonly Variable[] = [
  roles({
    name: 'auditors',
    description: "ARNs of the IAM roles that may decrypt the trail's files.",
    default: [],
  }),
  choice(
    {
      name: 'trail_lock',
      description:
        "Object lock on the trail's bucket: nobody changes or deletes its files. Give it before the bucket is made.",
      default: AUDIT_DEFAULTS.trailLock.mode,
    },
    ['governance', 'compliance'],
  ),
  wholeNumber(
    { name: 'trail_lock_days', description: 'Days that the lock lasts.', default: LOCK_DEFAULTS.days },
    1,
    MOST_DAYS,
  ),
  text(
    {
      name: 'organization_id',
      description:
        'Organization whose accounts the trail records: only for its management account, or a delegated administrator of CloudTrail. Null: this account alone.',
      default: null,
    },
    ORGANIZATION_FORMAT,
  ),
  numberChoice(
    {
      name: 'log_retention_days',
      description: 'Days that CloudWatch keeps logs.',
      default: AUDIT_DEFAULTS.logRetentionDays,
    },
    RETENTION_DAYS.filter((days) => days >= SHORTEST_RETENTION_DAYS),
  ),
  choices(
    {
      name: 'existing_log_groups',
      description:
        'Log groups of SageMaker that are there already and are left as they are, by what writes to them: one exists wherever such work ran before. Name them before the first apply.',
      default: AUDIT_DEFAULTS.existingLogGroups,
    },
    JOB_LOGS,
  ),
];

const ALERTS: readonly Variable[] = [
  texts(
    {
      name: 'emails',
      description: 'Mail addresses that alerts go to; each confirms by a link in a first mail.',
      default: ALERT_DEFAULTS.emails,
    },
    matching(
      EMAIL,
      `be a mail address of at most ${LONGEST_EMAIL} characters`,
      'write it as in "ml-security@example.com"',
      { most: LONGEST_EMAIL },
    ),
    { most: MOST_SUBSCRIBERS },
  ),
  secretTexts(
    {
      name: 'webhooks',
      description: 'Addresses of web hooks that alerts go to.',
      default: ALERT_DEFAULTS.webhooks,
    },
    matching(
      WEBHOOK,
      `be an address that starts with https://, of at most ${LONGEST_WEBHOOK} characters`,
      'copy it from the incident service, for example "https://events.example.com/enqueue"; alerts are not sent in plain text',
      { most: LONGEST_WEBHOOK },
    ),
    { most: MOST_SUBSCRIBERS },
  ),
  text(
    {
      name: 'existing_topic_arn',
      description:
        'Topic that is there already: its policy and its key have to admit EventBridge and CloudWatch. Null: one is made.',
      default: null,
    },
    TOPIC_FORMAT,
  ),
  choice(
    {
      name: 'guardduty_detector',
      description: 'create: a detector. existing: GuardDuty is on already; say so before the first apply.',
      default: GUARD_DUTY_DEFAULTS.detector,
    },
    ['create', 'existing'],
  ),
  toggle({ name: 'dashboard', description: 'Whether the account has a dashboard.', default: true }),
];

const THRESHOLDS: readonly Variable[] = [
  ...ENDPOINT_THRESHOLDS,
  wholeNumber(
    {
      name: 'denied_calls_threshold',
      description: 'Refused calls within 5 minutes from which on it is told.',
      default: DEFAULT_THRESHOLDS.deniedCalls,
    },
    1,
    100_000,
  ),
  wholeNumber(
    {
      name: 'finding_severity',
      description: "Severity from which GuardDuty's findings are told.",
      default: DEFAULT_THRESHOLDS.findingSeverity,
    },
    1,
    9,
  ),
];

export const AUDIT_VARIABLES: readonly Variable[] = [
  PREFIX,
  ADMINISTRATORS,
  text(
    { name: 'deployer', description: 'ARN of the IAM role that runs Terraform; one of the administrators.' },
    ROLE_FORMAT,
  ),
  PLANNER_VARIABLE,
  BREAK_GLASS,
  ...PROJECTS,
  ...LOGS,
  ...ALERTS,
  ...THRESHOLDS,
  reasonsById(
    {
      name: 'disabled_detections',
      description: 'Detections that are switched off, by id, each with a reason: they stay in the plan, disabled.',
    },
    ACCOUNT_DETECTIONS.map(({ id }) => id),
  ),
];
