import { AccountDetection } from '../detection';
import { anyOf, calls, DONE, startsWithNoneOf } from '../event-pattern';
import { TECHNIQUES } from '../technique-catalogue';

/** Calls that name the work that they start. */
const WORK = [
  'CreateTrainingJob',
  'CreateProcessingJob',
  'CreateTransformJob',
  'CreateModel',
  'CreateEndpointConfig',
  'CreateEndpoint',
  'CreateNotebookInstance',
  'CreatePipeline',
  'CreateModelCustomizationJob',
];

const NAMES = [
  'trainingJobName',
  'processingJobName',
  'transformJobName',
  'modelName',
  'endpointConfigName',
  'endpointName',
  'notebookInstanceName',
  'pipelineName',
  'jobName',
];

/** A transform names the model that it runs, an endpoint its configuration: these are other names than their own. */
export const foreignName: AccountDetection = {
  id: 'foreign-name',
  title: 'Work was started under a name that is not of a project',
  meaning:
    'Names tell whose work is whose: "foreign-key" and "foreign-project-role" go by them. Not possible through the policies that people get ' +
    'here. Other work of the account shows here too: then switch this off, with that as the reason.',
  response: 'Stop the work. Find out by which permissions it was started, under which role, and what it wrote where.',
  technique: TECHNIQUES.computeHijacking,
  severity: 'medium',
  kind: 'event',
  patterns: ({ prefix }) => ({
    main: calls(['sagemaker', 'bedrock'], WORK, {
      ...DONE,
      requestParameters: anyOf(...NAMES.map((name) => ({ [name]: [startsWithNoneOf([`${prefix}-`])] }))),
    }),
  }),
};
