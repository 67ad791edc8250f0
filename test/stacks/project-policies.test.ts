import { parseSettings, ProjectSettings } from '../../stacks/settings';
import { baselineOf, exampleSettings } from '../support/baseline';
import { largestSettings } from '../support/largest-settings';
import { fraudRoles, fraudWith, startingWith } from '../support/projects';
import { textOf } from '../support/settings-arbitrary';
import { statementsOf, Synthesized } from '../support/synthesize';

const SCIENTIST = 'arn:aws:iam::123456789012:role/FraudScientist';
const DEPLOYER = 'arn:aws:iam::123456789012:role/MlBaselineDeployer';

/** Names of the policies that are there for people, and of the boundary: not those of roles. */
function namesOf(stack: Synthesized): string[] {
  return Object.entries<any>(stack.all('aws_iam_policy'))
    .filter(([id]) => !/Role_Policy_/.test(id))
    .map(([, { name }]) => name)
    .sort();
}

function policyOf(stack: Synthesized, id: string): Record<string, any> {
  return statementsOf(startingWith(stack, 'aws_iam_policy', `${id}_`)[0].policy);
}

const ALWAYS = [
  'acme-fraud-boundary-eu-central-1',
  'acme-fraud-guardrails-eu-central-1-data',
  'acme-fraud-guardrails-eu-central-1-machines',
  'acme-fraud-launch-boundary-eu-central-1',
  'acme-fraud-role-making-eu-central-1',
];
const JOBS = 'acme-fraud-launch-jobs-eu-central-1';
const SERVICES = 'acme-fraud-launch-services-eu-central-1';
const AI_SERVICES = 'acme-fraud-ai-services-eu-central-1';

describe('the policies of a project', () => {
  test.each<[string, Partial<ProjectSettings>, string[]]>([
    ['jobs', {}, [JOBS]],
    ['endpoints', { components: ['inference'] }, [SERVICES]],
    ['a notebook', { components: ['training', 'notebook'] }, [JOBS, SERVICES]],
    ['a pipeline', { components: ['transform', 'pipeline'] }, [JOBS, SERVICES]],
    ['models', { bedrock: { invoke: ['amazon.nova-lite-v1:0'], customize: [], restricted: [] } }, [JOBS, AI_SERVICES]],
    [
      'denied models',
      { bedrock: { invoke: [], customize: [], restricted: ['deepseek.r1-v1:0'] } },
      [JOBS, AI_SERVICES],
    ],
    ['texts', { comprehend: { dataClassifications: ['internal'] } }, [JOBS, AI_SERVICES]],
    ['faces', { rekognition: { useCases: ['access-control'], collections: [] } }, [JOBS, AI_SERVICES]],
  ])('are those that it takes for %s', (_, change, besides) => {
    expect(namesOf(fraudWith(change))).toEqual([...ALWAYS, ...besides].sort());
  });

  test('pass the roles of what they start, and no other', () => {
    const stack = fraudWith({ components: ['training', 'transform', 'inference', 'notebook', 'pipeline'] });
    expect(policyOf(stack, 'LaunchJobs').PassProjectRoles.Resource).toEqual(fraudRoles('training', 'transform'));
    expect(policyOf(stack, 'LaunchServices').PassProjectRoles.Resource).toEqual(
      fraudRoles('inference', 'notebook', 'pipeline'),
    );
    expect(policyOf(stack, 'PipelineRole').PassProjectRoles.Resource).toEqual(fraudRoles('training', 'transform'));
  });

  test('start what the project runs, and nothing else', () => {
    const started = (stack: Synthesized, id: string) =>
      Object.values<any>(policyOf(stack, id))
        .filter(({ Effect }) => Effect === 'Allow')
        .flatMap(({ Action }) => Action.filter((action: string) => action.startsWith('sagemaker:Create')));
    expect(started(fraudWith({}), 'LaunchJobs')).toEqual(['sagemaker:CreateTrainingJob']);
    expect(started(fraudWith({ components: ['transform'] }), 'LaunchJobs')).toEqual([
      'sagemaker:CreateTransformJob',
      'sagemaker:CreateModel',
    ]);
    expect(started(fraudWith({ components: ['inference'] }), 'LaunchServices')).toEqual([
      'sagemaker:CreateEndpoint',
      'sagemaker:CreateModel',
      'sagemaker:CreateEndpointConfig',
    ]);
  });

  test('read logs of what they start', () => {
    const group = (name: string) => `arn:aws:logs:eu-central-1:123456789012:log-group:/aws/sagemaker/${name}`;
    const stack = fraudWith({ components: ['training', 'processing', 'inference', 'notebook'] });
    expect(policyOf(stack, 'LaunchJobs').ReadLogs.Resource).toEqual([
      `${group('TrainingJobs')}:log-stream:acme-fraud-*`,
      `${group('ProcessingJobs')}:log-stream:acme-fraud-*`,
    ]);
    expect(policyOf(stack, 'LaunchServices').ReadLogs.Resource).toEqual([
      `${group('NotebookInstances')}:log-stream:acme-fraud-*`,
    ]);
    expect(policyOf(fraudWith({ components: ['inference'] }), 'LaunchServices').ReadLogs).toBeUndefined();
  });

  test('make roles under a boundary, below a path of the project', () => {
    const { MakeRolesUnderBoundary: making } = policyOf(fraudWith({}), 'RoleMaking');
    expect(making.Resource).toEqual(['arn:aws:iam::123456789012:role/acme/fraud/*']);
    expect(making.Condition).toEqual({
      ArnEquals: {
        'iam:PermissionsBoundary': ['arn:aws:iam::123456789012:policy/acme-fraud-boundary-eu-central-1'],
      },
    });
  });
});

