import { startStatements } from '../../../modules/sagemaker/start-policy';
import {
  ENDPOINT_CONFIGS,
  ENVIRONMENT,
  KEY,
  LOCAL_SHAPE,
  MODELS,
  NOTEBOOKS,
  PROCESSING_JOBS,
  SHAPE,
  TRAINING_JOBS,
  TRANSFORM_JOBS,
} from './shape-fixture';

const EVERYTHING = [
  'CreateEndpointConfig',
  'CreateModel',
  'CreateNotebookInstance',
  'CreateProcessingJob',
  'CreateTrainingJob',
  'CreateTransformJob',
];

const IN_NETWORK = [
  { test: 'ForAllValues:StringEquals', key: 'sagemaker:VpcSubnets', values: ['subnet-a', 'subnet-b'] },
  { test: 'Null', key: 'sagemaker:VpcSubnets', values: ['false'] },
  { test: 'ForAllValues:StringEquals', key: 'sagemaker:VpcSecurityGroupIds', values: ['sg-jobs'] },
  { test: 'Null', key: 'sagemaker:VpcSecurityGroupIds', values: ['false'] },
];
const VOLUME_KEY = { test: 'ArnEquals', key: 'sagemaker:VolumeKmsKeyArn', values: [KEY] };
const VOLUME_KEY_IF_SAID = { test: 'ArnEqualsIfExists', key: 'sagemaker:VolumeKmsKeyArn', values: [KEY] };
const OUTPUT_KEY = { test: 'ArnEquals', key: 'sagemaker:OutputKmsKeyArn', values: [KEY] };
const OWN_MODEL = {
  test: 'ArnLike',
  key: 'sagemaker:ModelArn',
  values: ['arn:test:sagemaker:test-1:111122223333:model/acme-fraud-*'],
};
const WITHOUT_SCRIPTS = { test: 'Null', key: 'sagemaker:NotebookInstanceLifecycleConfigArns', values: ['true'] };
const ISOLATED = { test: 'Bool', key: 'sagemaker:NetworkIsolation', values: ['true'] };
const onInstances = (instanceTypes: readonly string[]) => [
  { test: 'ForAllValues:StringEquals', key: 'sagemaker:InstanceTypes', values: instanceTypes },
  { test: 'Null', key: 'sagemaker:InstanceTypes', values: ['false'] },
];
const ON_INSTANCES = onInstances(['ml.m5.xlarge', 'ml.c5.large']);
const ON_LOCAL_INSTANCES = onInstances(['ml.m5.xlarge', 'ml.g5.xlarge', 'ml.p4d.24xlarge']);

const EXPECTED = [
  {
    sid: 'StartJobs',
    effect: 'Allow',
    actions: ['sagemaker:CreateProcessingJob', 'sagemaker:CreateTrainingJob'],
    resources: [PROCESSING_JOBS, TRAINING_JOBS],
    conditions: [
      ...IN_NETWORK,
      ISOLATED,
      { test: 'Bool', key: 'sagemaker:InterContainerTrafficEncryption', values: ['true'] },
      VOLUME_KEY,
      OUTPUT_KEY,
      ...ON_INSTANCES,
      { test: 'NumericLessThanEquals', key: 'sagemaker:MaxRuntimeInSeconds', values: ['3600'] },
      { test: 'BoolIfExists', key: 'sagemaker:EnableRemoteDebug', values: ['false'] },
    ],
  },
  {
    sid: 'StartTransforms',
    effect: 'Allow',
    actions: ['sagemaker:CreateTransformJob'],
    resources: [TRANSFORM_JOBS],
    conditions: [OWN_MODEL, VOLUME_KEY, OUTPUT_KEY, ...ON_INSTANCES],
  },
  {
    sid: 'MakeModels',
    effect: 'Allow',
    actions: ['sagemaker:CreateModel'],
    resources: [MODELS],
    conditions: [...IN_NETWORK, ISOLATED],
  },
  {
    sid: 'MakeEndpointConfigs',
    effect: 'Allow',
    actions: ['sagemaker:CreateEndpointConfig'],
    resources: [ENDPOINT_CONFIGS],
    conditions: [OWN_MODEL, VOLUME_KEY, ...ON_INSTANCES],
  },
  {
    sid: 'MakeNotebooks',
    effect: 'Allow',
    actions: ['sagemaker:CreateNotebookInstance'],
    resources: [NOTEBOOKS],
    conditions: [
      ...IN_NETWORK,
      VOLUME_KEY,
      ...ON_INSTANCES,
      { test: 'StringEquals', key: 'sagemaker:DirectInternetAccess', values: ['Disabled'] },
      { test: 'StringEquals', key: 'sagemaker:RootAccess', values: ['Disabled'] },
      WITHOUT_SCRIPTS,
    ],
  },
];

