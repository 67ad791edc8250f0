import { UndeliveredQueue } from '../../../modules/alerts';
import { fieldsOf, referenceTo, typesOf } from '../../support/resources';
import { statementsOf, synthesize } from '../../support/synthesize';

const TOPIC = 'arn:test:sns:test-1:111122223333:acme-alerts';
const QUEUE = 'arn:test:sqs:test-1:111122223333:acme-undelivered';

const queue = (queueName = 'acme-undelivered', use: (queue: UndeliveredQueue) => void = () => {}) =>
  synthesize((stack) => {
    const made = new UndeliveredQueue(stack, 'Queue', { queueName, knownTopicArn: TOPIC });
    stack.addOverride('output.queue.value', made.queueArn);
    use(made);
  });

describe('UndeliveredQueue', () => {
  const made = queue();

  test('is encrypted by SQS itself, keeps for two weeks, and admits rules and the topic', () => {
    const { policy, ...fields } = fieldsOf(made.only('aws_sqs_queue'));
    expect(fields).toEqual({
      name: 'acme-undelivered',
      sqs_managed_sse_enabled: true,
      message_retention_seconds: 1_209_600,
      tags: { Name: 'acme-undelivered' },
    });
    const statements = statementsOf(policy);
    expect(Object.keys(statements)).toEqual(['KeepUndeliveredEvents', 'KeepUndeliveredAlerts', 'DenyPlainHttp']);
    expect(Object.values(statements).map(({ Resource }) => Resource)).toEqual([[QUEUE], [QUEUE], [QUEUE]]);
    expect(statements.KeepUndeliveredAlerts.Condition).toEqual({ ArnLike: { 'aws:SourceArn': [TOPIC] } });
  });

  test('is handed over as a reference', () => {
    expect(made.json.output.queue.value).toBe(referenceTo(made, 'aws_sqs_queue', 'arn'));
  });

  test('tells nobody by itself', () => {
    expect(typesOf(made)).toEqual(['aws_sqs_queue']);
  });

  test('tells a topic as soon as something waits, by an alarm that rules have no part in', () => {
    const alarmed = queue(undefined, (it) => it.alarm(TOPIC));
    expect(fieldsOf(alarmed.only('aws_cloudwatch_metric_alarm'))).toEqual({
      alarm_name: 'acme-undelivered',
      alarm_description:
        'Alerts could not be delivered and wait in the queue acme-undelivered, for two weeks at most: read them there, and find out why.',
      namespace: 'AWS/SQS',
      metric_name: 'ApproximateNumberOfMessagesVisible',
      dimensions: { QueueName: 'acme-undelivered' },
      statistic: 'Maximum',
      period: 300,
      evaluation_periods: 1,
      comparison_operator: 'GreaterThanThreshold',
      threshold: 0,
      treat_missing_data: 'notBreaching',
      actions_enabled: true,
      alarm_actions: [TOPIC],
      tags: { Name: 'acme-undelivered' },
    });
  });

  test.each(['a', 'x'.repeat(80), 'A-b_9'])('takes the name %s', (name) => {
    expect(queue(name).only('aws_sqs_queue').name).toBe(name);
  });

  test.each(['', 'x'.repeat(81), 'acme queue', 'acme.fifo', 'acme-*', 'acme\n'])('refuses the name "%s"', (name) => {
    expect(() => queue(name)).toThrow(
      new Error(
        `"queueName" must be 1 to 80 letters, digits, dashes or underscores, got "${name}": rename it (stack/Queue)`,
      ),
    );
  });
});
