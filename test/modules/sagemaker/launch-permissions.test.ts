import { TerraformOutput } from 'cdktf';
import { GuardrailPolicy, GuardrailPolicyProps, LaunchPolicy, LaunchPolicyProps } from '../../../modules/sagemaker';
import { fieldsOf, referenceTo, typesOf } from '../../support/resources';
import { statementsOf, synthesize } from '../../support/synthesize';
import { KEY, SHAPE } from './shape-fixture';

const LAUNCH: LaunchPolicyProps = {
  policyName: 'acme-fraud-launch',
  scope: { components: ['training'], shape: SHAPE, roleNames: ['acme-fraud-training'] },
};

const launchPolicy = (props: Partial<LaunchPolicyProps> = {}) =>
  synthesize((stack) => {
    const policy = new LaunchPolicy(stack, 'Launch', { ...LAUNCH, ...props });
    new TerraformOutput(stack, 'Arn', { value: policy.policyArn });
    new TerraformOutput(stack, 'Name', { value: policy.policyName });
    new TerraformOutput(stack, 'Document', { value: policy.document });
  });

const guardrails = (props: Partial<GuardrailPolicyProps> = {}) =>
  synthesize((stack) => {
    const policy = new GuardrailPolicy(stack, 'Guardrails', { policyName: 'acme-fraud', shape: SHAPE, ...props });
    new TerraformOutput(stack, 'Arns', { value: policy.policyArns });
  });

const BAD_PREFIX =
  'must be up to 38 lower-case letters, digits or dashes, with a letter or digit first, and a dash at the end, ' +
  'got "": shorten it, so that 24 characters are left for the name of a job';

describe('LaunchPolicy', () => {
  const made = launchPolicy();

  test('is one policy, with every field', () => {
    expect(typesOf(made)).toEqual(['aws_iam_policy']);
    const { policy, ...fields } = fieldsOf(made.only('aws_iam_policy'));
    expect(fields).toEqual({
      name: 'acme-fraud-launch',
      description: 'Starts work named acme-fraud-..., in the one shape that is allowed',
      path: '/',
      tags: { Name: 'acme-fraud-launch' },
    });
    expect(Object.keys(statementsOf(policy))).toEqual([
      'WatchAndStopWork',
      'StartJobs',
      'FindWork',
      'PassProjectRoles',
      'LookUpProjectRoles',
    ]);
  });

  test('is handed over as a reference, by its name, and as a document', () => {
    const { output } = made.json;
    expect(output.Arn.value).toBe(referenceTo(made, 'aws_iam_policy', 'arn'));
    expect(output.Name.value).toBe('acme-fraud-launch');
    expect(output.Document.value).toBe(made.only('aws_iam_policy').policy);
  });

  test('reads logs and takes direct grants where that is asked for', () => {
    const jobLogGroups = [{ knownLogGroupArn: 'arn:test:logs:test-1:111122223333:log-group:/aws/sagemaker/X' }];
    const statements = statementsOf(
      launchPolicy({
        scope: { ...LAUNCH.scope, components: ['notebook'] },
        jobLogGroups,
        allowDirectGrants: true,
      }).only('aws_iam_policy').policy,
    );
    expect(statements.ReadLogs.Resource).toEqual([
      'arn:test:logs:test-1:111122223333:log-group:/aws/sagemaker/X:log-stream:acme-fraud-*',
    ]);
    expect(statements.GrantVolumes.Resource).toEqual([KEY]);
    expect(statements.GrantVolumes.Condition).toEqual({
      StringEquals: { 'kms:ViaService': ['sagemaker.test-1.amazonaws.com', 'ec2.test-1.amazonaws.com'] },
    });
  });

  test('refuses to start nothing, as nobody, in no shape; all at once', () => {
    const shape = { ...SHAPE, jobNamePrefix: '', subnetIds: [] };
    expect(() => launchPolicy({ scope: { components: [], roleNames: [], shape } })).toThrow(
      new Error(
        '"scope.components" must name at least one kind of work, got none: name what may be started (stack/Launch)\n' +
          '"scope.roleNames" must name at least one role, got none: name the roles that the work runs as (stack/Launch)\n' +
          `"scope.shape.jobNamePrefix" ${BAD_PREFIX} (stack/Launch)\n` +
          '"scope.shape.subnetIds" must name at least one subnet, got none: name the subnets of the project (stack/Launch)',
      ),
    );
  });

  test('refuses to pass whatever role', () => {
    expect(() => launchPolicy({ scope: { ...LAUNCH.scope, roleNames: ['acme-fraud-*', 'acme'] } })).toThrow(
      new Error('"scope.roleNames" must not hold wildcards, got "acme-fraud-*": name each one in full (stack/Launch)'),
    );
  });

  test('refuses a name that IAM does not take', () => {
    expect(() => launchPolicy({ policyName: 'acme fraud' })).toThrow(
      new Error(
        '"policyName" must be 1 to 128 letters, digits or any of + = , . @ _ -, got "acme fraud": ' +
          'shorten or rename it (stack/Launch/Policy)',
      ),
    );
  });
});

