import { outsideOf } from '../complement';
import { AccountDetection } from '../detection';
import { ABSENT, calls, DONE } from '../event-pattern';
import { TECHNIQUES } from '../technique-catalogue';

const CALLS = [
  'CreatePresignedNotebookInstanceUrl',
  'CreatePresignedDomainUrl',
  'CreatePresignedMlflowTrackingServerUrl',
  'CreatePresignedMlflowAppUrl',
];

export const presignedUrl: AccountDetection = {
  id: 'presigned-url-elsewhere',
  title: 'A link into a notebook, Studio or MLflow was made from outside the network',
  meaning:
    'Whoever has the link works in the notebook until it ends, without credentials of his own. Links that are asked for through an ' +
    'endpoint of a VPC, or from one of "detections.trustedNetworks", are daily work.',
  response:
    'Ask whoever called. If nobody knows of it: stop the notebook, which ends the session, revoke the sessions of the role, and read ' +
    "what the notebook's role did since.",
  technique: TECHNIQUES.alternateMaterial,
  severity: 'high',
  kind: 'event',
  patterns: ({ trustedNetworks }) => ({
    links: calls('sagemaker', CALLS, {
      ...DONE,
      vpcEndpointId: [ABSENT],
      ...(trustedNetworks.length > 0 && {
        sourceIPAddress: outsideOf(trustedNetworks).map((cidr) => ({ cidr })),
      }),
    }),
  }),
};
