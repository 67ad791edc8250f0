import { Annotations } from 'cdktf';
import { Construct } from 'constructs';
import { IAlertTopic } from '../alerts';
import { ExistingBucket, Trail } from '../cloudtrail';
import { bucketArn } from '../core/arns';
import { awsEnvironmentOf } from '../core/aws-environment';
import { requireKnownLists } from '../core/known-lists';
import { bucketName, pathName, plainName, roleName } from '../core/resource-name';
import { requireAll } from '../core/validation';
import { EncryptionKey, IEncryptionKey } from '../kms';
import { ILogGroup, LogGroup, logGroupArn } from '../logs';
import { IAccessLogTarget, IBucket, LogBucket, TrailBucket } from '../s3';
import { AccountAuditProps, auditOf, AuditScope } from './account-audit-props';
import { auditChecks } from './audit-checks';
import { countedDetections, createMonitoring, MonitoringProps } from './audit-monitoring';
import { logGroupNames, projectBuckets, trailLogGroupName } from './baseline-names';
import { COMPONENTS, JOB_LOG_GROUPS, JOB_LOGS, JobLogs } from './component-names';
import {
  ACCESS_LOG_STORAGE,
  ForgottenResources,
  JOB_LOGS_RESOURCES,
  TRAIL_BUCKET,
  TRAIL_STORAGE,
} from './forgotten-resources';
import { switchedOff } from './monitoring-settings';
import { ImportedAudit, ImportedAuditProps, jobLogGroups } from './imported-audit';
import { Outputs } from './outputs';

/** Days that access logs are kept: the year that log groups are, and a margin. */
const ACCESS_LOG_DAYS = 400;

/** Construct ids: a contract, for a log group of another id would be another one. */
const LOG_GROUP_IDS: Readonly<Record<JobLogs, string>> = {
  training: 'TrainingLogs',
  processing: 'ProcessingLogs',
  transform: 'TransformLogs',
  notebook: 'NotebookLogs',
};

/** What networks and projects take from the account's audit. */
export interface AuditHandles {
  /** Key of log groups. */
  readonly logKey: Pick<IEncryptionKey, 'keyArn'>;
  /** Bucket for server access logs. */
  readonly accessLogs: IAccessLogTarget;
  /** By what writes to them. */
  readonly jobLogGroups: Readonly<Record<JobLogs, ILogGroup>>;
  /** Topic of alerts. */
  readonly alerts: IAlertTopic;
  /** The trail's log group. Absent: nothing can be counted. */
  readonly trailLogGroupName?: string;
  /** For whom it records, if that is known: a project that it does not know is refused. */
  readonly recorded?: RecordedProjects;
}

/** Whose buckets the trail records. */
export interface RecordedProjects {
  /** Start of their names. */
  readonly prefix: string;
  /** Names of the projects. */
  readonly projects: readonly string[];
}

type TrailLogGroup = NonNullable<MonitoringProps['trailLogGroup']>;

/**
 * Once per account and region: the key for logs, the buckets for access logs and the trail, the trail, the log groups that jobs
 * share, and who is told of what.
 *
 * @throws as its parts do
 */
export class AccountAudit extends Construct implements AuditHandles {
  /**
   * What an account has already that records and tells, for projects and networks. To keep some of it and have the rest made, see
   * `audit` and `alerts` of the properties.
   *
   * @throws if an ARN or a name is not one of its kind
   */
  static fromExisting(scope: Construct, id: string, props: ImportedAuditProps): ImportedAudit {
    return new ImportedAudit(scope, id, props);
  }

  /** Key of log groups, trail and its bucket. */
  readonly logKey: IEncryptionKey;
  /** Bucket for server access logs: made, or the one that was named. */
  readonly accessLogs: IAccessLogTarget;
  /** Log groups that jobs of the account share, by what writes to them. */
  readonly jobLogGroups: Readonly<Record<JobLogs, ILogGroup>>;
  /** Topic of alerts: made, or the one that was named. */
  readonly alerts: IAlertTopic;
  /** The trail's log group. Absent: nothing can be counted. */
  readonly trailLogGroupName?: string;
  /** For whom it records: its prefix and projects. */
  readonly recorded: RecordedProjects;
  /** What others take, by the names that the stack gives its Terraform outputs. */
  readonly outputs: Outputs;
  private readonly settings: AuditScope;

