import { AccountDetection } from '../detection';
import { anyOf, calls, DONE, noneOf } from '../event-pattern';
import { TECHNIQUES } from '../technique-catalogue';

export const instanceType: AccountDetection = {
  id: 'instance-type',
  title: 'Work was started on an instance type that no project may use',
  meaning:
    'Stolen credentials are turned into money on large instances first. Types are those that the projects name in "instanceTypes", and ' +
    'no others.',
  response:
    'Stop the work: it is billed by the second. Find out by which permissions it was started. If a project needs the type, name it in ' +
    '"instanceTypes".',
  technique: TECHNIQUES.computeHijacking,
  severity: 'high',
  kind: 'event',
  patterns: ({ instanceTypes }) => {
    const other = { instanceType: [noneOf(instanceTypes)] };
    return {
      jobs: calls('sagemaker', ['CreateTrainingJob', 'CreateProcessingJob', 'CreateTransformJob'], {
        ...DONE,
        requestParameters: anyOf(
          { resourceConfig: other },
          { processingResources: { clusterConfig: other } },
          { transformResources: other },
        ),
      }),
      groups: calls('sagemaker', ['CreateTrainingJob', 'CreateProcessingJob'], {
        ...DONE,
        requestParameters: anyOf(
          { resourceConfig: { instanceGroups: other } },
          { resourceConfig: { instancePreferences: other } },
          { processingResources: { clusterConfig: { instancePreferences: other } } },
        ),
      }),
      endpoints: calls('sagemaker', ['CreateEndpointConfig'], {
        ...DONE,
        requestParameters: anyOf(
          { productionVariants: other },
          { productionVariants: { instancePools: other } },
          { shadowProductionVariants: other },
        ),
      }),
      notebooks: calls('sagemaker', ['CreateNotebookInstance', 'UpdateNotebookInstance'], {
        ...DONE,
        requestParameters: other,
      }),
    };
  },
};
