import { COMPONENT_NAMES, JOBS, WORK } from '../../../modules/sagemaker/work-catalogue';

test('components are those of the settings', () => {
  expect(COMPONENT_NAMES).toEqual(['training', 'processing', 'transform', 'inference', 'notebook', 'pipeline']);
  expect(Object.isFrozen(COMPONENT_NAMES)).toBe(true);
  expect(Object.isFrozen(WORK)).toBe(true);
});

test('jobs are what pipelines and notebooks start: no endpoint, no notebook, no pipeline', () => {
  expect(JOBS).toEqual(['training', 'processing', 'transform']);
  expect(Object.isFrozen(JOBS)).toBe(true);
});

test('what is made in a shape is made by these actions', () => {
  expect(COMPONENT_NAMES.map((component) => [component, WORK[component].shaped])).toEqual([
    ['training', ['CreateTrainingJob']],
    ['processing', ['CreateProcessingJob']],
    ['transform', ['CreateModel', 'CreateTransformJob']],
    ['inference', ['CreateEndpointConfig', 'CreateModel']],
    ['notebook', ['CreateNotebookInstance']],
    ['pipeline', []],
  ]);
});

test('resources are of these types', () => {
  expect(COMPONENT_NAMES.map((component) => [component, WORK[component].resourceTypes])).toEqual([
    ['training', ['training-job']],
    ['processing', ['processing-job']],
    ['transform', ['model', 'transform-job']],
    ['inference', ['endpoint', 'endpoint-config', 'model']],
    ['notebook', ['notebook-instance']],
    ['pipeline', ['pipeline']],
  ]);
});

test('what carries no shape makes only what has it from elsewhere: endpoints from their model, pipelines from their jobs', () => {
  const actions = COMPONENT_NAMES.flatMap((component): readonly string[] => WORK[component].actions);
  expect(actions.filter((action) => /^(Create|Start|Update)/.test(action))).toEqual([
    'CreateEndpoint',
    'UpdateEndpoint',
    'UpdateEndpointWeightsAndCapacities',
    'CreatePresignedNotebookInstanceUrl',
    'StartNotebookInstance',
    'CreatePipeline',
    'StartPipelineExecution',
    'UpdatePipeline',
  ]);
});

test('what only lists names nothing', () => {
  const lists = COMPONENT_NAMES.flatMap((component): readonly string[] => WORK[component].lists);
  expect(lists.filter((action) => !action.startsWith('List'))).toEqual([]);
});

test.each(COMPONENT_NAMES)('%s names each action once', (component) => {
  const { actions, shaped, lists } = WORK[component];
  const all: readonly string[] = [...actions, ...shaped, ...lists];
  expect(all.filter((action, index) => all.indexOf(action) !== index)).toEqual([]);
});
