import { AwsEnvironment, regionalArn, servicePrincipal } from '../core/arns';
import { ofAccountIfSaid } from '../core/policy-conditions';
import { ANYBODY, Condition, Statement } from '../core/policy-statement';

const INSECURE: Condition = { test: 'Bool', key: 'aws:SecureTransport', values: ['false'] };

/** Services whose alerts come as messages of their own, and that name the account they act for. */
const NAMING_PUBLISHERS = ['cloudwatch', 'costalerts', 'budgets'];

/**
 * Who publishes alerts: rules of EventBridge, alarms, budgets and cost anomalies, of this account. EventBridge is documented to take no
 * conditions at a topic; one that holds when it names no account at all is the most that can be asked of it.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html
 */
export function topicStatements(topicArn: string, environment: AwsEnvironment): readonly Statement[] {
  return [
    {
      sid: 'RulesPublish',
      effect: 'Allow',
      principals: { type: 'Service', identifiers: [servicePrincipal('events')] },
      actions: ['sns:Publish'],
      resources: [topicArn],
      conditions: [ofAccountIfSaid(environment)],
    },
    {
      sid: 'AlarmsPublish',
      effect: 'Allow',
      principals: { type: 'Service', identifiers: NAMING_PUBLISHERS.map(servicePrincipal) },
      actions: ['sns:Publish'],
      resources: [topicArn],
      conditions: [{ test: 'StringEquals', key: 'aws:SourceAccount', values: [environment.account] }],
    },
    {
      sid: 'DenyPlainHttp',
      effect: 'Deny',
      principals: ANYBODY,
      actions: ['sns:Publish', 'sns:Subscribe'],
      resources: [topicArn],
      conditions: [INSECURE],
    },
  ];
}

/**
 * What cannot be delivered is kept: by the rules of this account's region, and by the topic.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html and https://docs.aws.amazon.com/sns/latest/dg/sns-configure-dead-letter-queue.html
 */
export function queueStatements(queueArn: string, topicArn: string, environment: AwsEnvironment): readonly Statement[] {
  const kept = (sid: string, service: string, sourceArn: string): Statement => ({
    sid,
    effect: 'Allow',
    principals: { type: 'Service', identifiers: [servicePrincipal(service)] },
    actions: ['sqs:SendMessage'],
    resources: [queueArn],
    conditions: [{ test: 'ArnLike', key: 'aws:SourceArn', values: [sourceArn] }],
  });
  return [
    kept('KeepUndeliveredEvents', 'events', regionalArn(environment, 'events', 'rule/*')),
    kept('KeepUndeliveredAlerts', 'sns', topicArn),
    {
      sid: 'DenyPlainHttp',
      effect: 'Deny',
      principals: ANYBODY,
      actions: ['sqs:*'],
      resources: [queueArn],
      conditions: [INSECURE],
    },
  ];
}
