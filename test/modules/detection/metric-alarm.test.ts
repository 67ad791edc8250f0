import { MetricAlarm, MetricAlarmProps } from '../../../modules/detection/metric-alarm';
import { fieldsOf } from '../../support/resources';
import { synthesize } from '../../support/synthesize';

const TOPIC = 'arn:test:sns:test-1:111122223333:acme-alerts';
const REASON = 'The organization watches the root users of all its accounts';

const SMALLEST: MetricAlarmProps = {
  alarmName: 'acme-root-user',
  description: 'The root user was used.',
  namespace: 'MlBaseline/acme',
  rule: { metricName: 'RootUse', threshold: 1, periodMinutes: 5 },
  alerts: { topicArn: TOPIC },
  tags: { Severity: 'high' },
};

const alarm = (props: Partial<MetricAlarmProps> = {}) =>
  fieldsOf(
    synthesize((stack) => new MetricAlarm(stack, 'Alarm', { ...SMALLEST, ...props })).only(
      'aws_cloudwatch_metric_alarm',
    ),
  );

const COMMON = {
  alarm_name: 'acme-root-user',
  alarm_description: 'The root user was used.',
  comparison_operator: 'GreaterThanOrEqualToThreshold',
  threshold: 1,
  evaluation_periods: 1,
  datapoints_to_alarm: 1,
  treat_missing_data: 'notBreaching',
  actions_enabled: true,
  alarm_actions: [TOPIC],
  tags: { Name: 'acme-root-user', Severity: 'high' },
};

describe('MetricAlarm', () => {
  test('goes off at the sum of one period', () => {
    expect(alarm()).toEqual({
      ...COMMON,
      namespace: 'MlBaseline/acme',
      metric_name: 'RootUse',
      period: 300,
      statistic: 'Sum',
    });
  });

  test('watches a metric of another namespace, by its dimensions', () => {
    const rule = {
      metricName: 'BytesRead',
      metricNamespace: 'MlBaseline/acme/fraud',
      dimensions: { BucketName: 'acme-fraud-output' },
      threshold: 50,
      periodMinutes: 60,
    };
    expect(alarm({ rule })).toEqual({
      ...COMMON,
      namespace: 'MlBaseline/acme/fraud',
      metric_name: 'BytesRead',
      dimensions: { BucketName: 'acme-fraud-output' },
      period: 3600,
      statistic: 'Sum',
      threshold: 50,
    });
  });

  test('watches what metric math makes of a sum: the last step', () => {
    const math = [
      { id: 'utc', expression: 'EPOCH(m)' },
      { id: 'outside', expression: 'IF(utc > 0, m, 0)' },
    ];
    expect(alarm({ rule: { ...SMALLEST.rule, dimensions: { RoleArn: 'r' }, math } })).toEqual({
      ...COMMON,
      metric_query: [
        {
          id: 'm',
          metric: {
            namespace: 'MlBaseline/acme',
            metric_name: 'RootUse',
            dimensions: { RoleArn: 'r' },
            period: 300,
            stat: 'Sum',
          },
          return_data: false,
        },
        { id: 'utc', expression: 'EPOCH(m)', label: 'utc', return_data: false },
        { id: 'outside', expression: 'IF(utc > 0, m, 0)', label: 'outside', return_data: true },
      ],
    });
  });

  test('goes off at silence: at a period with less than one, or with nothing', () => {
    expect(alarm({ rule: { ...SMALLEST.rule, threshold: 'silence' } })).toMatchObject({
      comparison_operator: 'LessThanThreshold',
      threshold: 1,
      treat_missing_data: 'breaching',
    });
  });

  test('that is off stays in the plan and tells nobody, with its reason', () => {
    expect(alarm({ off: { reason: REASON } })).toMatchObject({
      actions_enabled: false,
      alarm_actions: [TOPIC],
      tags: { Name: 'acme-root-user', Severity: 'high', 'ml-baseline:exception:detection-off': REASON },
    });
  });

  test('that is off for no reason is refused', () => {
    expect(() => alarm({ off: { reason: 'noise' } })).toThrow(
      /^"off.reason" must say why, .*, got "noise": .* \(stack\/Alarm\)$/,
    );
  });

  test('takes a text of 1,024 characters, and expressions of 2,048', () => {
    const math = [{ id: 'outside', expression: 'm'.repeat(2048) }];
    const long = alarm({ description: 'x'.repeat(1024), rule: { ...SMALLEST.rule, math } });
    expect([long.alarm_description.length, long.metric_query[1].expression.length]).toEqual([1024, 2048]);
  });

  test('refuses longer ones, both together', () => {
    const math = [
      { id: 'long', expression: 'm'.repeat(2049) },
      { id: 'short', expression: 'm' },
    ];
    expect(() => alarm({ description: 'x'.repeat(1025), rule: { ...SMALLEST.rule, math } })).toThrow(
      new Error(
        `"description" must have 1 to 1,024 characters, got "${'x'.repeat(1025)}": shorten it (stack/Alarm)\n` +
          '"rule.math" must have expressions of at most 2048 characters, got 2049: ' +
          'name fewer holidays, or a time zone whose clocks change less often (stack/Alarm)',
      ),
    );
  });
});
