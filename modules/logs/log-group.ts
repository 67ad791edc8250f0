import { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group';
import { Token } from 'cdktf';
import { Construct } from 'constructs';
import { regionalArn } from '../core/arns';
import { awsEnvironmentOf } from '../core/aws-environment';
import { format, reasons } from '../core/checks';
import { deletionLifecycle, DeletionProps, deletionTags } from '../core/deletion';
import { Exception, exceptionTags } from '../core/exception';
import { requireKnownLists } from '../core/known-lists';
import { requireAll } from '../core/validation';
import { IEncryptionKey } from '../kms';
import { RETENTION_DAYS, SHORTEST_RETENTION_DAYS } from './log-retention';

/** A log group that other modules write to. */
export interface ILogGroup {
  /** As a reference, like the ARN. */
  readonly logGroupName: string;
  /** As a reference: whoever uses it comes after the log group. Without a trailing `:*`. */
  readonly logGroupArn: string;
  /** Computed from the name, for policies. Without a trailing `:*`. */
  readonly knownLogGroupArn: string;
}

/** What a log group is made of. */
export interface LogGroupProps extends DeletionProps {
  /** 1 to 512 letters, digits or any of _ / . # - */
  readonly logGroupName: string;
  /** The key has to let CloudWatch Logs encrypt this group: `grantEncryptingLogGroups`. */
  readonly encryptionKey: Pick<IEncryptionKey, 'keyArn'>;
  /** Days; one of the numbers that CloudWatch Logs takes, 365 or more. Default 365. */
  readonly retentionDays?: number;
  /** Weakenings that the group comes of, by name, for its tags. Default: none. */
  readonly exceptions?: Readonly<Record<string, Exception>>;
}

const LOG_GROUP_NAME_FORMAT = /^[\w/.#-]{1,512}$/;
const NAME_RULE = 'be 1 to 512 letters, digits or any of _ / . # -';

/**
 * A log group (`aws_cloudwatch_log_group`) under a customer-managed key, kept for a year or more, protected against destruction.
 * Made before its first writer: a group that a service makes for itself has no key and no retention.
 *
 * @throws if the name or the retention is not one that CloudWatch Logs takes, or the retention is shorter than a year
 */
export class LogGroup extends Construct implements ILogGroup {
  /** A log group that exists already, in the scope's account and region. What encrypts it, and for how long it keeps, is not known. */
  static fromName(scope: Construct, logGroupName: string): ILogGroup {
    const arn = logGroupArn(scope, logGroupName);
    return { logGroupName, logGroupArn: arn, knownLogGroupArn: arn };
  }

  /** As a reference, like the ARN. */
  readonly logGroupName: string;
  /** As a reference: whoever uses it comes after the log group. Without a trailing `:*`. */
  readonly logGroupArn: string;
  /** Computed from the name, for policies. Without a trailing `:*`. */
  readonly knownLogGroupArn: string;

  constructor(scope: Construct, id: string, props: LogGroupProps) {
    super(scope, id);
    requireKnownLists(this, props);
    const retentionDays = props.retentionDays ?? SHORTEST_RETENTION_DAYS;
    this.check(props, retentionDays);
    const group = this.createLogGroup(props, retentionDays);
    this.logGroupName = group.name;
    this.logGroupArn = group.arn;
    this.knownLogGroupArn = logGroupArn(this, props.logGroupName);
  }

  private createLogGroup(props: LogGroupProps, retentionInDays: number): CloudwatchLogGroup {
    return new CloudwatchLogGroup(this, 'Resource', {
      name: props.logGroupName,
      kmsKeyId: props.encryptionKey.keyArn,
      retentionInDays,
      // For a group that is no longer in the configuration, where prevent_destroy has no say
      skipDestroy: props.allowDeletion === undefined,
      tags: { Name: props.logGroupName, ...deletionTags(props), ...exceptionTags(props.exceptions ?? {}) },
      lifecycle: deletionLifecycle(props),
    });
  }

  private check({ logGroupName, allowDeletion, exceptions }: LogGroupProps, retentionDays: number): void {
    requireAll(this, [
      format('logGroupName', logGroupName, LOG_GROUP_NAME_FORMAT, NAME_RULE, 'rename it'),
      {
        property: 'retentionDays',
        rule: `be a number that CloudWatch Logs takes, ${SHORTEST_RETENTION_DAYS} or more`,
        received: String(retentionDays),
        remedy: `choose one of ${RETENTION_DAYS.filter((days) => days >= SHORTEST_RETENTION_DAYS).join(', ')}`,
        holds:
          Token.isUnresolved(retentionDays) ||
          (retentionDays >= SHORTEST_RETENTION_DAYS && RETENTION_DAYS.includes(retentionDays)),
      },
      ...reasons({ allowDeletion, ...exceptions }),
    ]);
  }
}

/** Without the trailing `:*` that some services want. */
export function logGroupArn(scope: Construct, logGroupName: string): string {
  return regionalArn(awsEnvironmentOf(scope), 'logs', `log-group:${logGroupName}`);
}
