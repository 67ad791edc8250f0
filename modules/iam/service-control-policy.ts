import { AwsEnvironment, iamArn } from '../core/arns';
import { isReference } from '../core/reference';
import { principalIsNot } from '../core/policy-conditions';
import { Statement } from '../core/policy-statement';
import { guardrailStatements } from '../sagemaker/guardrail-policy';
import { JobShape, workArns } from '../sagemaker/job-shape';

/** What an organization denies to everybody in the account, for the sake of one project. */
export interface ServiceControlScope {
  /** The one shape of work. */
  readonly shape: JobShape;
  /** Who uses the project's notebooks, runs its pipelines, and passes its roles. */
  readonly launcherArns: readonly string[];
  /** The project's roles that start jobs: they pass roles as well. */
  readonly starterArns: readonly string[];
  /** ARNs of who manages the baseline: out of reach, and exempt. */
  readonly administratorArns: readonly string[];
  /** IAM roles and users that the project's policies name: administrators, launchers, who reads and who writes. */
  readonly trustedArns: readonly string[];
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

/** Becoming a user, or giving him more. */
const CHANGE_USER = [
  'iam:AttachUserPolicy',
  'iam:CreateAccessKey',
  'iam:CreateLoginProfile',
  'iam:DeleteUserPolicy',
  'iam:DetachUserPolicy',
  'iam:PutUserPolicy',
  'iam:UpdateLoginProfile',
];

/** What is running already: who opens a notebook or runs a pipeline acts as its role, and passes none. */
const USE_NOTEBOOKS = ['sagemaker:CreatePresignedNotebookInstanceUrl', 'sagemaker:StartNotebookInstance'];
const USE_PIPELINES = ['sagemaker:StartPipelineExecution', 'sagemaker:UpdatePipeline'];

/** Of so many, with ARNs of up to 160 characters and as many administrators, a statement fits into a document of AWS Organizations. */
const PRINCIPALS_IN_A_STATEMENT = 10;

/** Changing what a policy says that roles and people of the project have. */
const CHANGE_POLICY = [
  'iam:CreatePolicyVersion',
  'iam:DeletePolicy',
  'iam:DeletePolicyVersion',
  'iam:SetDefaultPolicyVersion',
];

/**
 * The guardrails over everything that is named like the project's work, whoever starts it, and the project's roles, policies, notebooks
 * and pipelines, and everybody whom its policies name, out of the reach of everybody else: what a policy inside the account cannot say about the account's own IAM administrators. Bound to the project's
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
  // A reference does not tell whether it is to a role or a user: it counts as both
  const trusted = (type: 'role' | 'user') =>
    scope.trustedArns.filter((arn) => arn.includes(`:${type}/`) || (isReference(arn) && !/:(role|user)\//.test(arn)));
  const notebooks = workArns(['notebook-instance'], scope.shape, environment);
  const pipelines = workArns(['pipeline'], scope.shape, environment);
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
    toOthers('DenyPassingRoles', ['iam:PassRole'], roles, [...scope.launcherArns, ...scope.starterArns]),
    toOthers('DenyChangingRoles', CHANGE_ROLE, roles, scope.administratorArns),
    toOthers('DenyChangingPolicies', CHANGE_POLICY, policies, scope.administratorArns),
    toOthers('DenyUsingNotebooks', USE_NOTEBOOKS, notebooks, scope.launcherArns),
    toOthers('DenyUsingPipelines', USE_PIPELINES, pipelines, scope.launcherArns),
    ...inParts(trusted('role')).map((part, index) =>
      toOthers(`DenyChangingTrustedRoles${index + 1}`, CHANGE_ROLE, part, scope.administratorArns),
    ),
    ...inParts(trusted('user')).map((part, index) =>
      toOthers(`DenyChangingTrustedUsers${index + 1}`, CHANGE_USER, part, scope.administratorArns),
    ),
  ];
}

function inParts(arns: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(arns.length / PRINCIPALS_IN_A_STATEMENT);
  return Array.from({ length: count }, (_, part) =>
    arns.slice(part * PRINCIPALS_IN_A_STATEMENT, (part + 1) * PRINCIPALS_IN_A_STATEMENT),
  );
}
