import { parse } from 'yaml';
import { textOf } from '../../support/settings-arbitrary';
import { added, complaintsAbout, SMALLEST } from '../../support/settings-text';

const MONITOR = 'arn:aws:ce::123456789012:anomalymonitor/11111111-2222-3333-4444-555555555555';
const SCIENTIST = 'arn:aws:iam::123456789012:role/Scientist';

describe('a monitor', () => {
  test.each(['create', MONITOR])('is taken: %s', (monitor) => {
    expect(complaintsAbout(added(`cost: { anomalyMonitor: "${monitor}" }`))).toEqual([]);
  });

  test.each([
    ['another account', MONITOR.replace('123456789012', '210987654321')],
    ['another partition', MONITOR.replace('arn:aws:', 'arn:aws-cn:')],
  ])('of %s is not', (_, monitor) => {
    expect(complaintsAbout(added(`cost: { anomalyMonitor: "${monitor}" }`))).toEqual([
      `baseline.yaml:15 cost.anomalyMonitor must be a monitor of the account 123456789012 and the partition aws, got "${monitor.slice(0, 79)}${monitor.length > 80 ? '…' : ''}": copy the ARN from "aws ce get-anomaly-monitors", called in the account that is deployed to`,
    ]);
  });
});

/** The smallest settings with such a budget, launchers in their project, and so on. */
function budget(action: string, launchers: readonly string[]): readonly string[] {
  const file = parse(SMALLEST);
  file.projects[0].launchers = launchers;
  return complaintsAbout(textOf({ ...file, cost: { monthlyBudget: { amount: 5000, action } } }));
}

describe('a budget', () => {
  test('that tells needs nobody', () => {
    expect(budget('tell', [])).toEqual([]);
  });

  test.each(['ask', 'stop'])('to %s needs somebody to keep from starting work', (action) => {
    expect(budget(action, [SCIENTIST])).toEqual([]);
    expect(budget(action, [])).toEqual([
      `baseline.yaml:23 cost.monthlyBudget.action must be tell, as no project names launchers, got "${action}": there is nobody to keep from starting work: name launchers in a project, or write tell`,
    ]);
  });

  test('is stopped for users, and for roles of IAM Identity Center it cannot be', () => {
    const sso = 'arn:aws:iam::123456789012:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Ml_0123456789abcdef';
    expect(budget('stop', ['arn:aws:iam::123456789012:user/scientist'])).toEqual([]);
    expect(budget('tell', [sso])).toEqual([]);
    expect(budget('ask', [SCIENTIST, sso])).toEqual([
      `baseline.yaml:21 projects[0].launchers[1] must be a role or user that cost.monthlyBudget.action can attach a policy to, got "${sso.slice(0, 79)}…": IAM Identity Center alone changes its roles: write tell as action, or name a role of your own`,
    ]);
  });

  test('is stopped for as many as the policy of its role names', () => {
    const launchers = (start: number) =>
      Array.from({ length: 8 }, (_, index) => `arn:aws:iam::123456789012:role/${`r${start + index}`.padEnd(64, 'x')}`);
    const file = parse(SMALLEST);
    const [first] = file.projects;
    const withProjects = (count: number) => {
      const projects = Array.from({ length: count }, (_, index) => ({
        ...first,
        name: `p${index}x`,
        launchers: launchers(index * 8),
      }));
      return complaintsAbout(textOf({ ...file, projects, cost: { monthlyBudget: { amount: 1, action: 'stop' } } }));
    };
    expect(withProjects(7)).toEqual([]);
    const [complaint, ...others] = withProjects(8);
    expect([complaint!.replace(/got \d+ /, 'got N ').replace(/save \d+ /, 'save N '), others]).toEqual([
      'baseline.yaml:136 cost.monthlyBudget.action must give the policy of the role that stops work at most 6144 characters, got N for 64 launchers: save N by naming fewer launchers, or write tell',
      [],
    ]);
  });
});

describe('GovCloud', () => {
  test('has no billing of its own', () => {
    const text = added('cost:', '  anomalyMonitor: create', '  monthlyBudget: { amount: 100 }')
      .replaceAll('eu-central-1', 'us-gov-west-1')
      .replaceAll('arn:aws:', 'arn:aws-us-gov:');
    const remedy = 'leave it out: it is billed to the linked account of the partition aws, watch spending there';
    expect(complaintsAbout(text)).toEqual([
      `baseline.yaml:16 cost.anomalyMonitor must not be given in the partition aws-us-gov, got "create": ${remedy}`,
      `baseline.yaml:17 cost.monthlyBudget must not be given in the partition aws-us-gov, got a mapping of 2: ${remedy}`,
    ]);
  });
});
