import { CostAnomalies, CostAnomaliesProps } from '../../../modules/cost';
import { fieldsOf, referenceTo, typesOf } from '../../support/resources';
import { synthesize } from '../../support/synthesize';

const TOPIC = 'arn:test:sns:test-1:111122223333:acme-alerts';
const MONITOR = 'arn:test:ce::111122223333:anomalymonitor/11111111-2222-3333-4444-555555555555';

const anomalies = (props: Partial<CostAnomaliesProps> = {}) =>
  synthesize(
    (stack) =>
      new CostAnomalies(stack, 'Anomalies', {
        name: 'acme-cost-anomalies',
        alerts: { topicArn: TOPIC },
        threshold: 100,
        ...props,
      }),
  );

describe('CostAnomalies', () => {
  const made = anomalies();

  test('tells the topic at once of what costs so much more than expected', () => {
    expect(fieldsOf(made.only('aws_ce_anomaly_subscription'))).toEqual({
      name: 'acme-cost-anomalies',
      frequency: 'IMMEDIATE',
      monitor_arn_list: [referenceTo(made, 'aws_ce_anomaly_monitor', 'arn')],
      subscriber: [{ type: 'SNS', address: TOPIC }],
      threshold_expression: {
        dimension: {
          key: 'ANOMALY_TOTAL_IMPACT_ABSOLUTE',
          match_options: ['GREATER_THAN_OR_EQUAL'],
          values: ['100'],
        },
      },
      tags: { Name: 'acme-cost-anomalies' },
    });
  });

  test('makes the monitor of all services', () => {
    expect(fieldsOf(made.only('aws_ce_anomaly_monitor'))).toEqual({
      name: 'acme-cost-anomalies',
      monitor_type: 'DIMENSIONAL',
      monitor_dimension: 'SERVICE',
      tags: { Name: 'acme-cost-anomalies' },
    });
  });

  test('takes the monitor that there is, and makes none: AWS takes one', () => {
    const existing = anomalies({ existingMonitorArn: MONITOR });
    expect(existing.only('aws_ce_anomaly_subscription').monitor_arn_list).toEqual([MONITOR]);
    expect(typesOf(existing)).toEqual(['aws_ce_anomaly_subscription']);
  });

  test.each([1, 1_000_000])('takes the threshold %i', (threshold) => {
    const { threshold_expression: expression } = anomalies({ threshold }).only('aws_ce_anomaly_subscription');
    expect(expression.dimension.values).toEqual([String(threshold)]);
  });

  test.each([0, -1, 1.5, 1_000_001, NaN])('refuses the threshold %d', (threshold) => {
    expect(() => anomalies({ threshold })).toThrow(
      new Error(
        `"threshold" must be a whole number from 1 to 1000000, got ${threshold}: choose what an anomaly has to cost (stack/Anomalies)`,
      ),
    );
  });
});
