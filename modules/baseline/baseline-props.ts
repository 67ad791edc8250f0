import { AwsEnvironment } from '../core/arns';
import { withDefaults } from '../core/defaults';
import { NamingScope } from '../core/resource-name';
import { DETECTION_DEFAULTS, KEY_DEFAULTS } from './defaults';
import { AccountExceptions, DetectionSettings, KeySettings } from './settings';

/** What each part of one deployment is told. Parts of the same prefix, account and region belong together. */
export interface BaselineProps {
  /** Start of every name: 2 to 12 lower-case letters, digits, dashes. */
  readonly prefix: string;
  /** ARNs of the IAM roles and users that manage keys and buckets, the deploying one among them, without access to data. At least one. */
  readonly administrators: readonly string[];
  /** ARN of the IAM role that plans changes: it sees how keys and buckets are set up, and changes nothing. Default: none. */
  readonly planner?: string;
  /** Default: the account's root user may recover a key. */
  readonly keys?: Partial<KeySettings>;
  /** Default: work from Monday to Friday, 6 to 20 o'clock UTC, the thresholds of `DEFAULT_THRESHOLDS`, all detections on, all dashboards. */
  readonly detections?: DetectionOptions;
  /** What is weaker, for everything, each with a reason. Default: nothing. */
  readonly exceptions?: AccountExceptions;
}

/** What is watched for, as far as it is not the default. */
export interface DetectionOptions extends Partial<Omit<DetectionSettings, 'workingHours' | 'thresholds'>> {
  /** When training jobs start without an alert. Default: Monday to Friday, 6 to 20 in UTC, no holidays. */
  readonly workingHours?: Partial<DetectionSettings['workingHours']>;
  /** From when on what is counted is too much. Default: `DEFAULT_THRESHOLDS`. */
  readonly thresholds?: Partial<DetectionSettings['thresholds']>;
}

/** The same with every default filled in, and the place that names and ARNs are made of. */
export interface Deployment extends NamingScope {
  readonly partition: string;
  readonly administrators: readonly string[];
  /** Who sees how keys and buckets are set up, beside the administrators. */
  readonly reviewers: readonly string[];
  readonly keys: KeySettings;
  readonly detections: DetectionSettings;
  readonly exceptions: AccountExceptions;
}

/** Fills in the defaults. */
export function deploymentOf(props: BaselineProps, { partition, account, region }: AwsEnvironment): Deployment {
  const { prefix, administrators, planner, keys, detections, exceptions } = props;
  return {
    partition,
    account,
    region,
    prefix,
    administrators,
    reviewers: planner === undefined ? [] : [planner],
    keys: withDefaults(KEY_DEFAULTS, keys),
    detections: {
      ...withDefaults(DETECTION_DEFAULTS, detections),
      workingHours: withDefaults(DETECTION_DEFAULTS.workingHours, detections?.workingHours),
      thresholds: withDefaults(DETECTION_DEFAULTS.thresholds, detections?.thresholds),
    },
    exceptions: exceptions ?? {},
  };
}
