import { iamArn } from '../../core/arns';
import { ProjectDetection } from '../detection';
import { anyOf, calls, DONE, startsWith, startsWithNoneOf } from '../event-pattern';
import { TECHNIQUES } from '../technique-catalogue';

const WORK = [
  'CreateTrainingJob',
  'CreateProcessingJob',
  'CreateModel',
  'CreateNotebookInstance',
  'UpdateNotebookInstance',
  'CreatePipeline',
  'UpdatePipeline',
  'CreateModelCustomizationJob',
];

/** Where a request says what the work is called. */
const NAMES = ['trainingJobName', 'processingJobName', 'modelName', 'notebookInstanceName', 'pipelineName', 'jobName'];

export const foreignProjectRole: ProjectDetection = {
  id: 'foreign-project-role',
  title: "Work of the project's name runs under a role that is not the project's",
  meaning:
    'It reads what that role may read, perhaps the data of another project, and writes it where this project reads.',
  response: 'Stop the work. Find out who may pass the role, and compare what the work read with what it wrote.',
  technique: TECHNIQUES.temporaryAccess,
  severity: 'high',
  kind: 'event',
  patterns: ({ environment, namePrefix }) => {
    const foreign = [startsWithNoneOf([iamArn(environment, `role/${namePrefix}`)])];
    return {
      main: calls(['sagemaker', 'bedrock'], WORK, {
        ...DONE,
        requestParameters: anyOf(...NAMES.map((name) => ({ [name]: [startsWith(namePrefix)] }))),
        ...anyOf({ requestParameters: { roleArn: foreign } }, { requestParameters: { executionRoleArn: foreign } }),
      }),
    };
  },
};
