import { AlertTopic } from '../../../modules/alerts';
import { withRequired } from '../../support/required-policy';
import { typesOf } from '../../support/resources';
import { synthesize } from '../../support/synthesize';

const TOPIC = 'arn:test:sns:test-1:111122223333:security-alerts';

describe('a topic that exists', () => {
  test('says what its policy has to hold', () => {
    const { made, required } = withRequired((stack) => AlertTopic.fromTopicArn(stack, 'Topic', { topicArn: TOPIC }));
    expect(Object.keys(required)).toEqual(['RulesPublish', 'AlarmsPublish', 'DenyPlainHttp']);
    expect(required.RulesPublish.Resource).toEqual([TOPIC]);
    expect(typesOf(made)).toEqual([]);
  });

  test.each([
    ['topicArn', { topicArn: 'security-alerts' }, 'be the ARN of a topic, got "security-alerts"'],
    ['undeliveredQueueArn', { topicArn: TOPIC, undeliveredQueueArn: 'q' }, 'be the ARN of a queue, got "q"'],
  ])('is refused if "%s" is none', (property, props, problem) => {
    expect(() => synthesize((stack) => AlertTopic.fromTopicArn(stack, 'It', props))).toThrow(
      new Error(`"${property}" must ${problem}: write it in full (stack/It)`),
    );
  });
});
