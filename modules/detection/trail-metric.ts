import { CloudwatchLogMetricFilter } from '@cdktf/provider-aws/lib/cloudwatch-log-metric-filter';
import { Construct } from 'constructs';
import { requireAll } from '../core/validation';
import { FILTER_PATTERN_LIMIT } from './filter-pattern';
import { Metric } from './metric';

export interface TrailMetricProps {
  /** Unique in the log group. */
  readonly filterName: string;
  readonly namespace: string;
  readonly metric: Omit<Metric<never>, 'filter'>;
  readonly pattern: string;
  /** The trail's. */
  readonly logGroupName: string;
}

/**
 * Events of the trail, counted (`aws_cloudwatch_log_metric_filter`). Without dimensions, a period without such events counts 0; with
 * them CloudWatch takes no default.
 *
 * @throws if the pattern is longer than 1,024 characters
 */
export class TrailMetric extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { filterName, namespace, metric, pattern, logGroupName }: TrailMetricProps,
  ) {
    super(scope, id);
    requireAll(this, [
      {
        property: 'pattern',
        rule: `have at most ${FILTER_PATTERN_LIMIT} characters`,
        received: String(pattern.length),
        remedy: 'name fewer things in it, or split it',
        holds: pattern.length <= FILTER_PATTERN_LIMIT,
      },
    ]);
    new CloudwatchLogMetricFilter(this, 'Resource', {
      name: filterName,
      logGroupName,
      pattern,
      metricTransformation: {
        name: metric.name,
        namespace,
        value: metric.value ?? '1',
        unit: metric.unit ?? 'Count',
        ...(metric.dimensions ? { dimensions: metric.dimensions } : { defaultValue: '0' }),
      },
    });
  }
}
