import { LOCAL_STORAGE_FAMILIES } from '../../sagemaker/instance-type-catalogue';
import { AccountDetection } from '../detection';
import { ABSENT, anyOf, calls, DONE, EventPattern, Matcher, NOT_ON, startsWithNoneOf } from '../event-pattern';
import { TECHNIQUES } from '../technique-catalogue';

/** SageMaker takes an empty text for a key, and means none by it. */
const NO_KEY: readonly Matcher[] = [ABSENT, ''];

/** Local disks are encrypted by the hardware, and take no key. */
const WITHOUT_LOCAL_DISKS: EventPattern = {
  instanceType: [startsWithNoneOf(LOCAL_STORAGE_FAMILIES.map((family) => `ml.${family}.`))],
};

const VOLUME_WITHOUT_KEY: EventPattern = { volumeKmsKeyId: NO_KEY, ...WITHOUT_LOCAL_DISKS };

export const unencryptedJob: AccountDetection = {
  id: 'unencrypted-job',
  title: 'A job was started without a key for its output or volume, or without encryption between its containers',
  meaning:
    'What it writes is under a key of AWS, which everybody with access to the object may use, and which nobody can take away. Not ' +
    'possible through the policies that people get here.',
  response:
    'Stop the job, delete its output, and start it again in the shape that the outputs of the project name. Find out by which permissions ' +
    'it was started.',
  technique: TECHNIQUES.modifyConfigurations,
  severity: 'medium',
  kind: 'event',
  patterns: () => ({
    training: calls('sagemaker', ['CreateTrainingJob'], {
      ...DONE,
      requestParameters: anyOf(
        { outputDataConfig: { kmsKeyId: NO_KEY } },
        { enableInterContainerTrafficEncryption: NOT_ON },
        { resourceConfig: VOLUME_WITHOUT_KEY },
        { resourceConfig: { volumeKmsKeyId: NO_KEY, instanceGroups: WITHOUT_LOCAL_DISKS } },
      ),
    }),
    processing: calls('sagemaker', ['CreateProcessingJob'], {
      ...DONE,
      requestParameters: anyOf(
        { processingOutputConfig: { kmsKeyId: NO_KEY } },
        { networkConfig: { enableInterContainerTrafficEncryption: NOT_ON } },
        { processingResources: { clusterConfig: VOLUME_WITHOUT_KEY } },
      ),
    }),
    transform: calls('sagemaker', ['CreateTransformJob'], {
      ...DONE,
      requestParameters: anyOf({ transformOutput: { kmsKeyId: NO_KEY } }, { transformResources: VOLUME_WITHOUT_KEY }),
    }),
    notebook: calls('sagemaker', ['CreateNotebookInstance'], { ...DONE, requestParameters: { kmsKeyId: NO_KEY } }),
  }),
};
