import { TerraformStack, TerraformVariable } from 'cdktf';
import { AccountAudit, AccountAuditProps, Project, ProjectProps } from '../../../modules/baseline';
import { projectSurroundings } from '../../support/project-surroundings';
import { synthesize } from '../../support/synthesize';

const role = (name: string, account = '111122223333', partition = 'test') =>
  `arn:${partition}:iam::${account}:role/${name}`;
const ADMIN = role('Deployer');
const COMMON = { prefix: 'acme', administrators: [ADMIN] };
const OURS = 'acme-fraud-training-test-1';

function audit(stack: TerraformStack, more: Partial<AccountAuditProps>): void {
  new AccountAudit(stack, 'It', { ...COMMON, deployer: ADMIN, projects: [{ name: 'fraud' }], ...more });
}

function project(
  stack: TerraformStack,
  { project: own, ...more }: Partial<Omit<ProjectProps, 'project'>> & { readonly project?: object },
): void {
  new Project(stack, 'It', {
    ...COMMON,
    ...projectSurroundings(stack),
    project: {
      name: 'fraud',
      imageRepositories: ['arn:test:ecr:test-1:111122223333:repository/fraud'],
      trainingData: { writers: [role('Loader')] },
      ...own,
    },
    ...more,
  });
}

describe('whom a construct is told of', () => {
  test.each<[title: string, make: (stack: TerraformStack) => void, message: RegExp]>([
    [
      'a writer of another account',
      (stack) => project(stack, { project: { trainingData: { writers: [role('Loader', '999999999999')] } } }),
      /"project\.trainingData\.writers\[0\]" must be of the account 111122223333, got "arn:test:iam::999999999999:role\/Loader"/,
    ],
    [
      'a reader of another partition',
      (stack) => project(stack, { project: { output: { readers: [role('Reader', '111122223333', 'aws')] } } }),
      /"project\.output\.readers\[0\]" must be of the partition test, which test-1 belongs to/,
    ],
    [
      'an administrator of another account',
      (stack) => project(stack, { administrators: [ADMIN, role('Admin', '999999999999')] }),
      /"administrators\[1\]" must be of the account 111122223333/,
    ],
    [
      'a launcher that is an administrator',
      (stack) => project(stack, { project: { launchers: [role('Scientist'), ADMIN] } }),
      /"project\.launchers\[1\]" must not be an administrator, .*name another one as a launcher/,
    ],
    [
      'a planner that is an administrator',
      (stack) => project(stack, { planner: ADMIN }),
      /"planner" must not be an administrator/,
    ],
    [
      'a launcher that the project makes',
      (stack) => project(stack, { project: { launchers: [role(OURS)] } }),
      /"project\.launchers\[0\]" must not be a role that this baseline makes/,
    ],
    [
      'a reader that people make',
      (stack) => project(stack, { project: { output: { readers: [role('acme/fraud/mine')] } } }),
      /"project\.output\.readers\[0\]" must not be a role that people of a project make/,
    ],
    [
      "Comprehend's role of another account",
      (stack) =>
        project(stack, {
          project: { comprehend: { dataClassifications: ['internal'], dataAccessRole: role('Text', '999999999999') } },
        }),
      /"project\.comprehend\.dataAccessRole" must be of the account 111122223333/,
    ],
    [
      'a deployer that is no administrator',
      (stack) => audit(stack, { deployer: role('Other') }),
      /"deployer" must be one of the administrators, got "arn:test:iam::111122223333:role\/Other"/,
    ],
    [
      'an auditor of another account',
      (stack) => audit(stack, { audit: { trail: 'create', auditors: [role('Auditor', '999999999999')] } }),
      /"audit\.auditors\[0\]" must be of the account 111122223333/,
    ],
    [
      'an auditor that a project makes',
      (stack) => audit(stack, { audit: { trail: 'create', auditors: [role(OURS)] } }),
      /"audit\.auditors\[0\]" must not be a role that this baseline makes/,
    ],
  ])('is refused: %s', (_, make, message) => {
    expect(() => synthesize(make)).toThrow(message);
  });

  test('is told all at once', () => {
    const wrong = { launchers: [ADMIN], trainingData: { writers: [role('Loader', '999999999999')] } };
    expect(() => synthesize((stack) => project(stack, { project: wrong }))).toThrow(
      /trainingData\.writers\[0\][\s\S]*launchers\[0\]/,
    );
  });

  test('is taken where only Terraform will know it', () => {
    expect(() =>
      synthesize((stack) => {
        const account = new TerraformVariable(stack, 'account', { type: 'string' }).stringValue;
        project(stack, { project: { trainingData: { writers: [`arn:test:iam::${account}:role/Loader`] } } });
      }),
    ).not.toThrow();
    expect(() =>
      synthesize((stack) => {
        const loader = new TerraformVariable(stack, 'loader', { type: 'string' }).stringValue;
        project(stack, { project: { trainingData: { writers: [loader] } } });
      }),
    ).not.toThrow();
    const written = '${module.roles["ml:loader:of:all:teams"].arn}';
    expect(() =>
      synthesize((stack) => project(stack, { project: { trainingData: { writers: [written] } } })),
    ).not.toThrow();
  });

  test('is refused by what is known of it', () => {
    const made = role('acme/fraud/${var.name}');
    expect(() => synthesize((stack) => project(stack, { project: { output: { readers: [made] } } }))).toThrow(
      /must not be a role that people of a project make/,
    );
  });
});
