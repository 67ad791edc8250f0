import { BudgetsBudget } from '@cdktf/provider-aws/lib/budgets-budget';
import { BudgetsBudgetAction } from '@cdktf/provider-aws/lib/budgets-budget-action';
import { Construct } from 'constructs';
import { IAlertTopic } from '../alerts';
import { iamArn } from '../core/arns';
import { awsEnvironmentOf } from '../core/aws-environment';
import { notEmpty, principals, wholeNumber } from '../core/checks';
import { requireKnownLists } from '../core/known-lists';
import { ManagedPolicy } from '../core/managed-policy';
import { numberText } from '../core/numbers';
import { namesOfKind, PrincipalKind } from '../core/principal-names';
import { ServiceRole } from '../core/service-role';
import { requireAll } from '../core/validation';
import { attachStop, denyNewWork, stopPolicyName } from './spending-stop-policy';

/** What keeps people from starting more work when the budget is used up. */
export interface BudgetStop {
  /** At once, or when somebody approves it in the console. */
  readonly approval: 'automatic' | 'manual';
  /** ARNs of the roles and users that start work. At least one. */
  readonly principalArns: readonly string[];
  /** Name of the role that attaches the policy, and start of the policy's. */
  readonly name: string;
}

/** What a budget is made of. */
export interface MonthlyBudgetProps {
  /** Name of the budget, unique in the account. 1 to 100 characters, none of them `:` or `\`. */
  readonly name: string;
  /** Topic that is told. */
  readonly alerts: IAlertTopic;
  /** In whole units of the currency. 1 to 100,000,000. */
  readonly amount: number;
  /** Of the account's bill: `USD`, or `CNY` in China. */
  readonly currency: 'USD' | 'CNY';
  /** Default: the budget only tells. */
  readonly stop?: BudgetStop;
}

/** As Cost Explorer names them. */
const SERVICES = ['Amazon SageMaker', 'Amazon Bedrock'];

const TOLD_AT = [
  { threshold: 80, notificationType: 'ACTUAL' },
  { threshold: 100, notificationType: 'ACTUAL' },
  { threshold: 100, notificationType: 'FORECASTED' },
];

/**
 * What SageMaker and Bedrock may cost in a month (`aws_budgets_budget`), told at 80 and 100 percent and when the forecast exceeds it;
 * with a stop, a policy that denies new work is attached to who starts it (`aws_budgets_budget_action`). What runs already goes on.
 *
 * @throws if the amount is out of range, or a stop names nobody
 */
export class MonthlyBudget extends Construct {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: MonthlyBudgetProps,
  ) {
    super(scope, id);
    requireKnownLists(this, props);
    this.check();
    const budget = new BudgetsBudget(this, 'Resource', {
      name: props.name,
      budgetType: 'COST',
      limitAmount: numberText(props.amount),
      limitUnit: props.currency,
      timeUnit: 'MONTHLY',
      costFilter: [{ name: 'Service', values: SERVICES }],
      notification: TOLD_AT.map((told) => ({
        ...told,
        comparisonOperator: 'GREATER_THAN',
        thresholdType: 'PERCENTAGE',
        subscriberSnsTopicArns: [props.alerts.topicArn],
      })),
      tags: { Name: props.name },
    });
    if (props.stop) this.stopAt(budget.name, props.stop);
  }

  private stopAt(budgetName: string, { approval, principalArns, name }: BudgetStop): void {
    const environment = awsEnvironmentOf(this);
    const policy = new ManagedPolicy(this, 'Stop', {
      policyName: stopPolicyName(name),
      description: 'Denies new work: attached when the budget is used up',
      statements: denyNewWork(),
    });
    const role = new ServiceRole(this, 'Role', {
      roleName: name,
      description: 'Attaches the policy that denies new work',
      service: 'budgets',
      sourceArns: [`arn:${environment.partition}:budgets::${environment.account}:budget/${this.props.name}`],
      statements: attachStop(principalArns, iamArn(environment, `policy/${stopPolicyName(name)}`)),
    });
    new BudgetsBudgetAction(this, 'Action', {
      budgetName,
      actionType: 'APPLY_IAM_POLICY',
      approvalModel: approval === 'automatic' ? 'AUTOMATIC' : 'MANUAL',
      notificationType: 'ACTUAL',
      actionThreshold: { actionThresholdType: 'PERCENTAGE', actionThresholdValue: 100 },
      executionRoleArn: role.roleArn,
      definition: {
        iamActionDefinition: {
          policyArn: policy.policyArn,
          roles: namesOf(principalArns, 'role'),
          users: namesOf(principalArns, 'user'),
        },
      },
      subscriber: [{ address: this.props.alerts.topicArn, subscriptionType: 'SNS' }],
      tags: { Name: name },
      dependsOn: [role.permissionsReady],
    });
  }

  private check(): void {
    const { amount, stop } = this.props;
    requireAll(this, [
      wholeNumber('amount', amount, 1, 100_000_000, 'choose what a month may cost'),
      ...(stop === undefined
        ? []
        : [
            notEmpty(
              'stop.principalArns',
              stop.principalArns,
              'principal',
              'name who starts work, or let the budget tell',
            ),
            principals('stop.principalArns', stop.principalArns),
          ]),
    ]);
  }
}

/** Budgets takes names without paths. */
function namesOf(arns: readonly string[], kind: PrincipalKind): string[] | undefined {
  const names = namesOfKind(arns, kind);
  return names.length > 0 ? names : undefined;
}
