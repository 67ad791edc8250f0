import { ANYBODY, Condition, Statement } from '../core/policy-statement';
import { DeploymentScope, ownArns } from './deployment-scope';
import { COMPONENTS } from '../baseline/component-names';

/** What a role needs to become more than it was deployed as, to let others in, or to take a fence down. No role of the baseline does. */
const ESCALATION = [
  'account:*',
  'bedrock:DeleteModelInvocationLoggingConfiguration',
  'cloudtrail:*',
  'guardduty:*',
  'iam:Add*',
  'iam:Change*',
  'iam:Create*',
  'iam:Deactivate*',
  'iam:Delete*',
  'iam:Enable*',
  'iam:Put*',
  'iam:Remove*',
  'iam:Set*',
  'iam:Tag*',
  'iam:Untag*',
  'iam:Update*',
  'iam:Upload*',
  'kms:DisableKey*',
  'kms:PutKeyPolicy',
  'kms:ScheduleKeyDeletion',
  'lambda:*',
  'organizations:*',
  's3:DeleteBucket*',
  's3:PutBucket*',
  'sso:*',
  'sts:AssumeRole',
];

/** In a statement of its own: a budget's role does it. */
const ATTACHING = ['iam:Attach*', 'iam:Detach*'];

/**
 * What the baseline's roles never do, whatever whoever deploys writes into them: for the organization, since nothing in the account holds
 * who writes the account's policies. Roles by their names, which whoever deploys cannot leave.
 *
 * @param stopsSpending whether a budget's role attaches a policy of the baseline to who spends
 */
export function serviceControlOfDeployed(scope: DeploymentScope, stopsSpending: boolean): readonly Statement[] {
  const { roles, role, policies } = ownArns(scope);
  const stop = role(COMPONENTS.spendingStop);
  return [
    denied('DenyEscalation', ESCALATION, [callerIs(roles)]),
    denied('DenyAttaching', ATTACHING, stopsSpending ? [callerIs(roles), callerIsNot(stop)] : [callerIs(roles)]),
    ...(stopsSpending
      ? [
          denied('DenyAttachingOthers', ATTACHING, [
            callerIs(stop),
            { test: 'ArnNotLikeIfExists', key: 'iam:PolicyARN', values: [policies] },
          ]),
        ]
      : []),
  ];
}

/**
 * Only services become the baseline's roles, whomever their trust comes to name. A service control policy does not reach who comes with
 * another host's token, or from another organization: a resource control policy does.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html
 */
export function resourceControlOfDeployed(scope: DeploymentScope): readonly Statement[] {
  return [
    {
      sid: 'DenyAssumingButToServices',
      effect: 'Deny',
      principals: ANYBODY,
      actions: ['sts:AssumeRole', 'sts:AssumeRoleWithSAML', 'sts:AssumeRoleWithWebIdentity'],
      resources: [ownArns(scope).roles],
      conditions: [{ test: 'BoolIfExists', key: 'aws:PrincipalIsAWSService', values: ['false'] }],
    },
  ];
}

function denied(sid: string, actions: readonly string[], conditions: readonly Condition[]): Statement {
  return { sid, effect: 'Deny', actions, resources: ['*'], conditions };
}

function callerIs(arn: string): Condition {
  return { test: 'ArnLike', key: 'aws:PrincipalArn', values: [arn] };
}

function callerIsNot(arn: string): Condition {
  return { test: 'ArnNotLikeIfExists', key: 'aws:PrincipalArn', values: [arn] };
}
