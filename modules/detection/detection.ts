import { AccountPlace, ProjectPlace } from './place';
import { EventPattern } from './event-pattern';
import { Technique } from './technique-catalogue';
import { Thresholds } from './thresholds';
import { MathQuery } from './working-hours';

/** How bad it is, as alerts say it. */
export type Severity = 'low' | 'medium' | 'high' | 'critical';

/** What is watched for, why, and what to do. One file each: data that reviewers read, tests replay and tables show. */
interface Description {
  /** Unique. Part of the names of rules and alarms. */
  readonly id: string;
  /** What happened, as an alert's first line says it. */
  readonly title: string;
  /** Why that matters, and when it is harmless. */
  readonly meaning: string;
  /** What whoever is alerted does first. */
  readonly response: string;
  /** What an attacker would be doing. */
  readonly technique: Technique;
  /** How bad it is. */
  readonly severity: Severity;
}

/** What only some projects have to be watched for. */
interface Applicable<Place> {
  /** Default: everywhere. */
  readonly appliesTo?: (place: Place) => boolean;
}

/** One event is enough: rules of EventBridge, each by a name that is a contract; `main` is called like the detection. */
export interface EventDetection<Place> extends Description, Applicable<Place> {
  /** One event is enough. */
  readonly kind: 'event';
  /** What is watched for at a place, by the name of each pattern. */
  readonly patterns: (place: Place) => Readonly<Record<string, EventPattern>>;
  /** What of an event an alert shows, as JSON paths by label. Default: who called what, when and from where. */
  readonly shown?: Readonly<Record<string, string>>;
}

/** Events are counted: an alarm on one of the metrics of `metrics/`. */
export interface CountDetection<Place> extends Description, Applicable<Place> {
  /** Events are counted. */
  readonly kind: 'count';
  /** When it goes off, at a place. */
  readonly alarm: (place: Place) => AlarmRule;
  /** When it goes off, for people. Default: at the first event. */
  readonly threshold?: (thresholds: Thresholds) => string;
}

/** When an alarm goes off. */
export interface AlarmRule {
  /** Name of the metric. */
  readonly metricName: string;
  /** Default: that of the account's metrics. */
  readonly metricNamespace?: string;
  /** Dimensions of the metric. Default: none. */
  readonly dimensions?: Readonly<Record<string, string>>;
  /** What of a period is looked at. `Maximum` cannot be offset by whoever publishes negative numbers. Default `Sum`. */
  readonly statistic?: 'Sum' | 'Maximum';
  /** The alarm goes off when a period has this or more; `silence`: when it has nothing at all. */
  readonly threshold: number | 'silence';
  /** What one of the threshold is in the metric's unit, such as 1,073,741,824 for GiB of a metric of bytes. Default 1. */
  readonly thresholdUnit?: number;
  /** Length of a period, in minutes: 1 to 1,440. */
  readonly periodMinutes: number;
  /** What of the sum counts, as metric math over `m`, the sum of a period; the last expression is the result. Default: all of it. */
  readonly math?: readonly MathQuery[];
}

/** What is watched for in the whole account. */
export type AccountDetection = EventDetection<AccountPlace> | CountDetection<AccountPlace>;
/** What is watched for in one project. */
export type ProjectDetection = EventDetection<ProjectPlace> | CountDetection<ProjectPlace>;
export type AnyDetection = AccountDetection | ProjectDetection;
