import { Construct } from 'constructs';
import { AccountAudit, AuditHandles, jobLogGroups, trailLogGroupName } from '../modules/baseline';
import { BaselineStack } from './baseline-stack';
import { ONLY_PART } from './only-part';
import { Settings } from './settings/types';
import { publish, Source, StackOutputs } from './stack-outputs';

/** Once per account: the key for logs, the buckets for access logs and the trail, the trail, the log groups that jobs share, and who is told of what. */
export class AuditStack extends BaselineStack implements Source<AuditHandles> {
  constructor(
    scope: Construct,
    id: string,
    private readonly settings: Settings,
  ) {
    super(scope, id, settings);
    const { network } = settings;
    const networkCidr = network.kind === 'created' ? network.cidr : undefined;
    publish(this, new AccountAudit(this, ONLY_PART, { ...settings, networkCidr }).outputs);
  }

  handlesFor(reader: BaselineStack): AuditHandles {
    const outputs = new StackOutputs(reader, this);
    return {
      logKey: { keyArn: outputs.text('log_key_arn') },
      accessLogs: { bucketName: outputs.text('access_log_bucket_name') },
      jobLogGroups: jobLogGroups(reader),
      alerts: {
        topicArn: outputs.text('alert_topic_arn'),
        undeliveredQueueArn: outputs.text('undelivered_alerts_queue_arn'),
      },
      trailLogGroupName: trailLogGroupName(this.settings),
    };
  }
}
