import { AccountDetection } from '../detection';
import { anyOf, calls, DONE } from '../event-pattern';
import { TECHNIQUES } from '../technique-catalogue';

export const remoteAccess: AccountDetection = {
  id: 'remote-access',
  title: 'A way was opened to log in to a running job, endpoint or space',
  meaning:
    'Remote debugging, a session with a space, or access by Systems Manager lets a person into the container while it holds data, past ' +
    'network isolation.',
  response:
    'Stop the job, endpoint or space. Find out by which permissions it was opened, and what was typed: Session Manager logs it if it is set ' +
    'up to.',
  technique: TECHNIQUES.cloudServices,
  severity: 'high',
  kind: 'event',
  patterns: () => ({
    opened: calls(
      'sagemaker',
      ['CreateTrainingJob', 'UpdateTrainingJob', 'CreateSpace', 'UpdateSpace', 'CreateEndpointConfig'],
      {
        ...DONE,
        requestParameters: anyOf(
          { remoteDebugConfig: { enableRemoteDebug: [true] } },
          { spaceSettings: { remoteAccess: ['ENABLED'] } },
          { productionVariants: { enableSSMAccess: [true] } },
          { shadowProductionVariants: { enableSSMAccess: [true] } },
        ),
      },
    ),
    session: calls('sagemaker', ['StartSession'], DONE),
  }),
};
