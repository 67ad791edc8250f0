import { outsideOf } from '../complement';
import { AccountDetection } from '../detection';
import { ABSENT, calls, DONE, EventPattern } from '../event-pattern';
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
    'Whoever has the link works in the notebook until it ends, without credentials of his own. Links that are asked for through an endpoint, ' +
    'from the addresses of the network, or from one of "detections.trustedNetworks", are daily work. With a network of your own, whose ' +
    'addresses are not known here, any endpoint counts as its own.',
  response:
    'Ask whoever called. If nobody knows of it: stop the notebook, which ends the session, revoke the sessions of the role, and read ' +
    "what the notebook's role did since.",
  technique: TECHNIQUES.alternateMaterial,
  severity: 'high',
  kind: 'event',
  patterns: ({ trustedNetworks, networkCidr }) => ({
    main: calls('sagemaker', CALLS, { ...DONE, vpcEndpointId: [ABSENT], ...fromOutside(trustedNetworks) }),
    ...(networkCidr !== undefined && {
      'endpoint-of-others': calls('sagemaker', CALLS, {
        ...DONE,
        vpcEndpointId: [{ exists: true }],
        ...fromOutside([networkCidr]),
      }),
    }),
  }),
};

/** From none of these networks; from anywhere, if there are none. */
function fromOutside(networks: readonly string[]): EventPattern {
  return networks.length > 0 ? { sourceIPAddress: outsideOf(networks).map((cidr) => ({ cidr })) } : {};
}