describe('GuardrailPolicy', () => {
  const made = guardrails();
  const policies = Object.values(made.all('aws_iam_policy'));

  test('is two policies, with every field', () => {
    expect(typesOf(made)).toEqual(['aws_iam_policy']);
    expect(policies.map((policy) => ({ ...fieldsOf(policy), policy: undefined }))).toEqual([
      {
        name: 'acme-fraud-data',
        description: 'Denies work named acme-fraud-... in another shape',
        path: '/',
        tags: { Name: 'acme-fraud-data' },
      },
      {
        name: 'acme-fraud-machines',
        description: 'Denies work named acme-fraud-... in another shape',
        path: '/',
        tags: { Name: 'acme-fraud-machines' },
      },
    ]);
  });

  test('denies and never allows, data in one and machines in the other', () => {
    const [data, machines] = policies.map(({ policy }) => Object.values(statementsOf(policy)));
    expect(data!.map(({ Sid, Effect }) => `${Effect} ${Sid}`)).toEqual([
      'Deny DenyOtherSubnets',
      'Deny DenyWithoutSubnets',
      'Deny DenyOtherSecurityGroups',
      'Deny DenyWithoutSecurityGroups',
      'Deny DenyWithoutIsolation',
      'Deny DenyPlainContainerTraffic',
      'Deny DenyRemoteDebug',
      'Deny DenyOtherVolumeKey',
      'Deny DenyWithoutVolumeKey',
      'Deny DenyNotebookWithoutVolumeKey',
      'Deny DenyOtherOutputKey',
    ]);
    expect(machines!.map(({ Sid, Effect }) => `${Effect} ${Sid}`)).toEqual([
      'Deny DenyOtherInstanceTypes',
      'Deny DenyWithoutInstanceType',
      'Deny DenyLongRuns',
      'Deny DenyUnshapedWork',
      'Deny DenyOtherModels',
      'Deny DenyNotebookInternet',
      'Deny DenyNotebookRoot',
      'Deny DenyGivingNotebookRoot',
      'Deny DenyNotebookScripts',
    ]);
  });

  test('is handed over as references to both', () => {
    expect(made.json.output.Arns.value).toEqual([
      referenceTo(made, 'aws_iam_policy', 'arn', 'Guardrails_Data'),
      referenceTo(made, 'aws_iam_policy', 'arn', 'Guardrails_Machines'),
    ]);
  });

  test('leaves room in the name for what tells the two apart', () => {
    const name = 'a'.repeat(119);
    const names = Object.values(guardrails({ policyName: name }).all('aws_iam_policy')).map((policy) => policy.name);
    expect(names).toEqual([`${name}-data`, `${name}-machines`]);
  });

  test.each(['', 'acme fraud', 'a'.repeat(120)])('refuses the name "%s", and makes nothing', (policyName) => {
    expect(() => guardrails({ policyName })).toThrow(
      new Error(
        `"policyName" must be 1 to 119 letters, digits or any of + = , . @ _ -, got "${policyName}": ` +
          'shorten or rename it (stack/Guardrails)',
      ),
    );
  });

  test('refuses to guard all work of the account', () => {
    expect(() => guardrails({ shape: { ...SHAPE, jobNamePrefix: '' } })).toThrow(
      new Error(`"shape.jobNamePrefix" ${BAD_PREFIX} (stack/Guardrails)`),
    );
  });

  test('refuses a shape without instance types', () => {
    expect(() => guardrails({ shape: { ...SHAPE, instanceTypes: [] } })).toThrow(
      new Error(
        '"shape.instanceTypes" must name at least one instance type, got none: ' +
          'name what jobs may run on (stack/Guardrails)',
      ),
    );
  });
});