  constructor(scope: Construct, id: string, props: AccountAuditProps) {
    super(scope, id);
    requireKnownLists(this, props);
    this.settings = auditOf(props, awsEnvironmentOf(this));
    requireAll(this, auditChecks(this.settings));
    this.recorded = { prefix: props.prefix, projects: props.projects.map(({ name }) => name) };
    this.logKey = this.createLogKey();
    this.accessLogs = this.provideAccessLogBucket();
    for (const kind of JOB_LOGS) this.provideJobLogGroup(kind);
    this.jobLogGroups = jobLogGroups(this);
    this.trailLogGroupName = trailLogGroupName(this.settings);
    const trailLogGroup = this.settings.audit.trail === 'create' ? this.createTrail() : this.useExistingTrail();
    this.alerts = createMonitoring(this, { settings: this.settings, logKey: this.logKey, trailLogGroup });
    this.outputs = this.outputsOf(this.alerts, trailLogGroup?.reference);
  }

  private createLogKey(): IEncryptionKey {
    const key = new EncryptionKey(this, 'LogKey', {
      alias: pathName(this.settings, COMPONENTS.logs),
      description: 'Encrypts logs: log groups, trail',
      administratorArns: this.settings.administrators,
      reviewerArns: this.settings.reviewers,
      breakGlass: this.settings.keys.breakGlass,
      ...this.exceptions,
    });
    // All of them, made or not: a group that was let go of has to stay readable
    const groups = Object.values(logGroupNames(this.settings));
    key.grantEncryptingLogGroups(groups.map((name) => logGroupArn(this, name)));
    return key;
  }

  private provideAccessLogBucket(): IAccessLogTarget {
    const { accessLogBucket } = this.settings.audit;
    if (accessLogBucket === undefined) return this.createAccessLogBucket();
    new ForgottenResources(this, 'FormerAccessLogs', ACCESS_LOG_STORAGE);
    Annotations.of(this).addWarning(
      '"audit.accessLogBucket" is not ours: not checked that it admits logging.s3, keeps logs for a year, and is closed to others',
    );
    return { bucketName: accessLogBucket };
  }

  private createAccessLogBucket(): IAccessLogTarget {
    return new LogBucket(this, 'AccessLogs', {
      bucketName: bucketName(this.settings, COMPONENTS.accessLogs),
      administratorArns: this.settings.administrators,
      administratorsProvenBy: this.logKey,
      readerArns: this.settings.audit.auditors,
      sourceBucketPrefix: `${this.settings.prefix}-`,
      keepDays: ACCESS_LOG_DAYS,
      ...this.exceptions,
    });
  }

  /** SageMaker writes the logs of all jobs of a kind, account and region to one group, whose name cannot be chosen. */
  private provideJobLogGroup(kind: JobLogs): void {
    const name = JOB_LOG_GROUPS[kind];
    if (this.settings.audit.existingLogGroups.includes(kind)) {
      new ForgottenResources(this, `Former${LOG_GROUP_IDS[kind]}`, JOB_LOGS_RESOURCES[kind]);
      Annotations.of(this).addWarning(
        `"audit.existingLogGroups" names "${kind}": not checked that ${name} is encrypted and kept for a year`,
      );
      return;
    }
    this.createLogGroup(LOG_GROUP_IDS[kind], name);
  }

  private outputsOf(alerts: IAlertTopic, trailLogGroup: string | undefined): Outputs {
    return {
      log_key_arn: { value: this.logKey.keyArn, description: 'Key of log groups and the trail' },
      access_log_bucket_name: {
        value: this.accessLogs.bucketName,
        description: 'Target of server access logs in this account and region',
      },
      alert_topic_arn: { value: alerts.topicArn, description: 'Topic of all alerts' },
      undelivered_alerts_queue_arn: {
        value: alerts.undeliveredQueueArn,
        description: 'Queue of alerts that were not delivered',
      },
      ...(trailLogGroup && {
        trail_log_group_name: {
          value: trailLogGroup,
          description: "The trail's log group: what is counted is counted in it",
        },
      }),
      detections_off: {
        value: switchedOff(this.settings.detections),
        description: 'Detections that are switched off, and why',
      },
    };
  }

