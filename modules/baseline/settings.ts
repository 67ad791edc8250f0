import { DataEventType } from '../cloudtrail';
import { DeletionException } from '../core/deletion';
import { Exception } from '../core/exception';
import { Thresholds } from '../detection';
import { ObjectLock } from '../s3';
import { Component } from '../sagemaker';
import { JobLogs } from './component-names';
import { Weekday } from './weekdays';

/** How keys are kept. */
export interface KeySettings {
  /** `account-root`: the account's root user may recover a key. `none`: where root credentials are removed. */
  readonly breakGlass: 'account-root' | 'none';
}

/** How an account is recorded. */
export interface AuditSettings {
  /** `create` makes a trail; `existing` takes what the account or its organization has. */
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
  /** Days that log groups keep: one of what CloudWatch Logs takes, 365 or more. */
  readonly logRetentionDays: number;
  /** Log groups of SageMaker that exist already, by what writes to them. */
  readonly existingLogGroups: readonly JobLogs[];
  /** ARNs of roles that may decrypt the trail's files. */
  readonly auditors: readonly string[];
  /** Without effect where the trail exists. */
  readonly dataEventTypes: readonly DataEventType[];
}

/** Who is told. */
export interface AlertSettings {
  /** ARN. Absent: one is made. */
  readonly existingTopic?: string;
  /** Mail addresses; each confirms by a link. */
  readonly emails: readonly string[];
  /** Addresses of incident services, with `https://`: secrets, which stand in Terraform's state. */
  readonly webhooks: readonly string[];
  /** A channel of Slack, by what the console of Amazon Q Developer shows. Default: none. */
  readonly slack?: {
    /** Such as `T07EA123LEP`. */
    readonly workspace: string;
    /** Such as `C07EZ1ABC23`. */
    readonly channel: string;
  };
  /** A channel of Microsoft Teams, by what the console of Amazon Q Developer shows. Default: none. */
  readonly teams?: {
    /** UUID of the Microsoft 365 tenant. */
    readonly tenant: string;
    /** UUID of the team. */
    readonly team: string;
    /** As it stands in the channel's link. */
    readonly channel: string;
  };
}

/** A detection that is switched off, and why. */
export interface DisabledDetection extends Exception {
  /** Its id, such as `root-user`. */
  readonly detection: string;
}

/** What is watched for. */
export interface DetectionSettings {
  /** When training jobs start without an alert. */
  readonly workingHours: {
    /** Name in the IANA time zone database, such as `Europe/Berlin`. */
    readonly timeZone: string;
    /** Days of the week on which people work. */
    readonly days: readonly Weekday[];
    /** First hour of work, 0 to 23. */
    readonly from: number;
    /** Hour at which work ends, 1 to 24, later than `from`. */
    readonly until: number;
    /** Days without work, as `2026-12-25`. */
    readonly holidays: readonly string[];
  };
  /** From when on what is counted is too much. */
  readonly thresholds: Thresholds;
  /** IPv4 or IPv6 ranges that people work from. At most 2. */
  readonly trustedNetworks: readonly string[];
  /** Which are made: the one of the account and one of each project, the one of the account, or none. */
  readonly dashboards: 'all' | 'account' | 'none';
  /** Detections that are switched off, each with a reason. */
  readonly disabled: readonly DisabledDetection[];
}

/** How GuardDuty is used. */
export interface GuardDutySettings {
  /** `create` makes one; `existing` takes what the account and region has. */
  readonly detector: 'create' | 'existing';
  /** Watches calls of models. Needs the AWS provider 6.56 or newer. */
  readonly aiProtection: boolean;
}

/** Who is told of spending, and what happens then. */
export interface CostSettings {
  /** `create`, or the ARN of one that exists. Absent: nobody is told of anomalies. */
  readonly anomalyMonitor?: string;
  /** Impact from which an anomaly is told, in the currency of the account's bill. 1 to 1,000,000. Default 100. */
  readonly anomalyThreshold?: number;
  /** What SageMaker and Bedrock may cost in a month, in whole units of the currency: `tell` alerts, `ask` and `stop` keep launchers from starting more. Default: no budget. */
  readonly monthlyBudget?: {
    /** 1 to 100,000,000. */
    readonly amount: number;
    /** What happens when it is used up: an alert, a stop that somebody approves, a stop. */
    readonly action: 'tell' | 'ask' | 'stop';
  };
}

