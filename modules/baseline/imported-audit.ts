import { Construct } from 'constructs';
import { AlertTopic, IAlertTopic } from '../alerts';
import { EncryptionKey, IEncryptionKey } from '../kms';
import { ILogGroup, LogGroup } from '../logs';
import { IAccessLogTarget, LogBucket } from '../s3';
import { AuditHandles } from './account-audit';
import { JOB_LOG_GROUPS, JobLogs } from './component-names';

/** What an account has to be watched by that this package did not make. */
export interface ImportedAuditProps {
  /** ARN of the key of log groups: its policy has to admit CloudWatch Logs for the groups that are made under it. */
  readonly logKeyArn: string;
  /** Name of the bucket for server access logs: its policy has to admit `logging.s3.amazonaws.com`. */
  readonly accessLogBucketName: string;
  /** ARN of the topic of alerts: its policy and key have to admit EventBridge and CloudWatch. */
  readonly alertTopicArn: string;
  /** ARN of a queue that takes what EventBridge could not deliver. Default: such events are lost. */
  readonly undeliveredQueueArn?: string;
  /** Name of the log group that a trail of all regions delivers to. Default: none; nothing is counted, and there are no alarms. */
  readonly trailLogGroupName?: string;
}

/**
 * The audit of an account that has a trail, log buckets and a topic of its own. What records and tells is for their owner: that the
 * trail records data events of the projects' buckets, above all. Made by `AccountAudit.fromExisting`.
 */
export class ImportedAudit extends Construct implements AuditHandles {
  /** Key of log groups. */
  readonly logKey: IEncryptionKey;
  /** Bucket for server access logs. */
  readonly accessLogs: IAccessLogTarget;
  /** Those that SageMaker writes to: their names are its own. */
  readonly jobLogGroups: Readonly<Record<JobLogs, ILogGroup>>;
  /** Topic of alerts. */
  readonly alerts: IAlertTopic;
  /** As it was given. */
  readonly trailLogGroupName?: string;

  /** @throws if an ARN or a name is not one of its kind */
  constructor(scope: Construct, id: string, props: ImportedAuditProps) {
    super(scope, id);
    this.logKey = EncryptionKey.fromKeyArn(this, 'LogKey', { keyArn: props.logKeyArn });
    this.accessLogs = LogBucket.fromBucketName(this, 'AccessLogs', { bucketName: props.accessLogBucketName });
    this.alerts = AlertTopic.fromTopicArn(this, 'Alerts', {
      topicArn: props.alertTopicArn,
      undeliveredQueueArn: props.undeliveredQueueArn,
    });
    this.jobLogGroups = jobLogGroups(this);
    this.trailLogGroupName = props.trailLogGroupName;
  }
}

/** The groups that jobs write to, made here or not: SageMaker chooses their names. */
export function jobLogGroups(scope: Construct): AuditHandles['jobLogGroups'] {
  return {
    training: LogGroup.fromName(scope, JOB_LOG_GROUPS.training),
    processing: LogGroup.fromName(scope, JOB_LOG_GROUPS.processing),
    transform: LogGroup.fromName(scope, JOB_LOG_GROUPS.transform),
    notebook: LogGroup.fromName(scope, JOB_LOG_GROUPS.notebook),
  };
}
