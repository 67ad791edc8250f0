import { servicePrincipal } from '../core/arns';
import { passedTo } from '../core/policy-conditions';
import { Condition, Statement } from '../core/policy-statement';
import { DeploymentScope, ownArns } from './deployment-scope';
import { ACCOUNT_ROLES } from './known-names';

/** Making and changing the roles and policies of the baseline: those of projects only under the boundary of a project. */
export function identityStatements(scope: DeploymentScope): readonly Statement[] {
  const own = ownArns(scope);
  const accountRoles = ACCOUNT_ROLES.map(({ component }) => own.role(component));
  const underBoundary: Condition = { test: 'ArnLike', key: 'iam:PermissionsBoundary', values: [own.boundaries] };
  const services = [...new Set(ACCOUNT_ROLES.map(({ service }) => service))];
  return [
    {
      sid: 'DeployRolesUnderBoundary',
      effect: 'Allow',
      actions: ['iam:CreateRole', 'iam:PutRolePermissionsBoundary'],
      resources: [own.roles],
      conditions: [underBoundary],
    },
    { sid: 'DeployAccountRoles', effect: 'Allow', actions: ['iam:CreateRole'], resources: accountRoles },
    {
      sid: 'AttachOwnPolicies',
      effect: 'Allow',
      actions: ['iam:AttachRolePolicy'],
      resources: [own.roles],
      conditions: [{ test: 'ArnLike', key: 'iam:PolicyARN', values: [own.attachedPolicies] }],
    },
    {
      sid: 'ChangeRoles',
      effect: 'Allow',
      actions: [
        'iam:DeleteRole',
        'iam:DeleteRolePolicy',
        // Also what somebody else has attached
        'iam:DetachRolePolicy',
        'iam:TagRole',
        'iam:UntagRole',
        'iam:UpdateAssumeRolePolicy',
        'iam:UpdateRole',
        'iam:UpdateRoleDescription',
      ],
      resources: [own.roles],
    },
    {
      sid: 'ChangePolicies',
      effect: 'Allow',
      actions: [
        'iam:CreatePolicy',
        'iam:CreatePolicyVersion',
        'iam:DeletePolicy',
        'iam:DeletePolicyVersion',
        'iam:TagPolicy',
        'iam:UntagPolicy',
      ],
      resources: own.policies,
    },
    ...services.map((service): Statement => ({
      sid: `PassRoleTo${service.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())}`,
      effect: 'Allow',
      actions: ['iam:PassRole'],
      resources: ACCOUNT_ROLES.filter((role) => role.service === service).map(({ component }) => own.role(component)),
      conditions: [passedTo(service)],
    })),
    {
      sid: 'LetServicesIn',
      effect: 'Allow',
      actions: ['iam:CreateServiceLinkedRole'],
      resources: ['guardduty', 'management.chatbot'].map((service) => serviceRoles(scope, service)),
      conditions: [
        {
          test: 'StringEquals',
          key: 'iam:AWSServiceName',
          values: ['guardduty', 'management.chatbot'].map(servicePrincipal),
        },
      ],
    },
  ];
}

/** Who deploys does not change by what: roles of deployments, their policies, and whom they trust. */
export function denyingOwnChange(arns: readonly string[]): Statement {
  return {
    sid: 'DenyChangingDeployment',
    effect: 'Deny',
    actions: [
      'iam:Attach*',
      'iam:Create*',
      'iam:Delete*',
      'iam:Detach*',
      'iam:Put*',
      'iam:Set*',
      'iam:Tag*',
      'iam:Untag*',
      'iam:Update*',
    ],
    resources: arns,
  };
}

function serviceRoles({ environment: { partition, account } }: DeploymentScope, service: string): string {
  return `arn:${partition}:iam::${account}:role/aws-service-role/${servicePrincipal(service)}/*`;
}
