import { AwsEnvironment, iamArn } from '../core/arns';
import { passedTo } from '../core/policy-conditions';
import { Statement } from '../core/policy-statement';

/** Where a project's people make roles, and under what. */
export interface DelegationScope {
  /** Path of these roles, such as `/acme/fraud/`: the project's own roles lie elsewhere, out of reach. */
  readonly rolePath: string;
  /** One of these is on every role that they make. */
  readonly boundaryArns: readonly string[];
}

/**
 * Making roles for SageMaker without being able to gain by it: only under a boundary of the project, and only under a path of their own.
 * A role without a boundary has no key to compare, and is refused. https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html#access_policies_boundaries-delegate
 */
export function delegationStatements(
  { rolePath, boundaryArns }: DelegationScope,
  environment: AwsEnvironment,
): readonly Statement[] {
  const roles = [iamArn(environment, `role${rolePath}*`)];
  return [
    {
      sid: 'MakeRolesUnderBoundary',
      effect: 'Allow',
      actions: [
        'iam:AttachRolePolicy',
        'iam:CreateRole',
        'iam:DeleteRolePolicy',
        'iam:DetachRolePolicy',
        'iam:PutRolePolicy',
        'iam:UpdateAssumeRolePolicy',
      ],
      resources: roles,
      conditions: [{ test: 'ArnEquals', key: 'iam:PermissionsBoundary', values: boundaryArns }],
    },
    {
      sid: 'LookAfterRoles',
      effect: 'Allow',
      actions: [
        'iam:DeleteRole',
        'iam:GetRole',
        'iam:GetRolePolicy',
        'iam:ListAttachedRolePolicies',
        'iam:ListRolePolicies',
      ],
      resources: roles,
    },
    {
      sid: 'PassMadeRoles',
      effect: 'Allow',
      actions: ['iam:PassRole'],
      resources: roles,
      conditions: [passedTo('sagemaker')],
    },
  ];
}
