import { iamArn } from '../../core/arns';
import { AccountDetection } from '../detection';
import { calls, DONE, startsWithNoneOf } from '../event-pattern';
import { TECHNIQUES } from '../technique-catalogue';

/** Calls that pass a role to SageMaker or Bedrock. */
const PASSING = [
  'CreateTrainingJob',
  'CreateProcessingJob',
  'CreateNotebookInstance',
  'UpdateNotebookInstance',
  'CreatePipeline',
  'UpdatePipeline',
  'CreateEvaluationJob',
  'CreateModelCustomizationJob',
  'CreateModelImportJob',
  'CreateModelInvocationJob',
];

export const foreignRole: AccountDetection = {
  id: 'foreign-role',
  title: 'Work was started under a role that is not of this baseline',
  meaning:
    "Such a role has no boundary of ours: it may read what it likes, and write it where it likes. That one project's work runs under " +
    'another one\'s role is "foreign-project-role".',
  response: 'Stop the work. Find out what the role may do, who may pass it, and why it trusts SageMaker or Bedrock.',
  technique: TECHNIQUES.additionalRoles,
  severity: 'high',
  kind: 'event',
  patterns: ({ environment, prefix }) => {
    const foreign = [startsWithNoneOf([iamArn(environment, `role/${prefix}-`)])];
    return {
      work: calls(['sagemaker', 'bedrock'], PASSING, { ...DONE, requestParameters: { roleArn: foreign } }),
      models: calls('sagemaker', ['CreateModel', 'CreateEndpointConfig'], {
        ...DONE,
        requestParameters: { executionRoleArn: foreign },
      }),
    };
  },
};
