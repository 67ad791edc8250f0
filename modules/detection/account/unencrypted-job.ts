import { LOCAL_STORAGE_FAMILIES } from '../../sagemaker/instance-type-catalogue';
import { AccountDetection } from '../detection';
import { ABSENT, anyOf, calls, DONE, EventPattern, NOT_ON, startsWithNoneOf } from '../event-pattern';
import { TECHNIQUES } from '../technique-catalogue';

/** Local disks are encrypted by the hardware, and take no key. */
const VOLUME_WITHOUT_KEY: EventPattern = {
  volumeKmsKeyId: [ABSENT],
  instanceType: [startsWithNoneOf(LOCAL_STORAGE_FAMILIES.map((family) => `ml.${family}.`))],
};

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
        { outputDataConfig: { kmsKeyId: [ABSENT] } },
        { enableInterContainerTrafficEncryption: NOT_ON },
        { resourceConfig: VOLUME_WITHOUT_KEY },
      ),
    }),
    processing: calls('sagemaker', ['CreateProcessingJob'], {
      ...DONE,
      requestParameters: anyOf(
        { processingOutputConfig: { kmsKeyId: [ABSENT] } },
        { networkConfig: { enableInterContainerTrafficEncryption: NOT_ON } },
        { processingResources: { clusterConfig: VOLUME_WITHOUT_KEY } },
      ),
    }),
    transform: calls('sagemaker', ['CreateTransformJob'], {
      ...DONE,
      requestParameters: anyOf({ transformOutput: { kmsKeyId: [ABSENT] } }, { transformResources: VOLUME_WITHOUT_KEY }),
    }),
    notebook: calls('sagemaker', ['CreateNotebookInstance'], { ...DONE, requestParameters: { kmsKeyId: [ABSENT] } }),
  }),
};
