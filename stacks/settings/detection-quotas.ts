import { ACCOUNT_DETECTIONS } from '../../modules/detection/account-catalogue';
import { ACCOUNT_METRICS, PROJECT_METRICS } from '../../modules/detection/metric-catalogue';
import { AccountPlace, ProjectPlace } from '../../modules/detection/place';
import { PROJECT_DETECTIONS } from '../../modules/detection/project-catalogue';
import { plannedAlarms, plannedRules } from '../../modules/detection/rule-plan';

/** Something that detections are made of, and how much of it AWS takes where it is not asked for more. */
export interface DetectionQuota {
  readonly what: string;
  readonly limit: number;
  /** How many the account needs, and each of the projects. */
  readonly ofAccount: number;
  readonly ofProjects: readonly number[];
}

/** Rules of a bus, by region; 300 in all others. https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html */
const RULES: Readonly<Record<string, number>> = Object.freeze({ 'af-south-1': 100, 'eu-south-1': 100 });
const RULES_ELSEWHERE = 300;
/** Metric filters of a log group. https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html */
const METRIC_FILTERS = 100;
/** Alarms of a region. https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_limits.html */
const ALARMS = 5000;
/** That of the queue for what cannot be delivered. */
const OTHER_ALARMS = 1;

/** What the detections of these places need. Without the trail's log group nothing is counted. */
export function detectionQuotas(account: AccountPlace, projects: readonly ProjectPlace[]): readonly DetectionQuota[] {
  const counted = (count: number) => (account.trailLogGroupName === undefined ? 0 : count);
  return [
    {
      what: 'rules of EventBridge',
      limit: RULES[account.environment.region] ?? RULES_ELSEWHERE,
      ofAccount: plannedRules(ACCOUNT_DETECTIONS, account).length,
      ofProjects: projects.map((project) => plannedRules(PROJECT_DETECTIONS, project).length),
    },
    {
      what: "metric filters on the trail's log group",
      limit: METRIC_FILTERS,
      ofAccount: counted(ACCOUNT_METRICS.length),
      ofProjects: projects.map(() => counted(PROJECT_METRICS.length)),
    },
    {
      what: 'alarms of CloudWatch',
      limit: ALARMS,
      ofAccount: counted(plannedAlarms(ACCOUNT_DETECTIONS, account).length) + OTHER_ALARMS,
      ofProjects: projects.map((project) => counted(plannedAlarms(PROJECT_DETECTIONS, project).length)),
    },
  ];
}

/** How many it takes. */
export function needed({ ofAccount, ofProjects }: DetectionQuota): number {
  return ofProjects.reduce((sum, count) => sum + count, ofAccount);
}

/** For how many projects there is room, in their order. */
export function projectsThatFit({ limit, ofAccount, ofProjects }: DetectionQuota): number {
  let sum = ofAccount;
  const first = ofProjects.findIndex((count) => (sum += count) > limit);
  return first === -1 ? ofProjects.length : first;
}
