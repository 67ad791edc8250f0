import { EventRule, EventRuleProps } from '../../../modules/detection/event-rule';
import { EncryptionKey } from '../../../modules/kms';
import { fieldsOf, referenceTo } from '../../support/resources';
import { synthesize } from '../../support/synthesize';

const TOPIC = 'arn:test:sns:test-1:111122223333:acme-alerts';
const QUEUE = 'arn:test:sqs:test-1:111122223333:acme-undelivered-alerts';
const REASON = 'The organization watches this for all its accounts';

const SMALLEST: EventRuleProps = {
  ruleName: 'acme-key-changed',
  description: '[CRITICAL] The key was disabled',
  pattern: { source: ['aws.kms'], detail: { eventName: ['DisableKey'] } },
  message: { inputPaths: { call: '$.detail.eventName' }, inputTemplate: '{"text":"<call>"}' },
  alerts: { topicArn: TOPIC, undeliveredQueueArn: QUEUE },
  tags: { Severity: 'critical' },
};

const rule = (props: Partial<EventRuleProps> = {}) =>
  synthesize((stack) => new EventRule(stack, 'Rule', { ...SMALLEST, ...props }));

describe('EventRule', () => {
  const made = rule();

  test('is on, on the default bus, with its pattern as text', () => {
    expect(fieldsOf(made.only('aws_cloudwatch_event_rule'))).toEqual({
      name: 'acme-key-changed',
      description: '[CRITICAL] The key was disabled',
      event_pattern: '{"source":["aws.kms"],"detail":{"eventName":["DisableKey"]}}',
      state: 'ENABLED',
      tags: { Name: 'acme-key-changed', Severity: 'critical' },
    });
  });

  test('tells the topic as text for people, for a day, and keeps what could not be delivered', () => {
    expect(fieldsOf(made.only('aws_cloudwatch_event_target'))).toEqual({
      rule: referenceTo(made, 'aws_cloudwatch_event_rule', 'name'),
      target_id: 'alerts',
      arn: TOPIC,
      input_transformer: { input_paths: { call: '$.detail.eventName' }, input_template: '{"text":"<call>"}' },
      retry_policy: { maximum_event_age_in_seconds: 86_400, maximum_retry_attempts: 185 },
      dead_letter_config: { arn: QUEUE },
    });
  });

  test('keeps nothing where there is no queue', () => {
    const { only } = rule({ alerts: { topicArn: TOPIC } });
    expect(only('aws_cloudwatch_event_target')).not.toHaveProperty('dead_letter_config');
  });

  test('that is off stays in the plan, disabled, with its reason, and with its target', () => {
    const off = rule({ off: { reason: REASON } });
    const { state, tags } = off.only('aws_cloudwatch_event_rule');
    expect([state, tags]).toEqual([
      'DISABLED',
      { Name: 'acme-key-changed', Severity: 'critical', 'ml-baseline:exception:detection-off': REASON },
    ]);
    expect(off.only('aws_cloudwatch_event_target').arn).toBe(TOPIC);
  });

  test('that is off for no reason is refused', () => {
    expect(() => rule({ off: { reason: 'noise' } })).toThrow(
      /^"off.reason" must say why, .*, got "noise": .* \(stack\/Rule\)$/,
    );
  });

  test.each(['a', 'x'.repeat(64), 'A.b-c_9'])('takes the name %s', (ruleName) => {
    expect(rule({ ruleName }).only('aws_cloudwatch_event_rule').name).toBe(ruleName);
  });

  test.each(['', 'x'.repeat(65), 'acme rule', 'acme/rule', 'acme\n'])('refuses the name "%s"', (ruleName) => {
    expect(() => rule({ ruleName })).toThrow(
      new Error(
        `"ruleName" must be 1 to 64 letters, digits or any of . - _, got "${ruleName}": shorten it (stack/Rule)`,
      ),
    );
  });

  test.each(['', 'x'.repeat(513)])('refuses a description that is no text, or too long', (description) => {
    expect(() => rule({ description })).toThrow(/^"description" must have 1 to 512 characters, got /);
  });

  test('takes a description of 512 characters', () => {
    expect(rule({ description: 'x'.repeat(512) }).only('aws_cloudwatch_event_rule').description).toHaveLength(512);
  });
});

describe('the pattern', () => {
  const ofLength = (length: number) => ({ source: ['x'.repeat(length - '{"source":[""]}'.length)] });

  test('may have 2,048 characters', () => {
    expect(rule({ pattern: ofLength(2048) }).only('aws_cloudwatch_event_rule').event_pattern).toHaveLength(2048);
  });

  test('is refused with one more', () => {
    expect(() => rule({ pattern: ofLength(2049) })).toThrow(
      '"pattern" must have at most 2048 characters, got 2049: name fewer things in it, or split it (stack/Rule)',
    );
  });

  test('counts a reference as long as what it stands for may get', () => {
    const named = () =>
      synthesize((stack) => {
        const administratorArns = ['arn:test:iam::111122223333:role/Admin'];
        const { keyArn } = new EncryptionKey(stack, 'Key', { alias: 'a', description: 'A', administratorArns });
        const pattern = { source: [keyArn, 'x'.repeat(2048 - 87 - '{"source":["",""]}'.length + 1)] };
        new EventRule(stack, 'Rule', { ...SMALLEST, pattern });
      });
    expect(named).toThrow('"pattern" must have at most 2048 characters, got 2049');
  });
});
