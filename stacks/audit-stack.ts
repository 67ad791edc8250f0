import { Construct } from 'constructs';
import { AccountAudit, AuditHandles, jobLogGroups, trailLogGroupName } from '../modules/baseline';
import { BaselineStack } from './baseline-stack';
import { ONLY_PART } from './only-part';
import { Settings } from './settings/types';
import { publish, Source, StackValues, valuesOf } from './stack-outputs';

/** Once per account: the key for logs, the buckets for access logs and the trail, the trail, the log groups that jobs share, and who is told of what. */
export class AuditStack extends BaselineStack implements Source<AuditHandles> {
  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id, settings);
    const { network } = settings;
    const networkCidr = network.kind === 'created' ? network.cidr : undefined;
    publish(this, new AccountAudit(this, ONLY_PART, { ...settings, networkCidr }).outputs);
  }

  handlesFor(reader: BaselineStack): AuditHandles {
    return new PublishedAudit(valuesOf(this, reader), jobLogGroups(reader), trailLogGroupName(this.settings));
  }
}

/** Each value is asked for when it is used, and not when somebody looks through all of them: a reader takes no more than it needs. */
class PublishedAudit implements AuditHandles {
  constructor(
    private readonly values: StackValues,
    readonly jobLogGroups: AuditHandles['jobLogGroups'],
    readonly trailLogGroupName: string | undefined,
  ) {}

  get logKey(): AuditHandles['logKey'] {
    return { keyArn: this.values.text('log_key_arn') };
  }

  get accessLogs(): AuditHandles['accessLogs'] {
    return { bucketName: this.values.text('access_log_bucket_name') };
  }

  get alerts(): AuditHandles['alerts'] {
    return {
      topicArn: this.values.text('alert_topic_arn'),
      undeliveredQueueArn: this.values.text('undelivered_alerts_queue_arn'),
    };
  }
}
