import { AlertTopic, AlertTopicProps, Subscriptions } from '../../../modules/alerts';
import { EncryptionKey } from '../../../modules/kms';
import { fieldsOf, referenceTo, typesOf } from '../../support/resources';
import { statementsOf, synthesize, Synthesized } from '../../support/synthesize';

const QUEUE = 'arn:test:sqs:test-1:111122223333:acme-undelivered-alerts';
const NOBODY: Subscriptions = { emailAddresses: [], webhooks: [] };

const topic = (props: Partial<AlertTopicProps> = {}): Synthesized =>
  synthesize((stack) => {
    const encryptionKey = new EncryptionKey(stack, 'Key', {
      alias: 'acme/alerts',
      description: 'Encrypts alerts',
      administratorArns: ['arn:test:iam::111122223333:role/Admin'],
    });
    const smallest = { topicName: 'acme-alerts', encryptionKey, subscriptions: NOBODY, undeliveredQueueArn: QUEUE };
    const { topicArn, undeliveredQueueArn } = new AlertTopic(stack, 'Alerts', { ...smallest, ...props });
    stack.addOverride('output.alerts.value', { topicArn, undeliveredQueueArn });
  });

const subscribed = (subscriptions: Partial<Subscriptions>) => topic({ subscriptions: { ...NOBODY, ...subscriptions } });

describe('AlertTopic', () => {
  const made = topic();

  test('is encrypted, standard, and named', () => {
    const { policy, ...fields } = fieldsOf(made.only('aws_sns_topic'));
    expect(fields).toEqual({
      name: 'acme-alerts',
      display_name: 'acme-alerts',
      fifo_topic: false,
      kms_master_key_id: referenceTo(made, 'aws_kms_key', 'arn'),
      tags: { Name: 'acme-alerts' },
    });
    expect(Object.keys(statementsOf(policy))).toEqual(['RulesPublish', 'AlarmsPublish', 'DenyPlainHttp']);
  });

  test('has a policy on itself alone, by an ARN that does not depend on it', () => {
    const statements = Object.values(statementsOf(made.only('aws_sns_topic').policy));
    expect(statements.map(({ Resource }) => Resource)).toEqual(
      statements.map(() => ['arn:test:sns:test-1:111122223333:acme-alerts']),
    );
  });

  test('has no subscription where nobody is named', () => {
    expect(typesOf(made)).toEqual(['aws_kms_alias', 'aws_kms_key', 'aws_sns_topic']);
  });

  test('is handed over as a reference, with the queue that it was given', () => {
    expect(made.json.output.alerts.value).toEqual({
      topicArn: referenceTo(made, 'aws_sns_topic', 'arn'),
      undeliveredQueueArn: QUEUE,
    });
  });

  test('tells every address and web hook, waits for none, and keeps what they do not take', () => {
    const told = subscribed({
      emailAddresses: ['ml-security@example.com', 'on.call@example.org'],
      webhooks: ['https://events.example.com/integration/a-key/enqueue'],
    });
    const common = {
      topic_arn: referenceTo(told, 'aws_sns_topic', 'arn'),
      endpoint_auto_confirms: false,
      redrive_policy: `{"deadLetterTargetArn":"${QUEUE}"}`,
    };
    expect(Object.values(told.all('aws_sns_topic_subscription')).map(fieldsOf)).toEqual([
      { ...common, protocol: 'email', endpoint: 'ml-security@example.com' },
      { ...common, protocol: 'email', endpoint: 'on.call@example.org' },
      { ...common, protocol: 'https', endpoint: 'https://events.example.com/integration/a-key/enqueue' },
    ]);
  });

  test('keeps a subscription whatever others come before it', () => {
    const addresses = (emailAddresses: string[]) =>
      Object.entries<any>(subscribed({ emailAddresses }).all('aws_sns_topic_subscription'));
    const [[alone]] = addresses(['b@example.com']) as [[string, any]];
    expect(
      addresses(['a@example.com', 'b@example.com']).find(([, { endpoint }]) => endpoint === 'b@example.com')![0],
    ).toBe(alone);
  });

  test('tells web hooks apart that differ in a slash', () => {
    const webhooks = ['https://example.com/a/b', 'https://example.com/a.b', 'https://example.com/a%2Fb'];
    expect(Object.keys(subscribed({ webhooks }).all('aws_sns_topic_subscription'))).toHaveLength(3);
  });

  test.each(['a', 'x'.repeat(256), 'A-b_9'])('takes the name %s', (topicName) => {
    expect(topic({ topicName }).only('aws_sns_topic').name).toBe(topicName);
  });

  test.each(['', 'x'.repeat(257), 'acme alerts', 'acme.alerts', 'acme-*', 'alerts.fifo', 'acme\n'])(
    'refuses the name "%s"',
    (topicName) => {
      expect(() => topic({ topicName })).toThrow(
        new Error(
          `"topicName" must be 1 to 256 letters, digits, dashes or underscores, got "${topicName}": rename it (stack/Alerts)`,
        ),
      );
    },
  );

  test.each(['', 'somebody', 'a@b', 'a b@example.com', 'a@example.com\n', 'a@@example.com'])(
    'refuses the address "%s"',
    (address) => {
      expect(() => subscribed({ emailAddresses: ['a@example.com', address] })).toThrow(
        new Error(
          `"subscriptions.emailAddresses" must be mail addresses, got "${address}": write them as a@b.org (stack/Alerts)`,
        ),
      );
    },
  );

  test.each(['http://example.com/hook', 'https://localhost', 'https://example.com/a b', 'example.com', ''])(
    'refuses the web hook "%s"',
    (url) => {
      expect(() => subscribed({ webhooks: [url] })).toThrow(
        new Error(
          `"subscriptions.webhooks" must start with https://, got "${url}": alerts are not sent in plain text (stack/Alerts)`,
        ),
      );
    },
  );

  test('tells all problems together', () => {
    const everything = { topicName: '*', subscriptions: { emailAddresses: ['x'], webhooks: ['y'] } };
    expect(() => topic(everything)).toThrow(
      new Error(
        '"topicName" must be 1 to 256 letters, digits, dashes or underscores, got "*": rename it (stack/Alerts)\n' +
          '"subscriptions.emailAddresses" must be mail addresses, got "x": write them as a@b.org (stack/Alerts)\n' +
          '"subscriptions.webhooks" must start with https://, got "y": alerts are not sent in plain text (stack/Alerts)',
      ),
    );
  });
});