describe('startStatements', () => {
  const statements = startStatements(EVERYTHING, SHAPE, ENVIRONMENT);

  test.each(EXPECTED)('$sid', (expected) => {
    expect(statements.find(({ sid }) => sid === expected.sid)).toEqual(expected);
  });

  test('are these and no others', () => {
    expect(statements.map(({ sid }) => sid)).toEqual(EXPECTED.map(({ sid }) => sid));
  });

  test('name only what is started', () => {
    const training = startStatements(['CreateTrainingJob'], SHAPE, ENVIRONMENT);
    expect(training.map(({ sid, actions, resources }) => [sid, actions, resources])).toEqual([
      ['StartJobs', ['sagemaker:CreateTrainingJob'], [TRAINING_JOBS]],
    ]);
  });

  test('are none where nothing is started', () => {
    expect(startStatements([], SHAPE, ENVIRONMENT)).toEqual([]);
  });
});

describe('startStatements, where instances with local disks are allowed', () => {
  const statements = startStatements(EVERYTHING, LOCAL_SHAPE, ENVIRONMENT);
  const conditionsOf = (sid: string) => statements.find((statement) => statement.sid === sid)!.conditions;

  test('take work without a key, but no other key', () => {
    expect(conditionsOf('StartJobs')).toEqual([
      ...IN_NETWORK,
      ISOLATED,
      { test: 'Bool', key: 'sagemaker:InterContainerTrafficEncryption', values: ['true'] },
      VOLUME_KEY_IF_SAID,
      OUTPUT_KEY,
      ...ON_LOCAL_INSTANCES,
      { test: 'NumericLessThanEquals', key: 'sagemaker:MaxRuntimeInSeconds', values: ['3600'] },
      { test: 'BoolIfExists', key: 'sagemaker:EnableRemoteDebug', values: ['false'] },
    ]);
    expect(conditionsOf('StartTransforms')).toEqual([OWN_MODEL, VOLUME_KEY_IF_SAID, OUTPUT_KEY, ...ON_LOCAL_INSTANCES]);
    expect(conditionsOf('MakeEndpointConfigs')).toEqual([OWN_MODEL, VOLUME_KEY_IF_SAID, ...ON_LOCAL_INSTANCES]);
  });

  test('deny it without a key on any other instance', () => {
    expect(statements.at(-1)).toEqual({
      sid: 'DenyWithoutVolumeKey',
      effect: 'Deny',
      actions: [
        'sagemaker:CreateEndpointConfig',
        'sagemaker:CreateProcessingJob',
        'sagemaker:CreateTrainingJob',
        'sagemaker:CreateTransformJob',
      ],
      resources: [ENDPOINT_CONFIGS, PROCESSING_JOBS, TRAINING_JOBS, TRANSFORM_JOBS],
      conditions: [
        { test: 'Null', key: 'sagemaker:VolumeKmsKeyArn', values: ['true'] },
        {
          test: 'ForAnyValue:StringNotEquals',
          key: 'sagemaker:InstanceTypes',
          values: ['ml.g5.xlarge', 'ml.p4d.24xlarge'],
        },
      ],
    });
  });

  test('deny on all resources where that is asked for, and allow on the same', () => {
    const ceiling = startStatements(['CreateTrainingJob'], LOCAL_SHAPE, ENVIRONMENT, true);
    expect(ceiling.map(({ sid, actions, resources }) => [sid, actions, resources])).toEqual([
      ['StartJobs', ['sagemaker:CreateTrainingJob'], [TRAINING_JOBS]],
      ['DenyWithoutVolumeKey', ['sagemaker:CreateTrainingJob'], ['*']],
    ]);
  });

  test('deny nothing where no volume is started', () => {
    expect(startStatements(['CreateModel'], LOCAL_SHAPE, ENVIRONMENT).map(({ sid }) => sid)).toEqual(['MakeModels']);
  });

  test('leave models as they were, and the key of notebooks: their volumes are never local', () => {
    expect(conditionsOf('MakeModels')).toEqual([...IN_NETWORK, ISOLATED]);
    expect(conditionsOf('MakeNotebooks')).toEqual([
      ...IN_NETWORK,
      VOLUME_KEY,
      ...ON_LOCAL_INSTANCES,
      { test: 'StringEquals', key: 'sagemaker:DirectInternetAccess', values: ['Disabled'] },
      { test: 'StringEquals', key: 'sagemaker:RootAccess', values: ['Disabled'] },
      WITHOUT_SCRIPTS,
    ]);
    expect(statements.map(({ sid }) => sid)).toEqual([...EXPECTED.map(({ sid }) => sid), 'DenyWithoutVolumeKey']);
  });
});
