import { ProjectDetection } from '../detection';
import { anyOf, calls, DONE, EventPattern, noneOf, startsWith } from '../event-pattern';
import { TECHNIQUES } from '../technique-catalogue';

const WORK = [
  'CreateTrainingJob',
  'CreateProcessingJob',
  'CreateTransformJob',
  'CreateEndpointConfig',
  'CreateNotebookInstance',
  'CreateModelCustomizationJob',
];

/** Where a request says what the work is called. */
const NAMES = [
  'trainingJobName',
  'processingJobName',
  'transformJobName',
  'endpointConfigName',
  'notebookInstanceName',
  'jobName',
];

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
    const other = [noneOf([keyArn])];
    // Names and keys apart: a call has one name and its own keys, and every pair of them would exceed what a pattern holds
    const keys: readonly EventPattern[] = [
      { outputDataConfig: { kmsKeyId: other } },
      { resourceConfig: { volumeKmsKeyId: other } },
      { processingOutputConfig: { kmsKeyId: other } },
      { processingResources: { clusterConfig: { volumeKmsKeyId: other } } },
      { transformOutput: { kmsKeyId: other } },
      { transformResources: { volumeKmsKeyId: other } },
      { kmsKeyId: other },
      { customModelKmsKeyId: other },
    ];
    return {
      main: calls(['sagemaker', 'bedrock'], WORK, {
        ...DONE,
        requestParameters: anyOf(...NAMES.map((name) => ({ [name]: [startsWith(namePrefix)] }))),
        ...anyOf(...keys.map((key) => ({ requestParameters: key }))),
      }),
    };
  },
};
