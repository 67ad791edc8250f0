import { serviceControlStatements } from '../../../modules/iam';
import { renderPolicy } from '../../../modules/core/policy-statement';
import { ENVIRONMENT, SHAPE } from './boundary-fixture';

const LAUNCHER = 'arn:test:iam::111122223333:role/Launcher';
const PIPELINE = 'arn:test:iam::111122223333:role/acme-fraud-pipeline';
const ADMIN = 'arn:test:iam::111122223333:role/Admin';
const ROLES = 'arn:test:iam::111122223333:role/acme-fraud-*';
const POLICIES = 'arn:test:iam::111122223333:policy/acme-fraud-*';

const SCOPE = { shape: SHAPE, passerArns: [LAUNCHER, PIPELINE], administratorArns: [ADMIN] };
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
    ]);
  });

  test('let nobody but the named pass the roles of the project', () => {
    expect(statements.at(-3)).toEqual(PASSING);
  });

  test('let nobody but administrators make, change or delete them', () => {
    expect(statements.at(-2)).toEqual(CHANGING_ROLES);
  });

  test('let nobody but administrators change or delete the policies of the project', () => {
    expect(statements.at(-1)).toEqual(CHANGING_POLICIES);
  });

  test('let nobody pass them, where nobody is named', () => {
    const nobody = serviceControlStatements({ ...SCOPE, passerArns: [] }, ENVIRONMENT);
    expect(nobody.slice(-3)).toEqual([{ ...PASSING, conditions: [] }, CHANGING_ROLES, CHANGING_POLICIES]);
  });

  test('let nobody change roles and policies, where there are no administrators', () => {
    const nobody = serviceControlStatements({ ...SCOPE, administratorArns: [] }, ENVIRONMENT);
    expect(nobody.slice(-3)).toEqual([
      PASSING,
      { ...CHANGING_ROLES, conditions: [] },
      { ...CHANGING_POLICIES, conditions: [] },
    ]);
  });

  test('fit into documents of AWS Organizations one by one, with the longest prefix', () => {
    const shape = { ...SHAPE, jobNamePrefix: `${'a'.repeat(37)}-` };
    const tooLong = serviceControlStatements({ ...SCOPE, shape }, ENVIRONMENT).filter(
      (statement) => renderPolicy([statement]).length > 5_120,
    );
    expect(tooLong).toEqual([]);
  });
});
