import { COMPONENTS } from '../../modules/baseline/component-names';
import { ACCOUNT_DETECTIONS } from '../../modules/detection/account-catalogue';
import { PROJECT_DETECTIONS } from '../../modules/detection/project-catalogue';
import { RETENTION_DAYS, SHORTEST_RETENTION_DAYS } from '../../modules/logs/log-retention';

/** Bounds on settings that no AWS quota gives; quotas of AWS stand with the modules that they bind. */

/** Ten years, for versions of objects and for locks on them. */
export const MOST_DAYS = 3650;

export const MOST_ZONES = 6;

/** On each list of roles and users: bucket policies name them all, and hold 20,480 characters. */
export const MOST_PRINCIPALS = 8;

/** Of a project: the policies of its roles name them all, and hold 6,144 characters. */
export const MOST_REPOSITORIES = 5;

/** Of a project: its boundary names them all, and holds 6,144 characters. */
export const MOST_INSTANCE_TYPES = 20;

/** Of a project, on each list. */
export const MOST_MODELS = 10;

/** On each list: SNS takes more, people read no more. */
export const MOST_SUBSCRIBERS = 10;

/** Three years of most countries' holidays: they all stand in one expression of 2,048 characters. */
export const MOST_HOLIDAYS = 60;

/** An event pattern names what lies outside of them, and holds 2,048 characters. */
export const MOST_TRUSTED_NETWORKS = 2;

/** Of both scopes. */
export const DETECTION_IDS: readonly string[] = Object.freeze(
  [...ACCOUNT_DETECTIONS, ...PROJECT_DETECTIONS].map(({ id }) => id),
);

/** AWS takes 50 on a resource; the rest is for ours and for exceptions. https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html */
export const MOST_TAGS = 40;

/** Tags that the stacks set themselves, on everything. */
export const OUR_TAGS: readonly string[] = Object.freeze(['Project', 'Baseline', 'ManagedBy', 'Component']);

/** Starts of tag keys that AWS, or our exceptions, keep for themselves. */
export const RESERVED_TAG_PREFIXES: readonly string[] = Object.freeze(['aws:', 'ml-baseline:']);

/** Names of what exists once in an account: a project of the same name could meet it in an alias, a path or a stack. */
export const RESERVED_PROJECT_NAMES: readonly string[] = Object.freeze([
  COMPONENTS.accessLogs,
  COMPONENTS.account,
  COMPONENTS.alerts,
  'audit',
  COMPONENTS.budget,
  'chat',
  COMPONENTS.costAnomalies,
  'deployment',
  COMPONENTS.flowLogs,
  COMPONENTS.logs,
  COMPONENTS.network,
  COMPONENTS.promptLogs,
  COMPONENTS.spendingStop,
  COMPONENTS.threatDetection,
  COMPONENTS.trail,
  COMPONENTS.undeliveredAlerts,
]);

/** How long logs are kept: what CloudWatch Logs takes, from a year on. */
export const LOG_RETENTION_CHOICES: readonly number[] = Object.freeze(
  RETENTION_DAYS.filter((days) => days >= SHORTEST_RETENTION_DAYS),
);
