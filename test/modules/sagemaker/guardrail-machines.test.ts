import { guardrailStatements } from '../../../modules/sagemaker';
import {
  ENDPOINT_CONFIGS,
  ENVIRONMENT,
  NOTEBOOKS,
  PROCESSING_JOBS,
  SHAPE,
  TRAINING_JOBS,
  TRANSFORM_JOBS,
} from './shape-fixture';

const { machines } = guardrailStatements(SHAPE, ENVIRONMENT);

const UNSHAPED_TYPES = [
  'automl-job',
  'compilation-job',
  'data-quality-job-definition',
  'hyper-parameter-tuning-job',
  'inference-component',
  'inference-experiment',
  'inference-recommendations-job',
  'labeling-job',
  'model-bias-job-definition',
  'model-explainability-job-definition',
  'model-quality-job-definition',
  'monitoring-schedule',
  'optimization-job',
];

describe('guardrails of machines', () => {
  const INSTANCE_ACTIONS = [
    'sagemaker:CreateEndpointConfig',
    'sagemaker:CreateNotebookInstance',
    'sagemaker:CreateProcessingJob',
    'sagemaker:CreateTrainingJob',
    'sagemaker:CreateTransformJob',
  ];
  const ALL_INSTANCES = [ENDPOINT_CONFIGS, NOTEBOOKS, PROCESSING_JOBS, TRAINING_JOBS, TRANSFORM_JOBS];
  const UNSHAPED_WORK = UNSHAPED_TYPES.map((type) => `arn:test:sagemaker:test-1:111122223333:${type}/acme-fraud-*`);
  const EXPECTED = [
    {
      sid: 'DenyOtherInstanceTypes',
      effect: 'Deny',
      actions: [...INSTANCE_ACTIONS, 'sagemaker:UpdateNotebookInstance', 'sagemaker:UpdateTrainingJob'],
      resources: ALL_INSTANCES,
      conditions: [
        {
          test: 'ForAnyValue:StringNotEquals',
          key: 'sagemaker:InstanceTypes',
          values: ['ml.m5.xlarge', 'ml.c5.large'],
        },
      ],
    },
    {
      sid: 'DenyWithoutInstanceType',
      effect: 'Deny',
      actions: INSTANCE_ACTIONS,
      resources: ALL_INSTANCES,
      conditions: [{ test: 'Null', key: 'sagemaker:InstanceTypes', values: ['true'] }],
    },
    {
      sid: 'DenyLongRuns',
      effect: 'Deny',
      actions: ['sagemaker:CreateProcessingJob', 'sagemaker:CreateTrainingJob'],
      resources: [PROCESSING_JOBS, TRAINING_JOBS],
      conditions: [{ test: 'NumericGreaterThanIfExists', key: 'sagemaker:MaxRuntimeInSeconds', values: ['3600'] }],
    },
    {
      sid: 'DenyUnshapedWork',
      effect: 'Deny',
      actions: [
        'sagemaker:CreateAutoMLJob',
        'sagemaker:CreateAutoMLJobV2',
        'sagemaker:CreateCompilationJob',
        'sagemaker:CreateDataQualityJobDefinition',
        'sagemaker:CreateHyperParameterTuningJob',
        'sagemaker:CreateInferenceComponent',
        'sagemaker:CreateInferenceExperiment',
        'sagemaker:CreateInferenceRecommendationsJob',
        'sagemaker:CreateLabelingJob',
        'sagemaker:CreateModelBiasJobDefinition',
        'sagemaker:CreateModelExplainabilityJobDefinition',
        'sagemaker:CreateModelQualityJobDefinition',
        'sagemaker:CreateMonitoringSchedule',
        'sagemaker:CreateOptimizationJob',
      ],
      resources: UNSHAPED_WORK,
      conditions: [],
    },
    {
      sid: 'DenyOtherModels',
      effect: 'Deny',
      actions: ['sagemaker:CreateEndpointConfig', 'sagemaker:CreateTransformJob'],
      resources: [ENDPOINT_CONFIGS, TRANSFORM_JOBS],
      conditions: [
        {
          test: 'ArnNotLike',
          key: 'sagemaker:ModelArn',
          values: ['arn:test:sagemaker:test-1:111122223333:model/acme-fraud-*'],
        },
      ],
    },
    {
      sid: 'DenyNotebookInternet',
      effect: 'Deny',
      actions: ['sagemaker:CreateNotebookInstance'],
      resources: [NOTEBOOKS],
      conditions: [{ test: 'StringNotEquals', key: 'sagemaker:DirectInternetAccess', values: ['Disabled'] }],
    },
    {
      sid: 'DenyNotebookRoot',
      effect: 'Deny',
      actions: ['sagemaker:CreateNotebookInstance'],
      resources: [NOTEBOOKS],
      conditions: [{ test: 'StringNotEquals', key: 'sagemaker:RootAccess', values: ['Disabled'] }],
    },
    {
      sid: 'DenyGivingNotebookRoot',
      effect: 'Deny',
      actions: ['sagemaker:UpdateNotebookInstance'],
      resources: [NOTEBOOKS],
      conditions: [{ test: 'StringEquals', key: 'sagemaker:RootAccess', values: ['Enabled'] }],
    },
    {
      sid: 'DenyNotebookScripts',
      effect: 'Deny',
      actions: ['sagemaker:CreateNotebookInstance', 'sagemaker:UpdateNotebookInstance'],
      resources: [NOTEBOOKS],
      conditions: [{ test: 'Null', key: 'sagemaker:NotebookInstanceLifecycleConfigArns', values: ['false'] }],
    },
  ];

  test.each(EXPECTED)('$sid', (expected) => {
    expect(machines.find(({ sid }) => sid === expected.sid)).toEqual(expected);
  });

  test('are these and no others', () => {
    expect(machines.map(({ sid }) => sid)).toEqual(EXPECTED.map(({ sid }) => sid));
  });
});
