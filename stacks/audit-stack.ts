import { Construct } from 'constructs';
import { AccountAudit, AuditHandles, jobLogGroups, trailLogGroupName } from '../modules/baseline';
import { BaselineStack } from './baseline-stack';
import { ONLY_PART } from './only-part';
import { Settings } from './settings/types';
import { publish, Source, valuesOf } from './stack-outputs';

/** Once per account: the key for logs, the buckets for access logs and the trail, the trail, the log groups that jobs share, and who is told of what. */
export class AuditStack extends BaselineStack implements Source<AuditHandles> {
  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id, settings);
    const { network } = settings;
    const networkCidr = network.kind === 'created' ? network.cidr : undefined;
    publish(this, new AccountAudit(this, ONLY_PART, { ...settings, networkCidr }).outputs);
  }

  /** Each value is asked for when it is used: a reader takes no more than it needs. */
  handlesFor(reader: BaselineStack): AuditHandles {
    const values = valuesOf(this, reader);
    return {
      get logKey() {
        return { keyArn: values.text('log_key_arn') };
      },
      get accessLogs() {
        return { bucketName: values.text('access_log_bucket_name') };
      },
      get alerts() {
        return {
          topicArn: values.text('alert_topic_arn'),
          undeliveredQueueArn: values.text('undelivered_alerts_queue_arn'),
        };
      },
      jobLogGroups: jobLogGroups(reader),
      trailLogGroupName: trailLogGroupName(this.settings),
    };
  }
}
