import { TrailMetric, TrailMetricProps } from '../../../modules/detection/trail-metric';
import { fieldsOf } from '../../support/resources';
import { synthesize } from '../../support/synthesize';

const SMALLEST: TrailMetricProps = {
  filterName: 'acme-RootUse',
  namespace: 'MlBaseline/acme',
  metric: { name: 'RootUse', meaning: 'Calls of the root user' },
  pattern: '{ ($.userIdentity.type = "Root") }',
  logGroupName: '/acme/trail',
};

const filter = (props: Partial<TrailMetricProps> = {}) =>
  fieldsOf(
    synthesize((stack) => new TrailMetric(stack, 'Metric', { ...SMALLEST, ...props })).only(
      'aws_cloudwatch_log_metric_filter',
    ),
  );

describe('TrailMetric', () => {
  test('counts events of the log group; without any, it says 0', () => {
    expect(filter()).toEqual({
      name: 'acme-RootUse',
      log_group_name: '/acme/trail',
      pattern: '{ ($.userIdentity.type = "Root") }',
      metric_transformation: {
        name: 'RootUse',
        namespace: 'MlBaseline/acme',
        value: '1',
        unit: 'Count',
        default_value: '0',
      },
    });
  });

  test('adds up what a field says, by dimensions, which take no default', () => {
    const metric = {
      name: 'BytesRead',
      meaning: 'Bytes',
      value: '$.additionalEventData.bytesTransferredOut',
      unit: 'Bytes' as const,
      dimensions: { BucketName: '$.requestParameters.bucketName' },
    };
    expect(filter({ metric }).metric_transformation).toEqual({
      name: 'BytesRead',
      namespace: 'MlBaseline/acme',
      value: '$.additionalEventData.bytesTransferredOut',
      unit: 'Bytes',
      dimensions: { BucketName: '$.requestParameters.bucketName' },
    });
  });

  test('takes a pattern of 1,024 characters, and refuses one more', () => {
    expect(filter({ pattern: 'x'.repeat(1024) }).pattern).toHaveLength(1024);
    expect(() => filter({ pattern: 'x'.repeat(1025) })).toThrow(
      new Error(
        '"pattern" must have at most 1024 characters, got 1025: name fewer things in it, or split it (stack/Metric)',
      ),
    );
  });
});
