import { guardrailStatements } from '../../../modules/sagemaker';
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

const { network, keys } = guardrailStatements(SHAPE, ENVIRONMENT);

describe('guardrails of the network', () => {
  const NETWORK_ACTIONS = [
    'sagemaker:CreateModel',
    'sagemaker:CreateNotebookInstance',
    'sagemaker:CreateProcessingJob',
    'sagemaker:CreateTrainingJob',
  ];
  const NETWORK_WORK = [MODELS, NOTEBOOKS, PROCESSING_JOBS, TRAINING_JOBS];
  const EXPECTED = [
    {
      sid: 'DenyOtherSubnets',
      effect: 'Deny',
      actions: NETWORK_ACTIONS,
      resources: NETWORK_WORK,
      conditions: [
        { test: 'ForAnyValue:StringNotEquals', key: 'sagemaker:VpcSubnets', values: ['subnet-a', 'subnet-b'] },
      ],
    },
    {
      sid: 'DenyWithoutSubnets',
      effect: 'Deny',
      actions: NETWORK_ACTIONS,
      resources: NETWORK_WORK,
      conditions: [{ test: 'Null', key: 'sagemaker:VpcSubnets', values: ['true'] }],
    },
    {
      sid: 'DenyOtherSecurityGroups',
      effect: 'Deny',
      actions: NETWORK_ACTIONS,
      resources: NETWORK_WORK,
      conditions: [{ test: 'ForAnyValue:StringNotEquals', key: 'sagemaker:VpcSecurityGroupIds', values: ['sg-jobs'] }],
    },
    {
      sid: 'DenyWithoutSecurityGroups',
      effect: 'Deny',
      actions: NETWORK_ACTIONS,
      resources: NETWORK_WORK,
      conditions: [{ test: 'Null', key: 'sagemaker:VpcSecurityGroupIds', values: ['true'] }],
    },
    {
      sid: 'DenyWithoutIsolation',
      effect: 'Deny',
      actions: ['sagemaker:CreateModel', 'sagemaker:CreateProcessingJob', 'sagemaker:CreateTrainingJob'],
      resources: [MODELS, PROCESSING_JOBS, TRAINING_JOBS],
      conditions: [{ test: 'BoolIfExists', key: 'sagemaker:NetworkIsolation', values: ['false'] }],
    },
    {
      sid: 'DenyPlainContainerTraffic',
      effect: 'Deny',
      actions: ['sagemaker:CreateProcessingJob', 'sagemaker:CreateTrainingJob'],
      resources: [PROCESSING_JOBS, TRAINING_JOBS],
      conditions: [{ test: 'BoolIfExists', key: 'sagemaker:InterContainerTrafficEncryption', values: ['false'] }],
    },
    {
      sid: 'DenyRemoteDebug',
      effect: 'Deny',
      actions: ['sagemaker:CreateTrainingJob', 'sagemaker:UpdateTrainingJob'],
      resources: [TRAINING_JOBS],
      conditions: [{ test: 'Bool', key: 'sagemaker:EnableRemoteDebug', values: ['true'] }],
    },
  ];

  test.each(EXPECTED)('$sid', (expected) => {
    expect(network.find(({ sid }) => sid === expected.sid)).toEqual(expected);
  });

  test('are these and no others', () => {
    expect(network.map(({ sid }) => sid)).toEqual(EXPECTED.map(({ sid }) => sid));
  });
});

describe('guardrails of keys', () => {
  const VOLUME_KEY_ACTIONS = [
    'sagemaker:CreateEndpointConfig',
    'sagemaker:CreateNotebookInstance',
    'sagemaker:CreateProcessingJob',
    'sagemaker:CreateTrainingJob',
    'sagemaker:CreateTransformJob',
  ];
  const ALL_VOLUMES = [ENDPOINT_CONFIGS, NOTEBOOKS, PROCESSING_JOBS, TRAINING_JOBS, TRANSFORM_JOBS];
  const EXPECTED = [
    {
      sid: 'DenyOtherVolumeKey',
      effect: 'Deny',
      actions: VOLUME_KEY_ACTIONS,
      resources: ALL_VOLUMES,
      conditions: [
        { test: 'ArnNotEquals', key: 'sagemaker:VolumeKmsKeyArn', values: [KEY] },
        { test: 'Null', key: 'sagemaker:VolumeKmsKeyArn', values: ['false'] },
      ],
    },
    {
      sid: 'DenyWithoutVolumeKey',
      effect: 'Deny',
      actions: [
        'sagemaker:CreateEndpointConfig',
        'sagemaker:CreateProcessingJob',
        'sagemaker:CreateTrainingJob',
        'sagemaker:CreateTransformJob',
      ],
      resources: [ENDPOINT_CONFIGS, PROCESSING_JOBS, TRAINING_JOBS, TRANSFORM_JOBS],
      conditions: [{ test: 'Null', key: 'sagemaker:VolumeKmsKeyArn', values: ['true'] }],
    },
    {
      sid: 'DenyNotebookWithoutVolumeKey',
      effect: 'Deny',
      actions: ['sagemaker:CreateNotebookInstance'],
      resources: [NOTEBOOKS],
      conditions: [{ test: 'Null', key: 'sagemaker:VolumeKmsKeyArn', values: ['true'] }],
    },
    {
      sid: 'DenyOtherOutputKey',
      effect: 'Deny',
      actions: ['sagemaker:CreateProcessingJob', 'sagemaker:CreateTrainingJob', 'sagemaker:CreateTransformJob'],
      resources: [PROCESSING_JOBS, TRAINING_JOBS, TRANSFORM_JOBS],
      conditions: [{ test: 'ArnNotEquals', key: 'sagemaker:OutputKmsKeyArn', values: [KEY] }],
    },
  ];

  test.each(EXPECTED)('$sid', (expected) => {
    expect(keys.find(({ sid }) => sid === expected.sid)).toEqual(expected);
  });

  test('are these and no others', () => {
    expect(keys.map(({ sid }) => sid)).toEqual(EXPECTED.map(({ sid }) => sid));
  });

  test('spare instances with local disks, which take no key, and change nothing else', () => {
    const local = guardrailStatements(LOCAL_SHAPE, ENVIRONMENT).keys;
    expect(local.find(({ sid }) => sid === 'DenyWithoutVolumeKey')!.conditions).toEqual([
      { test: 'Null', key: 'sagemaker:VolumeKmsKeyArn', values: ['true'] },
      {
        test: 'ForAnyValue:StringNotEquals',
        key: 'sagemaker:InstanceTypes',
        values: ['ml.g5.xlarge', 'ml.p4d.24xlarge'],
      },
    ]);
    const others = local.filter(({ sid }) => sid !== 'DenyWithoutVolumeKey');
    expect(others).toEqual(EXPECTED.filter(({ sid }) => sid !== 'DenyWithoutVolumeKey'));
  });
});
