/**
 * Which condition keys SageMaker sends with which action, as far as a guardrail asks for them, without the service's prefix. A deny
 * may only use a key that the action carries: over an action that never carries it, it would deny every call, or none. An endpoint
 * has its network and isolation from its model.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsagemaker.html
 */
export const GUARDED = Object.freeze({
  network: ['CreateModel', 'CreateNotebookInstance', 'CreateProcessingJob', 'CreateTrainingJob'],
  isolation: ['CreateModel', 'CreateProcessingJob', 'CreateTrainingJob'],
  containerEncryption: ['CreateProcessingJob', 'CreateTrainingJob'],
  volumeKey: [
    'CreateEndpointConfig',
    'CreateNotebookInstance',
    'CreateProcessingJob',
    'CreateTrainingJob',
    'CreateTransformJob',
  ],
  outputKey: ['CreateProcessingJob', 'CreateTrainingJob', 'CreateTransformJob'],
  instanceTypes: [
    'CreateEndpointConfig',
    'CreateNotebookInstance',
    'CreateProcessingJob',
    'CreateTrainingJob',
    'CreateTransformJob',
  ],
  /** Names an instance type only to change it. */
  instanceTypeChanges: ['UpdateNotebookInstance', 'UpdateTrainingJob'],
  model: ['CreateEndpointConfig', 'CreateTransformJob'],
  runtime: ['CreateProcessingJob', 'CreateTrainingJob'],
  remoteDebug: ['CreateTrainingJob', 'UpdateTrainingJob'],
  notebookInternet: ['CreateNotebookInstance'],
  notebookRoot: ['CreateNotebookInstance'],
  notebookRootChanges: ['UpdateNotebookInstance'],
  notebookScripts: ['CreateNotebookInstance', 'UpdateNotebookInstance'],
} satisfies Record<string, readonly string[]>);

/** The type of resource that each of these actions is about, as it stands in ARNs. */
export const RESOURCE_TYPES: Readonly<Record<string, string>> = Object.freeze({
  CreateAutoMLJob: 'automl-job',
  CreateAutoMLJobV2: 'automl-job',
  CreateCompilationJob: 'compilation-job',
  CreateDataQualityJobDefinition: 'data-quality-job-definition',
  CreateEndpointConfig: 'endpoint-config',
  CreateHyperParameterTuningJob: 'hyper-parameter-tuning-job',
  CreateInferenceComponent: 'inference-component',
  CreateInferenceExperiment: 'inference-experiment',
  CreateInferenceRecommendationsJob: 'inference-recommendations-job',
  CreateLabelingJob: 'labeling-job',
  CreateModel: 'model',
  CreateModelBiasJobDefinition: 'model-bias-job-definition',
  CreateModelExplainabilityJobDefinition: 'model-explainability-job-definition',
  CreateModelQualityJobDefinition: 'model-quality-job-definition',
  CreateMonitoringSchedule: 'monitoring-schedule',
  CreateNotebookInstance: 'notebook-instance',
  CreateOptimizationJob: 'optimization-job',
  CreateProcessingJob: 'processing-job',
  CreateTrainingJob: 'training-job',
  CreateTransformJob: 'transform-job',
  UpdateNotebookInstance: 'notebook-instance',
  UpdateTrainingJob: 'training-job',
});

/** What has its volume on EBS whatever the instance. */
export const ALWAYS_ON_EBS: readonly string[] = Object.freeze(['CreateNotebookInstance']);

/** What has its volume on local disks where the instance has them. */
export const SOMETIMES_LOCAL: readonly string[] = Object.freeze(
  GUARDED.volumeKey.filter((action) => !ALWAYS_ON_EBS.includes(action)),
);

/** Work that no guardrail shapes, and that is therefore not started at all under a project's name. */
export const UNSHAPED: readonly string[] = Object.freeze([
  'CreateAutoMLJob',
  'CreateAutoMLJobV2',
  'CreateCompilationJob',
  'CreateDataQualityJobDefinition',
  'CreateHyperParameterTuningJob',
  'CreateInferenceComponent',
  'CreateInferenceExperiment',
  'CreateInferenceRecommendationsJob',
  'CreateLabelingJob',
  'CreateModelBiasJobDefinition',
  'CreateModelExplainabilityJobDefinition',
  'CreateModelQualityJobDefinition',
  'CreateMonitoringSchedule',
  'CreateOptimizationJob',
]);
