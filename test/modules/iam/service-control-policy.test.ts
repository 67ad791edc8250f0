import { serviceControlStatements } from '../../../modules/iam';
import { renderPolicy } from '../../../modules/core/policy-statement';
import { ENVIRONMENT, SHAPE } from './boundary-fixture';

const LAUNCHER = 'arn:test:iam::111122223333:role/Launcher';
const PIPELINE = 'arn:test:iam::111122223333:role/acme-fraud-pipeline';
const ADMIN = 'arn:test:iam::111122223333:role/Admin';
const ROLES = 'arn:test:iam::111122223333:role/acme-fraud-*';
const POLICIES = 'arn:test:iam::111122223333:policy/acme-fraud-*';

const USER = 'arn:test:iam::111122223333:user/reader';
const SCOPE = {
  shape: SHAPE,
  launcherArns: [LAUNCHER],
  starterArns: [PIPELINE],
  administratorArns: [ADMIN],
  trustedArns: [LAUNCHER, ADMIN],
};
const statements = serviceControlStatements(SCOPE, ENVIRONMENT);

const PASSING = {
  sid: 'DenyPassingRoles',
  effect: 'Deny',
  actions: ['iam:PassRole'],
  resources: [ROLES],
  conditions: [{ test: 'ArnNotEquals', key: 'aws:PrincipalArn', values: [LAUNCHER, PIPELINE] }],
};
const CHANGING_ROLES = {
  sid: 'DenyChangingRoles',
  effect: 'Deny',
  actions: [
    'iam:AttachRolePolicy',
    'iam:CreateRole',
    'iam:DeleteRole',
    'iam:DeleteRolePermissionsBoundary',
    'iam:DeleteRolePolicy',
    'iam:DetachRolePolicy',
    'iam:PutRolePermissionsBoundary',
    'iam:PutRolePolicy',
    'iam:UpdateAssumeRolePolicy',
  ],
  resources: [ROLES],
  conditions: [{ test: 'ArnNotEquals', key: 'aws:PrincipalArn', values: [ADMIN] }],
};
const CHANGING_POLICIES = {
  sid: 'DenyChangingPolicies',
  effect: 'Deny',
  actions: ['iam:CreatePolicyVersion', 'iam:DeletePolicy', 'iam:DeletePolicyVersion', 'iam:SetDefaultPolicyVersion'],
  resources: [POLICIES],
  conditions: [{ test: 'ArnNotEquals', key: 'aws:PrincipalArn', values: [ADMIN] }],
};
const toStarters = [{ test: 'ArnNotEquals', key: 'aws:PrincipalArn', values: [LAUNCHER] }];
const USING_NOTEBOOKS = {
  sid: 'DenyUsingNotebooks',
  effect: 'Deny',
  actions: ['sagemaker:CreatePresignedNotebookInstanceUrl', 'sagemaker:StartNotebookInstance'],
  resources: ['arn:test:sagemaker:test-1:111122223333:notebook-instance/acme-fraud-*'],
  conditions: toStarters,
};
const USING_PIPELINES = {
  sid: 'DenyUsingPipelines',
  effect: 'Deny',
  actions: ['sagemaker:StartPipelineExecution', 'sagemaker:UpdatePipeline'],
  resources: ['arn:test:sagemaker:test-1:111122223333:pipeline/acme-fraud-*'],
  conditions: toStarters,
};
const CHANGING_TRUSTED = {
  ...CHANGING_ROLES,
  sid: 'DenyChangingTrustedRoles1',
  resources: [LAUNCHER, ADMIN],
};

