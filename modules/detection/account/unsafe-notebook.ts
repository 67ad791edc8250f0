import { AccountDetection } from '../detection';
import { anyOf, calls, DONE, notOneOf } from '../event-pattern';
import { TECHNIQUES } from '../technique-catalogue';

/** SageMaker's default is "Enabled" for both: what is not named is on. */
const NOT_DISABLED = notOneOf(['Disabled']);

export const unsafeNotebook: AccountDetection = {
  id: 'unsafe-notebook',
  title: 'A notebook with root access or direct internet access was made',
  meaning:
    'Direct internet access leads around the network, root around everything that a notebook is set up with. Neither is possible ' +
    'through the policies that people get here.',
  response:
    'Stop the notebook and delete it. Find out by which permissions it was made: those of the launch policies do not suffice.',
  technique: TECHNIQUES.modifyConfigurations,
  severity: 'high',
  kind: 'event',
  patterns: () => ({
    made: calls('sagemaker', ['CreateNotebookInstance'], {
      ...DONE,
      requestParameters: anyOf({ directInternetAccess: NOT_DISABLED }, { rootAccess: NOT_DISABLED }),
    }),
    changed: calls('sagemaker', ['UpdateNotebookInstance'], {
      ...DONE,
      requestParameters: { rootAccess: ['Enabled'] },
    }),
  }),
};
