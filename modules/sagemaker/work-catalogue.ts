/** A kind of work that people and pipelines start. */
export interface WorkKind {
  /** SageMaker actions that carry nothing of its shape, without the service's prefix. */
  readonly actions: readonly string[];
  /** SageMaker actions that make it, each in a shape: `start-policy.ts` has a statement for each. */
  readonly shaped: readonly string[];
  /** SageMaker resource types of all these, as they stand in ARNs. */
  readonly resourceTypes: readonly string[];
  /** SageMaker has no resource to name for these: who may list sees the names of the whole account. */
  readonly lists: readonly string[];
}

const MODEL_ACTIONS = ['DeleteModel', 'DescribeModel'];

/** By the name that settings use. */
export const WORK = Object.freeze({
  training: {
    actions: ['DescribeTrainingJob', 'StopTrainingJob'],
    shaped: ['CreateTrainingJob'],
    resourceTypes: ['training-job'],
    lists: ['ListTrainingJobs'],
  },
  processing: {
    actions: ['DescribeProcessingJob', 'StopProcessingJob'],
    shaped: ['CreateProcessingJob'],
    resourceTypes: ['processing-job'],
    lists: ['ListProcessingJobs'],
  },
  transform: {
    actions: [...MODEL_ACTIONS, 'DescribeTransformJob', 'StopTransformJob'],
    shaped: ['CreateModel', 'CreateTransformJob'],
    resourceTypes: ['model', 'transform-job'],
    lists: ['ListModels', 'ListTransformJobs'],
  },
  inference: {
    actions: [
      ...MODEL_ACTIONS,
      'CreateEndpoint',
      'DeleteEndpoint',
      'DeleteEndpointConfig',
      'DescribeEndpoint',
      'DescribeEndpointConfig',
      'UpdateEndpoint',
      'UpdateEndpointWeightsAndCapacities',
    ],
    shaped: ['CreateEndpointConfig', 'CreateModel'],
    resourceTypes: ['endpoint', 'endpoint-config', 'model'],
    lists: ['ListEndpointConfigs', 'ListEndpoints', 'ListModels'],
  },
  // Without UpdateNotebookInstance: what a notebook is, is decided when it is made
  notebook: {
    actions: [
      'CreatePresignedNotebookInstanceUrl',
      'DeleteNotebookInstance',
      'DescribeNotebookInstance',
      'StartNotebookInstance',
      'StopNotebookInstance',
    ],
    shaped: ['CreateNotebookInstance'],
    resourceTypes: ['notebook-instance'],
    lists: ['ListNotebookInstances'],
  },
  pipeline: {
    actions: [
      'CreatePipeline',
      'DeletePipeline',
      'DescribePipeline',
      'DescribePipelineExecution',
      'ListPipelineExecutionSteps',
      'ListPipelineExecutions',
      'StartPipelineExecution',
      'StopPipelineExecution',
      'UpdatePipeline',
    ],
    shaped: [],
    resourceTypes: ['pipeline'],
    lists: ['ListPipelines'],
  },
} satisfies Record<string, WorkKind>);

/** Kinds of SageMaker work. */
export type Component = keyof typeof WORK;

export const COMPONENT_NAMES = Object.freeze(Object.keys(WORK) as Component[]);

/** What a pipeline or a notebook starts: jobs and their models, but no notebooks, pipelines or endpoints. */
export const JOBS: readonly Component[] = Object.freeze(['training', 'processing', 'transform'] as const);

/** Kinds of work that start jobs, under roles that they pass. */
export const STARTERS: readonly Component[] = Object.freeze(['notebook', 'pipeline'] as const);

/** What people start, and jobs do not: endpoints, notebooks, pipelines. */
export const SERVICES: readonly Component[] = Object.freeze(COMPONENT_NAMES.filter((name) => !JOBS.includes(name)));
