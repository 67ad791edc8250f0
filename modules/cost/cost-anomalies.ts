import { CeAnomalyMonitor } from '@cdktf/provider-aws/lib/ce-anomaly-monitor';
import { CeAnomalySubscription } from '@cdktf/provider-aws/lib/ce-anomaly-subscription';
import { Construct } from 'constructs';
import { IAlertTopic } from '../alerts';
import { wholeNumber } from '../core/checks';
import { requireKnownLists } from '../core/known-lists';
import { numberText } from '../core/numbers';
import { requireAll } from '../core/validation';

/** What anomalies of costs are told by. */
export interface CostAnomaliesProps {
  /** Name of the subscription, and of the monitor if one is made. 1 to 1,024 characters. */
  readonly name: string;
  /** Topic that is told. */
  readonly alerts: IAlertTopic;
  /** ARN of the account's monitor of all services. Absent: one is made; AWS takes one for an account, and makes it for most. */
  readonly existingMonitorArn?: string;
  /** Impact from which an anomaly is told, in the currency of the account's bill. 1 to 1,000,000. */
  readonly threshold: number;
}

/**
 * Spending that is unlike that of the days before, told at once (`aws_ce_anomaly_monitor`, `aws_ce_anomaly_subscription`). Member accounts
 * can watch services only all together: the alert names the one, such as SageMaker or Bedrock.
 * https://docs.aws.amazon.com/cost-management/latest/userguide/getting-started-ad.html
 *
 * @throws if the threshold is out of range
 */
export class CostAnomalies extends Construct {
  constructor(scope: Construct, id: string, props: CostAnomaliesProps) {
    super(scope, id);
    requireKnownLists(this, props);
    requireAll(this, [wholeNumber('threshold', props.threshold, 1, 1_000_000, 'choose what an anomaly has to cost')]);
    const monitorArn = props.existingMonitorArn ?? this.createMonitor(props.name);
    new CeAnomalySubscription(this, 'Resource', {
      name: props.name,
      frequency: 'IMMEDIATE',
      monitorArnList: [monitorArn],
      subscriber: [{ type: 'SNS', address: props.alerts.topicArn }],
      thresholdExpression: {
        dimension: {
          key: 'ANOMALY_TOTAL_IMPACT_ABSOLUTE',
          matchOptions: ['GREATER_THAN_OR_EQUAL'],
          values: [numberText(props.threshold)],
        },
      },
      tags: { Name: props.name },
    });
  }

  private createMonitor(name: string): string {
    return new CeAnomalyMonitor(this, 'Monitor', {
      name,
      monitorType: 'DIMENSIONAL',
      monitorDimension: 'SERVICE',
      tags: { Name: name },
    }).arn;
  }
}
