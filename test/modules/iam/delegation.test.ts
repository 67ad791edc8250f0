import { TerraformOutput } from 'cdktf';
import { DelegationPolicy, DelegationPolicyProps } from '../../../modules/iam';
import { delegationStatements } from '../../../modules/iam/delegation-policy';
import { fieldsOf, referenceTo, typesOf } from '../../support/resources';
import { statementsOf, synthesize } from '../../support/synthesize';
import { ENVIRONMENT } from './boundary-fixture';

const BOUNDARIES = [
  'arn:test:iam::111122223333:policy/acme-fraud-boundary',
  'arn:test:iam::111122223333:policy/acme-fraud-launch-boundary',
];
const ROLES = 'arn:test:iam::111122223333:role/acme/fraud/*';
const SCOPE = { rolePath: '/acme/fraud/', boundaryArns: BOUNDARIES };

const delegation = (props: Partial<DelegationPolicyProps> = {}) =>
  synthesize((stack) => {
    const policy = new DelegationPolicy(stack, 'Roles', { policyName: 'acme-fraud-role-making', ...SCOPE, ...props });
    new TerraformOutput(stack, 'Arn', { value: policy.policyArn });
  });

test('delegationStatements: roles are made under a boundary and the path, and passed to SageMaker alone', () => {
  expect(delegationStatements(SCOPE, ENVIRONMENT)).toEqual([
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
      resources: [ROLES],
      conditions: [{ test: 'ArnEquals', key: 'iam:PermissionsBoundary', values: BOUNDARIES }],
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
      resources: [ROLES],
    },
    {
      sid: 'PassMadeRoles',
      effect: 'Allow',
      actions: ['iam:PassRole'],
      resources: [ROLES],
      conditions: [{ test: 'StringEquals', key: 'iam:PassedToService', values: ['sagemaker.amazonaws.com'] }],
    },
  ]);
});

describe('DelegationPolicy', () => {
  test('is one policy, with every field, and handed over as a reference', () => {
    const made = delegation();
    expect(typesOf(made)).toEqual(['aws_iam_policy']);
    const { policy, ...fields } = fieldsOf(made.only('aws_iam_policy'));
    expect(fields).toEqual({
      name: 'acme-fraud-role-making',
      description: "Makes roles under the project's boundaries",
      path: '/',
      tags: { Name: 'acme-fraud-role-making' },
    });
    const { MakeRolesUnderBoundary, ...others } = statementsOf(policy);
    expect(MakeRolesUnderBoundary.Resource).toEqual([ROLES]);
    expect(MakeRolesUnderBoundary.Condition).toEqual({ ArnEquals: { 'iam:PermissionsBoundary': BOUNDARIES } });
    expect(Object.keys(others)).toEqual(['LookAfterRoles', 'PassMadeRoles']);
    expect(made.json.output.Arn.value).toBe(referenceTo(made, 'aws_iam_policy', 'arn'));
  });

  test.each(['', '/', 'acme/fraud', '/acme', 'acme/', '//', '/acme//fraud/', '/acme/*/', '/acme fraud/'])(
    'refuses the path "%s"',
    (rolePath) => {
      expect(() => delegation({ rolePath })).toThrow(
        new Error(
          `"rolePath" must be a path of IAM below the root, got "${rolePath}": ` +
            'write it as in "/acme/fraud/" (stack/Roles)',
        ),
      );
    },
  );

  test('refuses whatever boundary, with everything else that is wrong', () => {
    expect(() => delegation({ rolePath: '/', boundaryArns: ['*'] })).toThrow(
      new Error(
        '"rolePath" must be a path of IAM below the root, got "/": write it as in "/acme/fraud/" (stack/Roles)\n' +
          '"boundaryArns" must not hold wildcards, got "*": name each one in full (stack/Roles)',
      ),
    );
  });

  test('refuses to bound by nothing', () => {
    expect(() => delegation({ boundaryArns: [] })).toThrow(
      new Error(
        '"boundaryArns" must name at least one boundary, got none: ' +
          'name those that the roles may be under (stack/Roles)',
      ),
    );
  });
});
