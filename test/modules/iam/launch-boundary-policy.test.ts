import { LaunchBoundaryScope } from '../../../modules/iam';
import { launchBoundaryStatements } from '../../../modules/iam/boundary-policy';
import { ENVIRONMENT, LAUNCH_SCOPE, SHAPE } from './boundary-fixture';
import { DENY_ESCALATION, SEE_NAMES, USE_LOGS, USE_NETWORK } from './boundary-statements';

const SAGEMAKER = 'arn:test:sagemaker:test-1:111122223333';
const ROLES = 'arn:test:iam::111122223333:role/acme-fraud-*';

const statementsFor = (scope: Partial<LaunchBoundaryScope> = {}) =>
  launchBoundaryStatements({ ...LAUNCH_SCOPE, ...scope }, ENVIRONMENT);

const USE_PROJECT = {
  sid: 'UseProject',
  effect: 'Allow',
  actions: [
    'kms:CreateGrant',
    'kms:Decrypt',
    'kms:DescribeKey',
    'kms:GenerateDataKey',
    's3:AbortMultipartUpload',
    's3:GetObject',
    's3:ListBucket',
    's3:ListMultipartUploadParts',
    's3:PutObject',
  ],
  resources: [
    'arn:test:s3:::acme-fraud-training',
    'arn:test:s3:::acme-fraud-training/*',
    'arn:test:s3:::acme-fraud-output',
    'arn:test:s3:::acme-fraud-output/*',
    'arn:test:kms:test-1:111122223333:key/1',
  ],
  conditions: [{ test: 'StringEquals', key: 'aws:ResourceAccount', values: ['111122223333'] }],
};

const PASS_ROLES = [
  {
    sid: 'PassProjectRoles',
    effect: 'Allow',
    actions: ['iam:PassRole'],
    resources: [ROLES],
    conditions: [{ test: 'StringEquals', key: 'iam:PassedToService', values: ['sagemaker.amazonaws.com'] }],
  },
  { sid: 'LookUpProjectRoles', effect: 'Allow', actions: ['iam:GetRole'], resources: [ROLES] },
];

describe('launchBoundaryStatements', () => {
  test('let roles use data, key and logs, and pass the roles of the project; no images and no network', () => {
    expect(statementsFor()).toEqual([USE_PROJECT, USE_LOGS, SEE_NAMES, ...PASS_ROLES, DENY_ESCALATION]);
  });

  test('let notebooks use the network', () => {
    expect(statementsFor({ runsNotebooks: true })).toEqual([
      USE_PROJECT,
      USE_LOGS,
      SEE_NAMES,
      ...USE_NETWORK,
      ...PASS_ROLES,
      DENY_ESCALATION,
    ]);
  });

  test('let roles watch, stop and start the jobs of the project, and nothing of other types', () => {
    const statements = statementsFor({ startedJobs: ['training', 'processing', 'transform'] });
    const work = statements.slice(3, 7);
    expect(work[0]).toEqual({
      sid: 'WatchAndStopWork',
      effect: 'Allow',
      actions: ['sagemaker:AddTags', 'sagemaker:Delete*', 'sagemaker:Describe*', 'sagemaker:Stop*'],
      resources: [
        `${SAGEMAKER}:model/acme-fraud-*`,
        `${SAGEMAKER}:processing-job/acme-fraud-*`,
        `${SAGEMAKER}:training-job/acme-fraud-*`,
        `${SAGEMAKER}:transform-job/acme-fraud-*`,
      ],
    });
    // Their conditions: start-policy.test.ts
    expect(work.slice(1).map(({ sid, effect, actions, resources }) => [sid, effect, actions, resources])).toEqual([
      [
        'StartJobs',
        'Allow',
        ['sagemaker:CreateProcessingJob', 'sagemaker:CreateTrainingJob'],
        [`${SAGEMAKER}:processing-job/acme-fraud-*`, `${SAGEMAKER}:training-job/acme-fraud-*`],
      ],
      ['StartTransforms', 'Allow', ['sagemaker:CreateTransformJob'], [`${SAGEMAKER}:transform-job/acme-fraud-*`]],
      ['MakeModels', 'Allow', ['sagemaker:CreateModel'], [`${SAGEMAKER}:model/acme-fraud-*`]],
    ]);
    expect(statements.filter((statement) => !work.includes(statement))).toEqual(statementsFor());
  });

  test('deny volumes without a key on all resources, where instances with local disks are allowed', () => {
    const shape = { ...SHAPE, instanceTypes: ['ml.m5.xlarge', 'ml.g5.xlarge'] };
    const statements = statementsFor({ shape, startedJobs: ['training'] });
    expect(statements.find(({ sid }) => sid === 'DenyWithoutVolumeKey')).toEqual({
      sid: 'DenyWithoutVolumeKey',
      effect: 'Deny',
      actions: ['sagemaker:CreateTrainingJob'],
      resources: ['*'],
      conditions: [
        { test: 'Null', key: 'sagemaker:VolumeKmsKeyArn', values: ['true'] },
        { test: 'ForAnyValue:StringNotEquals', key: 'sagemaker:InstanceTypes', values: ['ml.g5.xlarge'] },
      ],
    });
  });

  test('allow by verbs only what neither starts work nor gives away data', () => {
    const allowed = statementsFor({ startedJobs: ['training'], runsNotebooks: true })
      .filter(({ effect }) => effect === 'Allow')
      .flatMap(({ actions }) => actions);
    expect(allowed.filter((action) => action.includes('*'))).toEqual([
      'sagemaker:List*',
      'sagemaker:Delete*',
      'sagemaker:Describe*',
      'sagemaker:Stop*',
    ]);
  });
});
