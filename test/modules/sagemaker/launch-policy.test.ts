import { launcherStatements, launchStatements } from '../../../modules/sagemaker/launch-policy';
import {
  ENDPOINT_CONFIGS,
  ENDPOINTS,
  ENVIRONMENT,
  KEY,
  MODELS,
  SHAPE,
  TRAINING_JOBS,
  TRANSFORM_JOBS,
} from './shape-fixture';

const ROLES = 'arn:test:iam::111122223333:role';
const LOGS = 'arn:test:logs:test-1:111122223333:log-group:/aws/sagemaker';

const SCOPE = { components: ['training'] as const, shape: SHAPE, roleNames: ['acme-fraud-training'] };

const PASS_TRAINING = [
  {
    sid: 'PassProjectRoles',
    effect: 'Allow',
    actions: ['iam:PassRole'],
    resources: [`${ROLES}/acme-fraud-training`],
    conditions: [{ test: 'StringEquals', key: 'iam:PassedToService', values: ['sagemaker.amazonaws.com'] }],
  },
  {
    sid: 'LookUpProjectRoles',
    effect: 'Allow',
    actions: ['iam:GetRole'],
    resources: [`${ROLES}/acme-fraud-training`],
  },
];

describe('launchStatements', () => {
  test('start, watch and stop training, find it, and pass its role', () => {
    const [watch, start, ...others] = launchStatements(SCOPE, ENVIRONMENT);
    expect(watch).toEqual({
      sid: 'WatchAndStopWork',
      effect: 'Allow',
      actions: [
        'sagemaker:DescribeTrainingJob',
        'sagemaker:StopTrainingJob',
        'sagemaker:AddTags',
        'sagemaker:ListTags',
      ],
      resources: [TRAINING_JOBS],
    });
    // Its conditions: start-policy.test.ts
    expect(start).toMatchObject({
      sid: 'StartJobs',
      effect: 'Allow',
      actions: ['sagemaker:CreateTrainingJob'],
      resources: [TRAINING_JOBS],
    });
    expect(others).toEqual([
      { sid: 'FindWork', effect: 'Allow', actions: ['sagemaker:ListTrainingJobs'], resources: ['*'] },
      ...PASS_TRAINING,
    ]);
  });

  test('name what several kinds share once, sorted, and pass the roles of all', () => {
    const statements = launchStatements(
      { ...SCOPE, components: ['transform', 'inference'], roleNames: ['acme-transform', 'acme-inference'] },
      ENVIRONMENT,
    );
    const actionsOf = (wanted: string) => statements.find(({ sid }) => sid === wanted)!.actions;
    expect(actionsOf('WatchAndStopWork')).toEqual([
      'sagemaker:CreateEndpoint',
      'sagemaker:DeleteEndpoint',
      'sagemaker:DeleteEndpointConfig',
      'sagemaker:DeleteModel',
      'sagemaker:DescribeEndpoint',
      'sagemaker:DescribeEndpointConfig',
      'sagemaker:DescribeModel',
      'sagemaker:DescribeTransformJob',
      'sagemaker:StopTransformJob',
      'sagemaker:UpdateEndpoint',
      'sagemaker:UpdateEndpointWeightsAndCapacities',
      'sagemaker:AddTags',
      'sagemaker:ListTags',
    ]);
    expect(statements[0]!.resources).toEqual([ENDPOINTS, ENDPOINT_CONFIGS, MODELS, TRANSFORM_JOBS]);
    expect(actionsOf('FindWork')).toEqual([
      'sagemaker:ListEndpointConfigs',
      'sagemaker:ListEndpoints',
      'sagemaker:ListModels',
      'sagemaker:ListTransformJobs',
    ]);
    expect(statements.map(({ sid }) => sid)).toEqual([
      'WatchAndStopWork',
      'StartTransforms',
      'MakeModels',
      'MakeEndpointConfigs',
      'FindWork',
      'PassProjectRoles',
      'LookUpProjectRoles',
    ]);
    const passed = [`${ROLES}/acme-transform`, `${ROLES}/acme-inference`];
    expect(statements.at(-2)!.resources).toEqual(passed);
    expect(statements.at(-1)!.resources).toEqual(passed);
  });
});

describe('launcherStatements', () => {
  const launch = launchStatements(SCOPE, ENVIRONMENT);

  test('are no more for jobs: these get their volumes by their own roles', () => {
    expect(launcherStatements({ scope: SCOPE, allowDirectGrants: true }, ENVIRONMENT)).toEqual(launch);
  });

  test.each(['inference', 'notebook'] as const)('also grant volumes, for %s', (component) => {
    const scope = { ...SCOPE, components: [component] };
    const before = launchStatements(scope, ENVIRONMENT);
    const statements = launcherStatements({ scope }, ENVIRONMENT);
    expect(statements.slice(0, before.length)).toEqual(before);
    expect(statements.slice(before.length)).toEqual([
      { sid: 'DescribeVolumeKey', effect: 'Allow', actions: ['kms:DescribeKey'], resources: [KEY] },
      {
        sid: 'GrantVolumes',
        effect: 'Allow',
        actions: ['kms:CreateGrant'],
        resources: [KEY],
        conditions: [{ test: 'Bool', key: 'kms:GrantIsForAWSResource', values: ['true'] }],
      },
    ]);
  });

  test('grant volumes directly where that is allowed', () => {
    const statements = launcherStatements(
      { scope: { ...SCOPE, components: ['notebook'] }, allowDirectGrants: true },
      ENVIRONMENT,
    );
    expect(statements.at(-1)!.conditions).toEqual([
      {
        test: 'StringEquals',
        key: 'kms:ViaService',
        values: ['sagemaker.test-1.amazonaws.com', 'ec2.test-1.amazonaws.com'],
      },
    ]);
  });

  test('read the streams of the project in the groups that are named', () => {
    const jobLogGroups = [{ knownLogGroupArn: `${LOGS}/TrainingJobs` }, { knownLogGroupArn: `${LOGS}/ProcessingJobs` }];
    expect(launcherStatements({ scope: SCOPE, jobLogGroups }, ENVIRONMENT).at(-1)).toEqual({
      sid: 'ReadLogs',
      effect: 'Allow',
      actions: ['logs:GetLogEvents'],
      resources: [`${LOGS}/TrainingJobs:log-stream:acme-fraud-*`, `${LOGS}/ProcessingJobs:log-stream:acme-fraud-*`],
    });
  });
});
