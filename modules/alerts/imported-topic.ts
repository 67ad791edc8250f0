import { Annotations } from 'cdktf';
import { Construct } from 'constructs';
import { awsEnvironmentOf } from '../core/aws-environment';
import { format } from '../core/checks';
import { renderPolicy } from '../core/policy-statement';
import { requireAll } from '../core/validation';
import { topicStatements } from './alert-policy';
import { IAlertTopic } from './alert-topic';

/** A topic that is owned elsewhere. */
export interface ImportedTopicProps {
  /** ARN of a topic in this region. */
  readonly topicArn: string;
  /** ARN of a queue that takes what EventBridge could not deliver. Default: such events are lost. */
  readonly undeliveredQueueArn?: string;
}

const TOPIC_ARN_FORMAT = /^arn:[\w-]+:sns:[\w-]+:\d{12}:[\w-]{1,256}$/;
const QUEUE_ARN_FORMAT = /^arn:[\w-]+:sqs:[\w-]+:\d{12}:[\w-]{1,80}$/;

/**
 * A topic that is owned elsewhere. Who is told, and whether its policy and its key admit the services that send alerts, is for its
 * owner: alerts that they refuse are lost without a sound. Made by `AlertTopic.fromTopicArn`.
 */
export class ImportedTopic extends Construct implements IAlertTopic {
  /** As it was given. */
  readonly topicArn: string;
  /** As it was given. */
  readonly undeliveredQueueArn?: string;

  /** @throws if an ARN is not one of its kind */
  constructor(scope: Construct, id: string, { topicArn, undeliveredQueueArn }: ImportedTopicProps) {
    super(scope, id);
    requireAll(this, [
      format('topicArn', topicArn, TOPIC_ARN_FORMAT, 'be the ARN of a topic', 'write it in full'),
      ...(undeliveredQueueArn === undefined
        ? []
        : [
            format(
              'undeliveredQueueArn',
              undeliveredQueueArn,
              QUEUE_ARN_FORMAT,
              'be the ARN of a queue',
              'write it in full',
            ),
          ]),
    ]);
    this.topicArn = topicArn;
    this.undeliveredQueueArn = undeliveredQueueArn;
    Annotations.of(this).addWarning(
      `the topic ${topicArn} is not ours: not checked that its policy and key admit EventBridge, CloudWatch, Budgets and cost alerts, ` +
        'and that somebody reads it',
    );
  }

  /** The statements that the topic's policy has to hold, as JSON of a whole policy. Add them to what is there. */
  get requiredPolicy(): string {
    return renderPolicy(topicStatements(this.topicArn, awsEnvironmentOf(this)));
  }
}
