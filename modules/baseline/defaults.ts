import { DATA_EVENT_TYPE_NAMES } from '../cloudtrail/data-event-catalogue';
import { DEFAULT_THRESHOLDS } from '../detection/thresholds';
import { SHORTEST_RETENTION_DAYS } from '../logs/log-retention';
import { ObjectLock } from '../s3/object-lock';
import {
  AlertSettings,
  AuditSettings,
  DetectionSettings,
  GuardDutySettings,
  KeySettings,
  OutputSettings,
  ProjectSettings,
  TrainingDataSettings,
} from './settings';
import { WEEKDAYS } from './weekdays';

/** What holds where nobody says otherwise: in settings files, as constructs, and as variables of Terraform modules. */

export const KEY_DEFAULTS: KeySettings = Object.freeze({ breakGlass: 'account-root' });

export const LOCK_DEFAULTS: ObjectLock = Object.freeze({ mode: 'governance', days: 365 });

/** Nobody said whether the account has a trail. */
export const AUDIT_DEFAULTS: AuditSettings = Object.freeze({
  trail: 'create',
  trailIsAssumed: true,
  trailLock: LOCK_DEFAULTS,
  logRetentionDays: SHORTEST_RETENTION_DAYS,
  existingLogGroups: [],
  auditors: [],
  dataEventTypes: DATA_EVENT_TYPE_NAMES,
});

export const ALERT_DEFAULTS: AlertSettings = Object.freeze({ emails: [], webhooks: [] });

export const GUARD_DUTY_DEFAULTS: GuardDutySettings = Object.freeze({ detector: 'create', aiProtection: false });

export const DETECTION_DEFAULTS: DetectionSettings = Object.freeze({
  workingHours: { timeZone: 'UTC', days: WEEKDAYS.slice(0, 5), from: 6, until: 20, holidays: [] },
  thresholds: DEFAULT_THRESHOLDS,
  trustedNetworks: [],
  dashboards: 'all',
  disabled: [],
});

/** Small and general: what mines or trains at scale has to be asked for. */
const INSTANCE_TYPES = ['ml.m5.large', 'ml.m5.xlarge', 'ml.m5.2xlarge'];

export const TRAINING_DATA_DEFAULTS: Omit<TrainingDataSettings, 'writers'> = Object.freeze({ oldVersionDays: 90 });

export const OUTPUT_DEFAULTS: OutputSettings = Object.freeze({
  readers: [],
  oldVersionDays: 90,
  encryptionHeader: 'required',
});

type ProjectDefaults = Omit<ProjectSettings, 'name' | 'imageRepositories' | 'trainingData'>;

/** All but what every project has to say. */
export const PROJECT_DEFAULTS = Object.freeze<ProjectDefaults>({
  components: ['training'],
  launchers: [],
  instanceTypes: INSTANCE_TYPES,
  maxRuntimeHours: 24,
  bedrock: { invoke: [], customize: [], restricted: [] },
  comprehend: { dataClassifications: [] },
  rekognition: { useCases: [], collections: [] },
  output: OUTPUT_DEFAULTS,
  efa: false,
  exceptions: {},
});
