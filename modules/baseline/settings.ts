import { DataEventType } from '../cloudtrail';
import { DeletionException } from '../core/deletion';
import { Exception } from '../core/exception';
import { Thresholds } from '../detection';
import { ObjectLock } from '../s3';
import { Component } from '../sagemaker';
import { JobLogs } from './component-names';
import { Weekday } from './weekdays';

export interface KeySettings {
  readonly breakGlass: 'account-root' | 'none';
}

export interface AuditSettings {
  readonly trail: 'create' | 'existing';
  /** Nobody said whether the account has a trail already. */
  readonly trailIsAssumed: boolean;
  /** Absent: the trail is made here, or nothing can be counted. */
  readonly existingTrailLogGroup?: string;
  /** ID of the organization whose accounts the trail records. Absent: this account alone. */
  readonly organizationTrail?: string;
  /** Name of a bucket that exists, perhaps in another account. Absent: one is made. */
  readonly trailBucket?: string;
  /** Name of a bucket that exists. Absent: one is made. */
  readonly accessLogBucket?: string;
  /** Without effect where the trail exists. */
  readonly trailLock: ObjectLock;
  readonly logRetentionDays: number;
  /** Log groups of SageMaker that exist already, by what writes to them. */
  readonly existingLogGroups: readonly JobLogs[];
  /** ARNs of roles that may decrypt the trail's files. */
  readonly auditors: readonly string[];
  /** Without effect where the trail exists. */
  readonly dataEventTypes: readonly DataEventType[];
}

export interface AlertSettings {
  /** ARN. Absent: one is made. */
  readonly existingTopic?: string;
  readonly emails: readonly string[];
  readonly webhooks: readonly string[];
  readonly slack?: { readonly workspace: string; readonly channel: string };
  readonly teams?: { readonly tenant: string; readonly team: string; readonly channel: string };
}

export interface DetectionSettings {
  readonly workingHours: {
    readonly timeZone: string;
    readonly days: readonly Weekday[];
    readonly from: number;
    readonly until: number;
    readonly holidays: readonly string[];
  };
  readonly thresholds: Thresholds;
  readonly trustedNetworks: readonly string[];
  readonly dashboards: 'all' | 'account' | 'none';
  readonly disabled: readonly (Exception & { readonly detection: string })[];
}

export interface GuardDutySettings {
  readonly detector: 'create' | 'existing';
  readonly aiProtection: boolean;
}

export interface CostSettings {
  /** `create`, or the ARN of one that exists. Absent: nobody is told of anomalies. */
  readonly anomalyMonitor?: string;
  readonly anomalyThreshold?: number;
  readonly monthlyBudget?: { readonly amount: number; readonly action: 'tell' | 'ask' | 'stop' };
}

export interface ProjectSettings {
  readonly name: string;
  /** Kinds of SageMaker work that the project does: each has a role of its own. */
  readonly components: readonly Component[];
  /** ARNs of who starts work: their grants let endpoints and notebooks have volumes. */
  readonly launchers: readonly string[];
  /** Types of instances that work may run on. */
  readonly instanceTypes: readonly string[];
  readonly maxRuntimeHours: number;
  readonly bedrock: BedrockSettings;
  readonly comprehend: ComprehendSettings;
  readonly rekognition: RekognitionSettings;
  /** ARNs of the repositories that jobs pull their images from. */
  readonly imageRepositories: readonly string[];
  readonly trainingData: TrainingDataSettings;
  readonly output: OutputSettings;
  /** Elastic fabric adapter: opens all protocols between members of the project's security group. */
  readonly efa: boolean;
  readonly exceptions: ProjectExceptions;
}

export interface TrainingDataSettings {
  readonly writers: readonly string[];
  readonly oldVersionDays: number;
  /** Absent: versions are kept, and not locked. */
  readonly lock?: ObjectLock;
}

export interface OutputSettings {
  readonly readers: readonly string[];
  readonly oldVersionDays: number;
  readonly encryptionHeader: 'required' | 'optional';
  /** Absent: versions are kept, and not locked. */
  readonly lock?: ObjectLock;
}

/** Models by ID; empty lists: none. */
export interface BedrockSettings {
  readonly invoke: readonly string[];
  readonly customize: readonly string[];
  readonly restricted: readonly string[];
}

export interface ComprehendSettings {
  /** Empty: Comprehend is not used. */
  readonly dataClassifications: readonly string[];
  /** Absent: no jobs, only single texts. */
  readonly dataAccessRole?: string;
}

export interface RekognitionSettings {
  /** Empty: faces are not looked at. */
  readonly useCases: readonly string[];
  readonly collections: readonly string[];
}

export interface ProjectExceptions {
  readonly notebookReadsTrainingData?: Exception;
  readonly unlistedModels?: Exception & { readonly models: readonly string[] };
  readonly dataAccessOutsideVpc?: Exception & { readonly principals: readonly string[] };
}

export interface AccountExceptions {
  readonly allowDeletion?: DeletionException;
  readonly allowDirectGrants?: Exception;
  readonly logPrompts?: Exception;
}
