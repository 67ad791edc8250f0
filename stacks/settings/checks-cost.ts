import { iamArn } from '../../modules/core/arns';
import { dnsSuffixOf, partitionOfRegion } from '../../modules/core/partition';
import { MANAGED_POLICY_LIMIT } from '../../modules/core/policy-limits';
import { policySize } from '../../modules/core/policy-size';
import { renderPolicy } from '../../modules/core/policy-statement';
import { NamingScope, roleName } from '../../modules/core/resource-name';
import { attachStop, stopPolicyName } from '../../modules/cost/spending-stop-policy';
import { COMPONENTS } from '../../modules/baseline/component-names';
import { stoppingBudget } from '../../modules/baseline/stopping-budget';
import { parseArn } from './arn';
import { check, SettingsCheck } from './check';
import { Finding, Path, shown } from './problem';
import { PlacedProject } from './structure';

const ACTION: Path = ['cost', 'monthlyBudget', 'action'];

/** Its accounts are billed with the account of the partition `aws` that each is linked to. https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-billing.html */
const WITHOUT_BILLING = 'aws-us-gov';

/** Whether spending can be watched, and stopped, as it is asked for. */
export const COST_CHECKS: readonly SettingsCheck[] = Object.freeze([
  check(['account', 'region', 'cost'], ({ account, region, cost: { anomalyMonitor = 'create' } }) => {
    const partition = partitionOfRegion(region).name;
    if (anomalyMonitor === 'create' || partition === WITHOUT_BILLING) return [];
    const monitor = parseArn(anomalyMonitor);
    if (monitor.account === account && monitor.partition === partition) return [];
    return [
      {
        path: ['cost', 'anomalyMonitor'],
        rule: `be a monitor of the account ${account} and the partition ${partition}`,
        received: shown(anomalyMonitor),
        remedy: 'copy the ARN from "aws ce get-anomaly-monitors", called in the account that is deployed to',
      },
    ];
  }),

  check(['region', 'cost'], ({ region, cost }) => {
    const partition = partitionOfRegion(region).name;
    if (partition !== WITHOUT_BILLING) return [];
    return (['anomalyMonitor', 'monthlyBudget'] as const)
      .filter((setting) => cost[setting] !== undefined)
      .map((setting) => ({
        path: ['cost', setting],
        rule: `not be given in the partition ${partition}`,
        received: shown(cost[setting]),
        remedy: 'leave it out: it is billed to the linked account of the partition aws, watch spending there',
      }));
  }),

  check(['cost'], ({ cost, projects }) => {
    const budget = stoppingBudget(cost);
    if (budget === undefined) return [];
    if (projects.some(({ settings }) => settings.launchers.length > 0)) return [];
    return [
      {
        path: ACTION,
        rule: 'be tell, as no project names launchers',
        received: shown(budget.action),
        remedy: 'there is nobody to keep from starting work: name launchers in a project, or write tell',
      },
    ];
  }),

  check(['cost'], ({ cost, projects }) => (stoppingBudget(cost) === undefined ? [] : projects.flatMap(unstoppable))),

  check(['account', 'region', 'prefix', 'cost'], ({ cost, projects, ...scope }) =>
    stoppingBudget(cost) === undefined ? [] : tooManyToStop(projects, scope),
  ),
]);

/** Roles that IAM Identity Center makes, and lets nobody else change. */
const RESERVED = ':role/aws-reserved/';

function unstoppable({ path, settings: { launchers } }: PlacedProject): Finding[] {
  return launchers
    .map((arn, index) => ({ arn, index }))
    .filter(({ arn }) => arn.includes(RESERVED))
    .map(({ arn, index }) => ({
      path: [...path, 'launchers', index],
      rule: 'be a role or user that cost.monthlyBudget.action can attach a policy to',
      received: shown(arn),
      remedy: 'IAM Identity Center alone changes its roles: write tell as action, or name a role of your own',
    }));
}

/** The role that stops work names them all. */
function tooManyToStop(projects: readonly PlacedProject[], scope: NamingScope): Finding[] {
  const partition = partitionOfRegion(scope.region).name;
  const environment = { partition, account: scope.account, region: scope.region, dnsSuffix: dnsSuffixOf(partition) };
  const launchers = [...new Set(projects.flatMap(({ settings }) => settings.launchers))];
  const policyArn = iamArn(environment, `policy/${stopPolicyName(roleName(scope, COMPONENTS.spendingStop))}`);
  const size = policySize(renderPolicy(attachStop(launchers, policyArn)));
  if (size <= MANAGED_POLICY_LIMIT) return [];
  return [
    {
      path: ACTION,
      rule: `give the policy of the role that stops work at most ${MANAGED_POLICY_LIMIT} characters`,
      received: `${size} for ${launchers.length} launchers`,
      remedy: `save ${size - MANAGED_POLICY_LIMIT} by naming fewer launchers, or write tell`,
    },
  ];
}
