import { added, complaintsAbout } from '../../support/settings-text';

const MONITOR =
  'must be create, or the ARN of an anomaly monitor, got %: copy the ARN from "aws ce get-anomaly-monitors", or write create if there is none of dimension SERVICE';
const RANGE = 'write a number in that range';

test.each([
  ['anomalyMonitor: existing', `anomalyMonitor ${MONITOR.replace('%', '"existing"')}`],
  [
    'anomalyMonitor: "arn:aws:ce::123456789012:anomalymonitor/all"',
    `anomalyMonitor ${MONITOR.replace('%', '"arn:aws:ce::123456789012:anomalymonitor/all"')}`,
  ],
  [
    'anomalyMonitor: create, anomalyThreshold: 0',
    `anomalyThreshold must be a whole number from 1 to 1000000, got 0: ${RANGE}`,
  ],
  ['monthlyBudget: {}', `monthlyBudget.amount must be a whole number from 1 to 100000000, got none: ${RANGE}`],
  [
    'monthlyBudget: { amount: 99.5 }',
    `monthlyBudget.amount must be a whole number from 1 to 100000000, got 99.5: ${RANGE}`,
  ],
  [
    'monthlyBudget: { amount: 100, action: delete }',
    'monthlyBudget.action must be tell, ask or stop, got "delete": choose from tell, ask, stop',
  ],
])('cost: %s', (setting, complaint) => {
  expect(complaintsAbout(added(`cost: { ${setting} }`))).toEqual([`baseline.yaml:15 cost.${complaint}`]);
});
