import { z } from 'zod';
import { choice, field, mapping, wholeNumber } from './field';

const MONITOR = /^arn:aws[a-z-]*:ce::\d{12}:anomalymonitor\/[0-9a-f-]{36}$/;

/** What the work costs, and who is told. Billing knows one currency for each partition. */
export const cost = mapping('Who is told when SageMaker and Bedrock cost more than expected.', {
  anomalyMonitor: field(z.union([z.literal('create'), z.string().regex(MONITOR)]), {
    description:
      "Cost Anomaly Detection. create: a monitor of all services. Or the ARN of the account's own: AWS makes one for most accounts, and takes " +
      'no second. Default: nobody is told of anomalies.',
    rule: 'be create, or the ARN of an anomaly monitor',
    remedy: 'copy the ARN from "aws ce get-anomaly-monitors", or write create if there is none of dimension SERVICE',
  }).optional(),
  anomalyThreshold: wholeNumber(
    'Impact from which an anomaly is told, in US dollars (aws-cn: yuan). Only with an anomalyMonitor. Default: 100.',
    1,
    1_000_000,
  ).optional(),
  monthlyBudget: mapping('What SageMaker and Bedrock may cost in a month. Default: no budget.', {
    amount: wholeNumber(
      'In US dollars (aws-cn: yuan). Told at 80 and 100 percent, and when the forecast exceeds it.',
      1,
      100_000_000,
    ),
    action: choice(
      'What happens at 100 percent. tell: an alert. ask: an alert, and a policy that keeps the launchers from starting work waits for ' +
        'approval. stop: it is attached at once. Default: tell.',
      ['tell', 'ask', 'stop'],
    ).default('tell'),
  }).optional(),
});
