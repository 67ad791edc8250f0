import { CloudwatchMetricAlarm } from '@cdktf/provider-aws/lib/cloudwatch-metric-alarm';
import { SqsQueue } from '@cdktf/provider-aws/lib/sqs-queue';
import { Construct } from 'constructs';
import { regionalArn } from '../core/arns';
import { awsEnvironmentOf } from '../core/aws-environment';
import { format } from '../core/checks';
import { requireKnownLists } from '../core/known-lists';
import { PolicyDocument } from '../core/policy-document';
import { QUEUE_POLICY_LIMIT } from '../core/policy-limits';
import { requireAll } from '../core/validation';
import { queueStatements } from './alert-policy';

/** What a queue for alerts that were not delivered is made of. */
export interface UndeliveredQueueProps {
  /** 1 to 80 letters, digits, dashes or underscores. */
  readonly queueName: string;
  /** Topic whose undelivered messages are kept as well, as an ARN that does not depend on the topic. */
  readonly knownTopicArn: string;
}

const QUEUE_NAME_FORMAT = /^[\w-]{1,80}$/;

/** Two weeks, the longest that SQS keeps a message. */
const KEPT_SECONDS = 1_209_600;

/**
 * An encrypted queue that keeps for two weeks what rules and topic could not deliver (`aws_sqs_queue`).
 *
 * @throws if the name is not one that SQS takes
 */
export class UndeliveredQueue extends Construct {
  /** As a reference: whoever uses it comes after the queue. */
  readonly queueArn: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: UndeliveredQueueProps,
  ) {
    super(scope, id);
    requireKnownLists(this, props);
    const { queueName, knownTopicArn } = props;
    const rule = 'be 1 to 80 letters, digits, dashes or underscores';
    requireAll(this, [format('queueName', queueName, QUEUE_NAME_FORMAT, rule, 'rename it')]);
    const environment = awsEnvironmentOf(this);
    const policy = new PolicyDocument(this, 'PolicyDocument', { sizeLimit: QUEUE_POLICY_LIMIT });
    policy.add(...queueStatements(regionalArn(environment, 'sqs', queueName), knownTopicArn, environment));
    this.queueArn = new SqsQueue(this, 'Resource', {
      name: queueName,
      // Under a key of SQS: what is kept here may be that the topic's key was taken away
      sqsManagedSseEnabled: true,
      messageRetentionSeconds: KEPT_SECONDS,
      policy: policy.json,
      tags: { Name: queueName },
    }).arn;
  }

  /** Tells a topic when something waits in the queue: by an alarm, which does not come the way of rules. */
  alarm(topicArn: string): void {
    const { queueName } = this.props;
    new CloudwatchMetricAlarm(this, 'Alarm', {
      alarmName: queueName,
      alarmDescription: `Alerts could not be delivered and wait in the queue ${queueName}, for two weeks at most: read them there, and find out why.`,
      namespace: 'AWS/SQS',
      metricName: 'ApproximateNumberOfMessagesVisible',
      dimensions: { QueueName: queueName },
      statistic: 'Maximum',
      period: 300,
      evaluationPeriods: 1,
      comparisonOperator: 'GreaterThanThreshold',
      threshold: 0,
      treatMissingData: 'notBreaching',
      actionsEnabled: true,
      alarmActions: [topicArn],
      tags: { Name: queueName },
    });
  }
}
