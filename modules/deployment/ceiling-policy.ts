import { servicePrincipal } from '../core/arns';
import { ANYBODY, Condition, Statement } from '../core/policy-statement';
import { COMPONENTS } from '../baseline/component-names';
import { ATTACHING, WORK_ACTIONS } from './ceiling-actions';
import { DeploymentScope, ownArns } from './deployment-scope';

/**
 * What the baseline's roles do at most, whatever whoever deploys writes into them: for the organization, since nothing in the account
 * holds who writes the account's policies. Roles by their names, which whoever deploys cannot leave.
 *
 * @param stopsSpending whether a budget's role attaches a policy of the baseline to who spends
 */
export function serviceControlOfDeployed(scope: DeploymentScope, stopsSpending: boolean): readonly Statement[] {
  const { roles, role } = ownArns(scope);
  const stop = role(COMPONENTS.spendingStop);
  return [
    allBut('DenyAllButWork', WORK_ACTIONS, stopsSpending ? [callerIs(roles), callerIsNot(stop)] : [callerIs(roles)]),
    {
      sid: 'DenyPassingToOthers',
      effect: 'Deny',
      actions: ['iam:PassRole'],
      resources: ['*'],
      conditions: [
        callerIs(roles),
        { test: 'StringNotEqualsIfExists', key: 'iam:PassedToService', values: [servicePrincipal('sagemaker')] },
      ],
    },
    ...(stopsSpending ? stopping(scope, stop) : []),
  ];
}

/** The budget's role attaches and takes off its own policy, and does nothing else. */
function stopping(scope: DeploymentScope, stop: string): readonly Statement[] {
  return [
    allBut('DenyAllButStopping', ATTACHING, [callerIs(stop)]),
    {
      sid: 'DenyAttachingOthers',
      effect: 'Deny',
      actions: ATTACHING,
      resources: ['*'],
      conditions: [
        callerIs(stop),
        {
          test: 'ArnNotLikeIfExists',
          key: 'iam:PolicyARN',
          values: [ownArns(scope).policiesOf(COMPONENTS.spendingStop)],
        },
      ],
    },
  ];
}

/**
 * Only services become the baseline's roles, for this account alone, and nobody from elsewhere reaches its buckets, whomever policies come
 * to name. A service control policy does not reach who comes with another host's token, or from another account: a resource control
 * policy does. https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html
 */
export function resourceControlOfDeployed(scope: DeploymentScope): readonly Statement[] {
  const { roles, buckets } = ownArns(scope);
  const { account } = scope.environment;
  const notAService: Condition = { test: 'BoolIfExists', key: 'aws:PrincipalIsAWSService', values: ['false'] };
  const denied = (sid: string, actions: readonly string[], resources: readonly string[], ...conditions: Condition[]) =>
    ({ sid, effect: 'Deny', principals: ANYBODY, actions, resources, conditions }) as const;
  return [
    denied(
      'DenyAssumingButToServices',
      ['sts:AssumeRole', 'sts:AssumeRoleWithSAML', 'sts:AssumeRoleWithWebIdentity'],
      [roles],
      notAService,
    ),
    denied(
      'DenyServicesOfOthers',
      ['sts:AssumeRole'],
      [roles],
      // Some services do not say for whom they act
      { test: 'Null', key: 'aws:SourceAccount', values: ['false'] },
      { test: 'StringNotEquals', key: 'aws:SourceAccount', values: [account] },
    ),
    denied('DenyOutsiders', ['s3:*'], [buckets, `${buckets}/*`], notAService, {
      test: 'StringNotEqualsIfExists',
      key: 'aws:PrincipalAccount',
      values: [account],
    }),
  ];
}

function allBut(sid: string, actions: readonly string[], conditions: readonly Condition[]): Statement {
  return { sid, effect: 'Deny', allBut: true, actions, resources: ['*'], conditions };
}

function callerIs(arn: string): Condition {
  return { test: 'ArnLike', key: 'aws:PrincipalArn', values: [arn] };
}

function callerIsNot(arn: string): Condition {
  return { test: 'ArnNotLikeIfExists', key: 'aws:PrincipalArn', values: [arn] };
}