/** One ML project. */
export interface ProjectSettings {
  /** 2 to 20 lower-case letters, digits or single dashes, a letter first. */
  readonly name: string;
  /** Kinds of SageMaker work that the project does: each has a role of its own. */
  readonly components: readonly Component[];
  /** ARNs of who starts work: their grants let endpoints and notebooks have volumes. */
  readonly launchers: readonly string[];
  /** Types of instances that work may run on. */
  readonly instanceTypes: readonly string[];
  /** Longest run of a job, in hours: 1 to 672. */
  readonly maxRuntimeHours: number;
  /** Models of Bedrock. */
  readonly bedrock: BedrockSettings;
  /** Detection of personal data by Comprehend. */
  readonly comprehend: ComprehendSettings;
  /** Faces, by Rekognition. */
  readonly rekognition: RekognitionSettings;
  /** ARNs of the repositories that jobs pull their images from. */
  readonly imageRepositories: readonly string[];
  /** The bucket that training reads. */
  readonly trainingData: TrainingDataSettings;
  /** The bucket that jobs write. */
  readonly output: OutputSettings;
  /** Elastic fabric adapter: opens all protocols between members of the project's security group. */
  readonly efa: boolean;
  /** What is weaker in this project, each with a reason. */
  readonly exceptions: ProjectExceptions;
}

/** The bucket that training reads. */
export interface TrainingDataSettings {
  /** ARNs of roles and users that load data. At least one. */
  readonly writers: readonly string[];
  /** Days until a replaced or deleted version is gone for good. 1 to 3,650. */
  readonly oldVersionDays: number;
  /** Absent: versions are kept, and not locked. */
  readonly lock?: ObjectLock;
}

/** The bucket that jobs write. */
export interface OutputSettings {
  /** ARNs of roles and users that read it. */
  readonly readers: readonly string[];
  /** Days until a replaced or deleted version is gone for good. 1 to 3,650. */
  readonly oldVersionDays: number;
  /** `required`: writes name the project's key. `optional`: those that name none get it by default. */
  readonly encryptionHeader: 'required' | 'optional';
  /** Absent: versions are kept, and not locked. */
  readonly lock?: ObjectLock;
}

/** Models by ID; empty lists: none. */
export interface BedrockSettings {
  /** Models that are invoked, or inference profiles. */
  readonly invoke: readonly string[];
  /** Base models that are customized with training data. */
  readonly customize: readonly string[];
  /** Models that are denied, whatever else allows them. */
  readonly restricted: readonly string[];
}

/** Detection of personal data in texts. */
export interface ComprehendSettings {
  /** Empty: Comprehend is not used. */
  readonly dataClassifications: readonly string[];
  /** Absent: no jobs, only single texts. */
  readonly dataAccessRole?: string;
}

/** Faces, by approved use case. */
export interface RekognitionSettings {
  /** Empty: faces are not looked at. */
  readonly useCases: readonly string[];
  /** IDs of collections that faces are searched in. Empty: nobody is recognized. */
  readonly collections: readonly string[];
}

/** What is weaker in a project. */
export interface ProjectExceptions {
  /** Lets people at notebooks read training data. Default: only jobs do. */
  readonly notebookReadsTrainingData?: Exception;
  /** Takes models of Bedrock that the catalogue does not know. Default: none. */
  readonly unlistedModels?: Exception & {
    /** IDs of models. */
    readonly models: readonly string[];
  };
  /** Lets roles and users reach the data from outside the VPC. Default: nobody does. */
  readonly dataAccessOutsideVpc?: Exception & {
    /** ARNs of roles and users. */
    readonly principals: readonly string[];
  };
}

/** What is weaker for everything. */
export interface AccountExceptions {
  /** Lifts the protection against deletion. */
  readonly allowDeletion?: DeletionException;
  /** Takes grants for volumes that are not marked as for an AWS service. */
  readonly allowDirectGrants?: Exception;
  /** Logs prompts and answers of Bedrock's models. */
  readonly logPrompts?: Exception;
}