  private createTrail(): TrailLogGroup {
    const environment = awsEnvironmentOf(this);
    const { audit, projects } = this.settings;
    if (audit.trailIsAssumed) this.warnOfSecondTrail();
    const name = logGroupNames(this.settings).trail;
    const logGroup = this.createLogGroup('TrailLogs', name);
    new Trail(this, 'Trail', {
      trailName: plainName(this.settings, COMPONENTS.trail),
      bucket: this.provideTrailBucket(),
      encryptionKey: this.logKey,
      logGroup,
      organizationId: audit.organizationTrail,
      roleName: roleName(this.settings, COMPONENTS.trail),
      dataEvents: {
        bucketArns: projects
          .flatMap(({ name }) => projectBuckets(name))
          .map((component) => bucketArn(environment, bucketName(this.settings, component))),
        types: audit.dataEventTypes,
      },
    });
    return { name, reference: logGroup.logGroupName };
  }

  private warnOfSecondTrail(): void {
    Annotations.of(this).addWarning(
      '"audit.trail" is not given, and a trail is made: if the account or its organization has one already, AWS bills its management events a ' +
        'second time, 2.00 for 100,000, and its data events as well. Write "existing" then, and "create" if it has none',
    );
  }

  /** A bucket that was made here and is no longer named stays, and stays readable for auditors. */
  private provideTrailBucket(): IBucket | ExistingBucket {
    const { trailBucket } = this.settings.audit;
    if (trailBucket === undefined) return this.createTrailBucket();
    new ForgottenResources(this, 'FormerTrailBucket', TRAIL_BUCKET);
    this.letAuditorsRead('Trail', trailBucket);
    this.letAuditorsRead('FormerTrail', bucketName(this.settings, COMPONENTS.trail));
    Annotations.of(this).addWarning(
      '"audit.trailBucket" is not ours: not checked that it admits the trail, locks its objects, and is closed to others',
    );
    return { existingBucketName: trailBucket };
  }

  private letAuditorsRead(purpose: string, name: string): void {
    const { auditors } = this.settings.audit;
    if (auditors.length === 0) return;
    const arn = bucketArn(awsEnvironmentOf(this), name);
    this.logKey.grantReadingObjects({ purpose, principalArns: auditors, bucketArn: arn });
  }

  private createTrailBucket(): TrailBucket {
    return new TrailBucket(this, 'TrailBucket', {
      bucketName: bucketName(this.settings, COMPONENTS.trail),
      administratorArns: this.settings.administrators,
      auditorArns: this.settings.audit.auditors,
      encryptionKey: this.logKey,
      accessLogs: this.accessLogs,
      objectLock: this.settings.audit.trailLock,
      ...this.exceptions,
    });
  }

  private createLogGroup(id: string, logGroupName: string): LogGroup {
    return new LogGroup(this, id, {
      logGroupName,
      encryptionKey: this.logKey,
      retentionDays: this.settings.audit.logRetentionDays,
      ...this.exceptions,
    });
  }

  /** What an earlier trail of ours has delivered stays where it is, and stays readable for auditors. */
  private useExistingTrail(): TrailLogGroup | undefined {
    const { existingTrailLogGroup: name } = this.settings.audit;
    new ForgottenResources(this, 'FormerTrail', TRAIL_STORAGE);
    this.letAuditorsRead('Trail', bucketName(this.settings, COMPONENTS.trail));
    Annotations.of(this).addWarning(
      '"audit.trail" is "existing": not checked that the trail covers all regions, is validated and encrypted, and records ' +
        "data events of the projects' buckets, SageMaker and Bedrock",
    );
    if (name !== undefined) return { name, reference: name };
    Annotations.of(this).addWarning(
      `"audit.existingTrailLogGroup" is not given: nothing is counted, and these detections are not there: ${countedDetections().join(', ')}`,
    );
    return undefined;
  }

  private get exceptions() {
    return { allowDeletion: this.settings.exceptions.allowDeletion };
  }
}
