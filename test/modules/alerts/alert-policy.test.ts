import { queueStatements, topicStatements } from '../../../modules/alerts/alert-policy';

const ENVIRONMENT = { partition: 'test', account: '111122223333', region: 'test-1', dnsSuffix: 'test.example' };
const TOPIC = 'arn:test:sns:test-1:111122223333:acme-alerts';
const QUEUE = 'arn:test:sqs:test-1:111122223333:acme-undelivered-alerts';
const INSECURE = [{ test: 'Bool', key: 'aws:SecureTransport', values: ['false'] }];

describe('the policy of a topic', () => {
  test('lets in rules, alarms, budgets and cost anomalies of this account, over TLS, and nobody else', () => {
    expect(topicStatements(TOPIC, ENVIRONMENT)).toEqual([
      {
        sid: 'RulesPublish',
        effect: 'Allow',
        principals: { type: 'Service', identifiers: ['events.amazonaws.com'] },
        actions: ['sns:Publish'],
        resources: [TOPIC],
        conditions: [{ test: 'StringEqualsIfExists', key: 'aws:SourceAccount', values: ['111122223333'] }],
      },
      {
        sid: 'AlarmsPublish',
        effect: 'Allow',
        principals: {
          type: 'Service',
          identifiers: ['cloudwatch.amazonaws.com', 'costalerts.amazonaws.com', 'budgets.amazonaws.com'],
        },
        actions: ['sns:Publish'],
        resources: [TOPIC],
        conditions: [{ test: 'StringEquals', key: 'aws:SourceAccount', values: ['111122223333'] }],
      },
      {
        sid: 'DenyPlainHttp',
        effect: 'Deny',
        principals: { type: 'AWS', identifiers: ['*'] },
        actions: ['sns:Publish', 'sns:Subscribe'],
        resources: [TOPIC],
        conditions: INSECURE,
      },
    ]);
  });
});

describe('the policy of a queue', () => {
  test("takes what rules of this account's region and the one topic could not deliver, over TLS", () => {
    expect(queueStatements(QUEUE, TOPIC, ENVIRONMENT)).toEqual([
      {
        sid: 'KeepUndeliveredEvents',
        effect: 'Allow',
        principals: { type: 'Service', identifiers: ['events.amazonaws.com'] },
        actions: ['sqs:SendMessage'],
        resources: [QUEUE],
        conditions: [{ test: 'ArnLike', key: 'aws:SourceArn', values: ['arn:test:events:test-1:111122223333:rule/*'] }],
      },
      {
        sid: 'KeepUndeliveredAlerts',
        effect: 'Allow',
        principals: { type: 'Service', identifiers: ['sns.amazonaws.com'] },
        actions: ['sqs:SendMessage'],
        resources: [QUEUE],
        conditions: [{ test: 'ArnLike', key: 'aws:SourceArn', values: [TOPIC] }],
      },
      {
        sid: 'DenyPlainHttp',
        effect: 'Deny',
        principals: { type: 'AWS', identifiers: ['*'] },
        actions: ['sqs:*'],
        resources: [QUEUE],
        conditions: INSECURE,
      },
    ]);
  });
});