describe('serviceControlStatements', () => {
  test('deny and never allow', () => {
    expect(statements.filter(({ effect }) => effect !== 'Deny')).toEqual([]);
  });

  test('have the guardrails of network, keys and machines, then the roles and policies of the project', () => {
    expect(statements.map(({ sid }) => sid)).toEqual([
      'DenyOtherSubnets',
      'DenyWithoutSubnets',
      'DenyOtherSecurityGroups',
      'DenyWithoutSecurityGroups',
      'DenyWithoutIsolation',
      'DenyPlainContainerTraffic',
      'DenyRemoteDebug',
      'DenyOtherVolumeKey',
      'DenyWithoutVolumeKey',
      'DenyNotebookWithoutVolumeKey',
      'DenyOtherOutputKey',
      'DenyOtherInstanceTypes',
      'DenyWithoutInstanceType',
      'DenyLongRuns',
      'DenyUnshapedWork',
      'DenyOtherModels',
      'DenyNotebookInternet',
      'DenyNotebookRoot',
      'DenyGivingNotebookRoot',
      'DenyNotebookScripts',
      'DenyPassingRoles',
      'DenyChangingRoles',
      'DenyChangingPolicies',
      'DenyUsingNotebooks',
      'DenyUsingPipelines',
      'DenyChangingTrustedRoles1',
    ]);
  });

  test('let nobody but the named pass the roles of the project', () => {
    expect(statements).toContainEqual(PASSING);
  });

  test('let nobody but administrators make, change or delete them', () => {
    expect(statements).toContainEqual(CHANGING_ROLES);
  });

  test('let nobody but administrators change or delete the policies of the project', () => {
    expect(statements).toContainEqual(CHANGING_POLICIES);
  });

  test('let nobody pass them, where nobody is named', () => {
    const nobody = serviceControlStatements({ ...SCOPE, launcherArns: [], starterArns: [] }, ENVIRONMENT);
    expect(nobody).toContainEqual({ ...PASSING, conditions: [] });
    expect(nobody).toContainEqual({ ...USING_NOTEBOOKS, conditions: [] });
    expect(nobody).toContainEqual({ ...USING_PIPELINES, conditions: [] });
    expect(nobody).toContainEqual(CHANGING_ROLES);
  });

  test('let nobody change roles and policies, where there are no administrators', () => {
    const nobody = serviceControlStatements({ ...SCOPE, administratorArns: [] }, ENVIRONMENT);
    expect(nobody).toContainEqual({ ...CHANGING_ROLES, conditions: [] });
    expect(nobody).toContainEqual({ ...CHANGING_POLICIES, conditions: [] });
    expect(nobody).toContainEqual({ ...CHANGING_TRUSTED, conditions: [] });
    expect(nobody).toContainEqual(PASSING);
  });

  test('let nobody but launchers use notebooks and run pipelines', () => {
    expect(statements).toContainEqual(USING_NOTEBOOKS);
    expect(statements).toContainEqual(USING_PIPELINES);
  });

  test('let nobody but administrators change whom the policies name', () => {
    expect(statements).toContainEqual(CHANGING_TRUSTED);
  });

  test('let nobody but administrators become a user whom the policies name', () => {
    const withUser = serviceControlStatements({ ...SCOPE, trustedArns: [USER] }, ENVIRONMENT);
    expect(withUser.at(-1)).toEqual({
      sid: 'DenyChangingTrustedUsers1',
      effect: 'Deny',
      actions: [
        'iam:AttachUserPolicy',
        'iam:CreateAccessKey',
        'iam:CreateLoginProfile',
        'iam:DeleteUserPolicy',
        'iam:DetachUserPolicy',
        'iam:PutUserPolicy',
        'iam:UpdateLoginProfile',
      ],
      resources: [USER],
      conditions: CHANGING_ROLES.conditions,
    });
    expect(withUser.map(({ sid }) => sid)).not.toContain('DenyChangingTrustedRoles1');
  });

  test('name everybody who is trusted once, in as many statements as it takes', () => {
    const trustedArns = Array.from({ length: 13 }, (_, index) => `${LAUNCHER}${index}`);
    const parts = serviceControlStatements({ ...SCOPE, trustedArns }, ENVIRONMENT).filter(({ sid }) =>
      sid.startsWith('DenyChangingTrustedRoles'),
    );
    expect(parts.map(({ resources }) => resources!.length)).toEqual([10, 3]);
    expect(parts.flatMap(({ resources }) => resources)).toEqual(trustedArns);
  });

  test('fit into documents of AWS Organizations one by one, with the longest prefix', () => {
    const shape = { ...SHAPE, jobNamePrefix: `${'a'.repeat(37)}-` };
    const tooLong = serviceControlStatements({ ...SCOPE, shape }, ENVIRONMENT).filter(
      (statement) => renderPolicy([statement]).length > 5_120,
    );
    expect(tooLong).toEqual([]);
  });
});
