import {
  CloudwatchMetricAlarm,
  CloudwatchMetricAlarmMetricQuery,
} from '@cdktf/provider-aws/lib/cloudwatch-metric-alarm';
import { Construct } from 'constructs';
import { IAlertTopic } from '../alerts';
import { format, reasons } from '../core/checks';
import { Exception, exceptionTags } from '../core/exception';
import { times } from '../core/numbers';
import { requireAll } from '../core/validation';
import { AlarmRule } from './detection';
import { EXPRESSION_LIMIT } from './working-hours';

export interface MetricAlarmProps {
  readonly alarmName: string;
  /** At most 1,024 characters: it is the text of the alert. */
  readonly description: string;
  /** Where the metric is, unless the rule says otherwise. */
  readonly namespace: string;
  readonly rule: AlarmRule;
  readonly alerts: IAlertTopic;
  /** Why the alarm tells nobody. Default: it does. */
  readonly off?: Exception;
  /** Tags beside the name. */
  readonly tags: Readonly<Record<string, string>>;
}

const DESCRIPTION_FORMAT = /^[\s\S]{1,1024}$/;

/**
 * An alarm on a metric (`aws_cloudwatch_metric_alarm`), or on what metric math makes of it. No data is no alarm, for counted events are
 * rare; unless silence is what it is about.
 *
 * @throws if the description or an expression is longer than CloudWatch takes, or it is off without a reason
 */
export class MetricAlarm extends Construct {
  constructor(scope: Construct, id: string, props: MetricAlarmProps) {
    super(scope, id);
    this.check(props);
    const { alarmName, rule, off } = props;
    new CloudwatchMetricAlarm(this, 'Resource', {
      alarmName,
      alarmDescription: props.description,
      ...watched(props),
      ...goingOff(rule),
      evaluationPeriods: 1,
      datapointsToAlarm: 1,
      actionsEnabled: off === undefined,
      alarmActions: [props.alerts.topicArn],
      tags: { Name: alarmName, ...props.tags, ...exceptionTags({ 'detection-off': off }) },
    });
  }

  private check({ description, off, rule: { math = [] } }: MetricAlarmProps): void {
    const longest = Math.max(0, ...math.map(({ expression }) => expression.length));
    requireAll(this, [
      format('description', description, DESCRIPTION_FORMAT, 'have 1 to 1,024 characters', 'shorten it'),
      ...reasons({ off }),
      {
        property: 'rule.math',
        rule: `have expressions of at most ${EXPRESSION_LIMIT} characters`,
        received: String(longest),
        remedy: 'name fewer holidays, or a time zone whose clocks change less often',
        holds: longest <= EXPRESSION_LIMIT,
      },
    ]);
  }
}

function goingOff({ threshold, thresholdUnit }: AlarmRule) {
  if (threshold === 'silence') {
    return { comparisonOperator: 'LessThanThreshold', threshold: 1, treatMissingData: 'breaching' };
  }
  const inMetricsUnit = thresholdUnit === undefined ? threshold : times(threshold, thresholdUnit);
  return {
    comparisonOperator: 'GreaterThanOrEqualToThreshold',
    threshold: inMetricsUnit,
    treatMissingData: 'notBreaching',
  };
}

function watched({ namespace, rule }: MetricAlarmProps) {
  const stat = rule.statistic ?? 'Sum';
  const metric = {
    namespace: rule.metricNamespace ?? namespace,
    metricName: rule.metricName,
    dimensions: rule.dimensions,
    period: times(rule.periodMinutes, 60),
  };
  if (rule.math === undefined) return { ...metric, statistic: stat };
  const base: CloudwatchMetricAlarmMetricQuery = { id: 'm', metric: { ...metric, stat }, returnData: false };
  const last = rule.math.length - 1;
  const steps = rule.math.map(({ id, expression }, index) => ({
    id,
    expression,
    label: id,
    returnData: index === last,
  }));
  return { metricQuery: [base, ...steps] };
}
