import { AwsEnvironment, iamArn } from '../core/arns';
import { principalIsNot } from '../core/policy-conditions';
import { Statement } from '../core/policy-statement';
import { guardrailStatements } from '../sagemaker/guardrail-policy';
import { JobShape } from '../sagemaker/job-shape';

/** What an organization denies to everybody in the account, for the sake of one project. */
export interface ServiceControlScope {
  readonly shape: JobShape;
  /** Who passes the project's roles: launchers, and those roles that start jobs. */
  readonly passerArns: readonly string[];
  readonly administratorArns: readonly string[];
}

/** Changing who may act as a role, and what it may do. */
const CHANGE_ROLE = [
  'iam:AttachRolePolicy',
  'iam:CreateRole',
  'iam:DeleteRole',
  'iam:DeleteRolePermissionsBoundary',
  'iam:DeleteRolePolicy',
  'iam:DetachRolePolicy',
  'iam:PutRolePermissionsBoundary',
  'iam:PutRolePolicy',
  'iam:UpdateAssumeRolePolicy',
];

/** Changing what a policy says that roles and people of the project have. */
const CHANGE_POLICY = [
  'iam:CreatePolicyVersion',
  'iam:DeletePolicy',
  'iam:DeletePolicyVersion',
  'iam:SetDefaultPolicyVersion',
];

/**
 * The guardrails over everything that is named like the project's work, whoever starts it, and the project's roles and policies out of
 * the reach of everybody else: what a policy inside the account cannot say about the account's own IAM administrators. Bound to the project's
 * names, so that the policies of several projects get along in one account. More than one document of AWS Organizations
 * holds: split them.
 */
export function serviceControlStatements(
  scope: ServiceControlScope,
  environment: AwsEnvironment,
): readonly Statement[] {
  const { jobNamePrefix } = scope.shape;
  const { network, keys, machines } = guardrailStatements(scope.shape, environment);
  const roles = [iamArn(environment, `role/${jobNamePrefix}*`)];
  const policies = [iamArn(environment, `policy/${jobNamePrefix}*`)];
  const toOthers = (
    sid: string,
    actions: readonly string[],
    resources: readonly string[],
    allowed: readonly string[],
  ) =>
    ({
      sid,
      effect: 'Deny',
      actions,
      resources,
      conditions: allowed.length > 0 ? [principalIsNot(allowed)] : [], // none: to everybody
    }) as const;
  return [
    ...network,
    ...keys,
    ...machines,
    toOthers('DenyPassingRoles', ['iam:PassRole'], roles, scope.passerArns),
    toOthers('DenyChangingRoles', CHANGE_ROLE, roles, scope.administratorArns),
    toOthers('DenyChangingPolicies', CHANGE_POLICY, policies, scope.administratorArns),
  ];
}
