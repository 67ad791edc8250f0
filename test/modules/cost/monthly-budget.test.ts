import { MonthlyBudget, MonthlyBudgetProps } from '../../../modules/cost';
import { addressOf, fieldsOf, referenceTo, typesOf } from '../../support/resources';
import { statementsOf, synthesize } from '../../support/synthesize';

const TOPIC = 'arn:test:sns:test-1:111122223333:acme-alerts';
const ROLE = 'arn:test:iam::111122223333:role/people/Scientist';
const USER = 'arn:test:iam::111122223333:user/scientist';

const ONLY_THE_DENY = {
  ArnEquals: { 'iam:PolicyARN': ['arn:test:iam::111122223333:policy/acme-spending-stop-test-1-deny'] },
};

const budget = (props: Partial<MonthlyBudgetProps> = {}) =>
  synthesize(
    (stack) =>
      new MonthlyBudget(stack, 'Budget', {
        name: 'acme-budget',
        alerts: { topicArn: TOPIC },
        amount: 5000,
        currency: 'USD',
        ...props,
      }),
  );

const stop = { approval: 'automatic' as const, principalArns: [ROLE, USER], name: 'acme-spending-stop-test-1' };

describe('MonthlyBudget', () => {
  const made = budget();

  test('is of SageMaker and Bedrock, and told at 80 and 100 percent, and when the forecast exceeds it', () => {
    const told = (threshold: number, notification_type: string) => ({
      threshold,
      notification_type,
      comparison_operator: 'GREATER_THAN',
      threshold_type: 'PERCENTAGE',
      subscriber_sns_topic_arns: [TOPIC],
    });
    expect(fieldsOf(made.only('aws_budgets_budget'))).toEqual({
      name: 'acme-budget',
      budget_type: 'COST',
      limit_amount: '5000',
      limit_unit: 'USD',
      time_unit: 'MONTHLY',
      cost_filter: [{ name: 'Service', values: ['Amazon SageMaker', 'Amazon Bedrock'] }],
      notification: [told(80, 'ACTUAL'), told(100, 'ACTUAL'), told(100, 'FORECASTED')],
      tags: { Name: 'acme-budget' },
    });
  });

  test('only tells, unless somebody asks for more', () => {
    expect(typesOf(made)).toEqual(['aws_budgets_budget']);
  });

  test('is in the currency of the bill', () => {
    expect(budget({ currency: 'CNY' }).only('aws_budgets_budget').limit_unit).toBe('CNY');
  });

  test.each([0, -1, 0.5, 100_000_001, NaN])('refuses the amount %d', (amount) => {
    expect(() => budget({ amount })).toThrow(
      new Error(
        `"amount" must be a whole number from 1 to 100000000, got ${amount}: choose what a month may cost (stack/Budget)`,
      ),
    );
  });
});

describe('a stop', () => {
  const made = budget({ stop });

  test('attaches a policy at 100 percent, to roles and users by their names, when its role is ready', () => {
    expect(fieldsOf(made.only('aws_budgets_budget_action'))).toEqual({
      budget_name: referenceTo(made, 'aws_budgets_budget', 'name'),
      action_type: 'APPLY_IAM_POLICY',
      approval_model: 'AUTOMATIC',
      notification_type: 'ACTUAL',
      action_threshold: { action_threshold_type: 'PERCENTAGE', action_threshold_value: 100 },
      execution_role_arn: referenceTo(made, 'aws_iam_role', 'arn'),
      definition: {
        iam_action_definition: {
          policy_arn: referenceTo(made, 'aws_iam_policy', 'arn', 'Budget_Stop'),
          roles: ['Scientist'],
          users: ['scientist'],
        },
      },
      subscriber: [{ address: TOPIC, subscription_type: 'SNS' }],
      tags: { Name: 'acme-spending-stop-test-1' },
      depends_on: [addressOf(made, 'aws_iam_role_policy_attachment')],
    });
  });

  test('waits for approval where somebody wants that', () => {
    const asking = budget({ stop: { ...stop, approval: 'manual' } });
    expect(asking.only('aws_budgets_budget_action').approval_model).toBe('MANUAL');
  });

  test.each([
    ['roles', ROLE, { roles: ['Scientist'] }],
    ['users', USER, { users: ['scientist'] }],
  ])('names %s alone where there are no others', (_, arn, expected) => {
    const { definition } = budget({ stop: { ...stop, principalArns: [arn] } }).only('aws_budgets_budget_action');
    expect(definition.iam_action_definition).toEqual({ policy_arn: expect.any(String), ...expected });
  });

  test('is a policy that denies new work, and a role that attaches it and no other', () => {
    const policies = Object.values<any>(made.all('aws_iam_policy'));
    const sids = policies.map(({ name, policy }) => [name, Object.keys(statementsOf(policy))]);
    expect(Object.fromEntries(sids)).toEqual({
      'acme-spending-stop-test-1': ['StopRoles', 'StopUsers'],
      'acme-spending-stop-test-1-deny': ['DenyNewWork'],
    });
    const attaching = statementsOf(policies.find(({ name }) => name === 'acme-spending-stop-test-1').policy);
    expect(Object.values(attaching).map(({ Condition }) => Condition)).toEqual([ONLY_THE_DENY, ONLY_THE_DENY]);
  });

  test('is for Budgets alone, and for this budget', () => {
    expect(statementsOf(made.only('aws_iam_role').assume_role_policy)).toEqual({
      AssumedByService: {
        Sid: 'AssumedByService',
        Effect: 'Allow',
        Principal: { Service: ['budgets.amazonaws.com'] },
        Action: ['sts:AssumeRole'],
        Condition: {
          StringEquals: { 'aws:SourceAccount': ['111122223333'] },
          ArnLike: { 'aws:SourceArn': ['arn:test:budgets::111122223333:budget/acme-budget'] },
        },
      },
    });
  });

  test('names somebody, and in full', () => {
    expect(() => budget({ stop: { ...stop, principalArns: [] } })).toThrow(
      new Error(
        '"stop.principalArns" must name at least one principal, got none: name who starts work, or let the budget tell (stack/Budget)',
      ),
    );
    expect(() => budget({ amount: 0, stop: { ...stop, principalArns: ['*'] } })).toThrow(
      new Error(
        '"amount" must be a whole number from 1 to 100000000, got 0: choose what a month may cost (stack/Budget)\n' +
          '"stop.principalArns" must be ARNs of IAM roles or users without wildcards, got "*": ' +
          'name each role; the root of the account would let in everybody in it (stack/Budget)',
      ),
    );
  });
});
