import { ProjectDetection } from '../detection';
import { anyOf, calls, callsOfServices, DONE, noneOf, startsWith } from '../event-pattern';
import { TECHNIQUES } from '../technique-catalogue';

const JOBS = ['CreateTrainingJob', 'CreateProcessingJob', 'CreateTransformJob'];
const OTHER_WORK = ['CreateEndpointConfig', 'CreateNotebookInstance', 'CreateModelCustomizationJob'];

export const foreignKey: ProjectDetection = {
  id: 'foreign-key',
  title: "Work of the project's name writes under a key that is not the project's",
  meaning:
    'Whoever manages that key reads the project\'s output, and can make it unreadable. Work without any key is "unencrypted-job".',
  response:
    'Stop the work and delete what it wrote. Find out whose key it is, and by which permissions the work was started.',
  technique: TECHNIQUES.modifyConfigurations,
  severity: 'high',
  kind: 'event',
  patterns: ({ namePrefix, keyArn }) => {
    const name = [startsWith(namePrefix)];
    const other = [noneOf([keyArn])];
    // Two: all of it exceeds what a pattern holds
    return {
      jobs: calls('sagemaker', JOBS, {
        ...DONE,
        requestParameters: anyOf(
          { trainingJobName: name, outputDataConfig: { kmsKeyId: other } },
          { trainingJobName: name, resourceConfig: { volumeKmsKeyId: other } },
          { processingJobName: name, processingOutputConfig: { kmsKeyId: other } },
          { processingJobName: name, processingResources: { clusterConfig: { volumeKmsKeyId: other } } },
          { transformJobName: name, transformOutput: { kmsKeyId: other } },
          { transformJobName: name, transformResources: { volumeKmsKeyId: other } },
        ),
      }),
      'other-work': callsOfServices(['sagemaker', 'bedrock'], OTHER_WORK, {
        ...DONE,
        requestParameters: anyOf(
          { endpointConfigName: name, kmsKeyId: other },
          { notebookInstanceName: name, kmsKeyId: other },
          { jobName: name, customModelKmsKeyId: other },
        ),
      }),
    };
  },
};