/** The policies for the organization, each by its statements. */
function serviceControls(stack: Synthesized): Record<string, any>[] {
  return stack.json.output.service_control_policies.value.map(statementsOf);
}

describe('the policies for the organization', () => {
  const changed = (stack: Synthesized) => serviceControls(stack).find((statements) => statements.DenyPassingRoles)!;
  const allowed = (statement: any) => statement.Condition.ArnNotEquals['aws:PrincipalArn'];

  test('let launchers pass roles, and what starts jobs', () => {
    expect(allowed(changed(fraudWith({})).DenyPassingRoles)).toEqual([SCIENTIST]);
    expect(allowed(changed(fraudWith({ components: ['training', 'notebook', 'pipeline'] })).DenyPassingRoles)).toEqual([
      SCIENTIST,
      ...fraudRoles('notebook', 'pipeline'),
    ]);
  });

  test('let administrators change roles', () => {
    expect(allowed(changed(fraudWith({})).DenyChangingRoles)).toEqual([DEPLOYER]);
  });

  test('without launchers let nobody pass roles', () => {
    const { DenyPassingRoles } = changed(fraudWith({ launchers: [] }));
    expect([DenyPassingRoles.Effect, DenyPassingRoles.Condition]).toEqual(['Deny', undefined]);
  });

  test('are as many as it takes, for none may exceed what an organization takes', () => {
    const largest = parseSettings(textOf(largestSettings('created')), 'largest.yaml');
    const [, many] = Object.entries(baselineOf(largest)).find(([name]) => name.startsWith('project-'))!;
    const texts: string[] = many.json.output.service_control_policies.value;
    expect(texts.filter((text) => text.length > 5120)).toEqual([]);
    const sids = (stack: Synthesized) => serviceControls(stack).flatMap((statements) => Object.keys(statements));
    const normal = baselineOf(exampleSettings('healthcare'))['project-records']!;
    expect(texts.length).toBeGreaterThan(serviceControls(normal).length);
    const kinds = (stack: Synthesized) => [...new Set(sids(stack).map((sid) => sid.replace(/\d+$/, '')))];
    expect(kinds(many)).toEqual(kinds(normal));
  });
});
