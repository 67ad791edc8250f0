import {
  ALWAYS_ON_EBS,
  GUARDED,
  RESOURCE_TYPES,
  SOMETIMES_LOCAL,
  UNSHAPED,
} from '../../../modules/sagemaker/guardrail-catalogue';

const LISTS: [string, readonly string[]][] = [...Object.entries(GUARDED), ['unshaped', UNSHAPED]];

test.each(LISTS)('%s names each action once', (_, actions) => {
  expect(actions.filter((action, index) => actions.indexOf(action) !== index)).toEqual([]);
});

test.each(LISTS)('%s names actions without a service and without wildcards', (_, actions) => {
  expect(actions.filter((action) => !/^[A-Z][A-Za-z0-9]+$/.test(action))).toEqual([]);
});

test('what has a volume has it always on EBS, or sometimes on local disks', () => {
  expect(ALWAYS_ON_EBS).toEqual(['CreateNotebookInstance']);
  expect(SOMETIMES_LOCAL).toEqual([
    'CreateEndpointConfig',
    'CreateProcessingJob',
    'CreateTrainingJob',
    'CreateTransformJob',
  ]);
});

test('what runs a model that was made before it names the model', () => {
  expect(GUARDED.model).toEqual(['CreateEndpointConfig', 'CreateTransformJob']);
});

test('scripts get onto a notebook when it is made, and later', () => {
  expect(GUARDED.notebookScripts).toEqual(['CreateNotebookInstance', 'UpdateNotebookInstance']);
});

test('experiments and recommendations have no shape', () => {
  expect(UNSHAPED).toEqual(expect.arrayContaining(['CreateInferenceExperiment', 'CreateInferenceRecommendationsJob']));
});

test('clusters are left out: SageMaker makes up the end of their ARN, which says nothing of a project', () => {
  expect(LISTS.filter(([, actions]) => actions.includes('CreateCluster'))).toEqual([]);
});

test('every action has a type of resource, and there are no types of others', () => {
  const actions = new Set(LISTS.flatMap(([, names]) => names));
  expect(Object.keys(RESOURCE_TYPES)).toEqual([...actions].sort());
});

test('types of resources are those of ARNs', () => {
  expect(RESOURCE_TYPES).toMatchObject({
    CreateAutoMLJobV2: 'automl-job',
    CreateEndpointConfig: 'endpoint-config',
    CreateInferenceExperiment: 'inference-experiment',
    CreateInferenceRecommendationsJob: 'inference-recommendations-job',
    CreateModel: 'model',
    CreateNotebookInstance: 'notebook-instance',
    CreateProcessingJob: 'processing-job',
    CreateTrainingJob: 'training-job',
    CreateTransformJob: 'transform-job',
    UpdateNotebookInstance: 'notebook-instance',
    UpdateTrainingJob: 'training-job',
  });
});

test('nothing that has a shape is denied as having none', () => {
  const shaped: readonly string[] = Object.values(GUARDED).flat();
  expect(UNSHAPED.filter((action) => shaped.includes(action))).toEqual([]);
});

test('the lists are frozen', () => {
  expect(
    [GUARDED, RESOURCE_TYPES, ALWAYS_ON_EBS, SOMETIMES_LOCAL, UNSHAPED].filter((list) => !Object.isFrozen(list)),
  ).toEqual([]);
});
