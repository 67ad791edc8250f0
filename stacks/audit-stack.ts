import { Annotations } from 'cdktf';
import { Construct } from 'constructs';
import { bucketArn } from '../modules/core/arns';
import { awsEnvironmentOf } from '../modules/core/aws-environment';
import { bucketName, pathName, plainName, roleName } from '../modules/core/resource-name';
import { Trail } from '../modules/cloudtrail';
import { EncryptionKey, IEncryptionKey } from '../modules/kms';
import { ILogGroup, LogGroup, logGroupArn } from '../modules/logs';
import { IAccessLogTarget, LogBucket, TrailBucket } from '../modules/s3';
import { BaselineStack } from './baseline-stack';
import { publish, Source, StackOutputs } from './stack-outputs';
import { logGroupNames, projectBuckets } from './baseline-names';
import { COMPONENTS, JOB_LOG_GROUPS, JOB_LOGS, JobLogs } from './component-names';
import { ForgottenResources, JOB_LOGS_RESOURCES, TRAIL_STORAGE } from './forgotten-resources';
import { Settings } from './settings/types';

/** Days that access logs are kept: the year that log groups are, and a margin. */
const ACCESS_LOG_DAYS = 400;

/** Construct ids: a contract, for a log group of another id would be another one. */
const LOG_GROUP_IDS: Readonly<Record<JobLogs, string>> = {
  training: 'TrainingLogs',
  processing: 'ProcessingLogs',
  transform: 'TransformLogs',
  notebook: 'NotebookLogs',
};

/** What the other stacks take from the audit stack. */
export interface AuditHandles {
  readonly logKey: Pick<IEncryptionKey, 'keyArn'>;
  readonly accessLogs: IAccessLogTarget;
  /** By what writes to them. */
  readonly jobLogGroups: Readonly<Record<JobLogs, ILogGroup>>;
}

/** Once per account: the key for logs, the buckets for access logs and the trail, the trail, the log groups that jobs share. */
export class AuditStack extends BaselineStack implements Source<AuditHandles> {
  private readonly logKey: IEncryptionKey;
  private readonly accessLogs: IAccessLogTarget;

  constructor(
    scope: Construct,
    id: string,
    private readonly settings: Settings,
  ) {
    super(scope, id, settings);
    this.logKey = this.createLogKey();
    this.accessLogs = this.createAccessLogBucket();
    for (const kind of JOB_LOGS) this.provideJobLogGroup(kind);
    this.publishForOtherStacks();
    if (settings.audit.trail === 'create') this.createTrail();
    else this.useExistingTrail();
  }

  handlesFor(reader: BaselineStack): AuditHandles {
    const outputs = new StackOutputs(reader, this);
    return {
      logKey: { keyArn: outputs.text('log_key_arn') },
      accessLogs: { bucketName: outputs.text('access_log_bucket_name') },
      jobLogGroups: {
        training: LogGroup.fromName(reader, JOB_LOG_GROUPS.training),
        processing: LogGroup.fromName(reader, JOB_LOG_GROUPS.processing),
        transform: LogGroup.fromName(reader, JOB_LOG_GROUPS.transform),
        notebook: LogGroup.fromName(reader, JOB_LOG_GROUPS.notebook),
      },
    };
  }

  private createLogKey(): IEncryptionKey {
    const key = new EncryptionKey(this, 'LogKey', {
      alias: pathName(this.settings, COMPONENTS.logs),
      description: 'Encrypts logs: log groups, trail',
      administratorArns: this.settings.administrators,
      breakGlass: this.settings.keys.breakGlass,
      ...this.exceptions,
    });
    // All of them, made or not: a group that was let go of has to stay readable
    const groups = Object.values(logGroupNames(this.settings));
    key.grantEncryptingLogGroups(groups.map((name) => logGroupArn(this, name)));
    return key;
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

  private publishForOtherStacks(): void {
    publish(this, {
      log_key_arn: { value: this.logKey.keyArn, description: 'Key of log groups and the trail' },
      access_log_bucket_name: {
        value: this.accessLogs.bucketName,
        description: 'Target of server access logs in this account and region',
      },
    });
  }

  private createTrail(): void {
    const environment = awsEnvironmentOf(this);
    const { audit, projects } = this.settings;
    new Trail(this, 'Trail', {
      trailName: plainName(this.settings, COMPONENTS.trail),
      bucket: this.createTrailBucket(),
      encryptionKey: this.logKey,
      logGroup: this.createLogGroup('TrailLogs', logGroupNames(this.settings).trail),
      roleName: roleName(this.settings, COMPONENTS.trail),
      dataEvents: {
        bucketArns: projects
          .flatMap(({ name }) => projectBuckets(name))
          .map((component) => bucketArn(environment, bucketName(this.settings, component))),
        types: audit.dataEventTypes,
      },
    });
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
  private useExistingTrail(): void {
    const { auditors } = this.settings.audit;
    new ForgottenResources(this, 'FormerTrail', TRAIL_STORAGE);
    if (auditors.length > 0) {
      const trailBucketArn = bucketArn(awsEnvironmentOf(this), bucketName(this.settings, COMPONENTS.trail));
      this.logKey.grantReadingObjects({ purpose: 'Trail', principalArns: auditors, bucketArn: trailBucketArn });
    }
    Annotations.of(this).addWarning(
      '"audit.trail" is "existing": not checked that the trail covers all regions, is validated and encrypted, and records ' +
        "data events of the projects' buckets, SageMaker and Bedrock",
    );
  }

  private get exceptions() {
    return { allowDeletion: this.settings.exceptions.allowDeletion };
  }
}
