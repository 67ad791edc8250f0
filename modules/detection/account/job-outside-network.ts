import { AccountDetection } from '../detection';
import { ABSENT, anyOf, calls, DONE, NOT_ON } from '../event-pattern';
import { TECHNIQUES } from '../technique-catalogue';

/** No subnets, or a container that may call whom it likes. */
const OPEN = anyOf({ vpcConfig: { subnets: [ABSENT] } }, { enableNetworkIsolation: NOT_ON });

export const jobOutsideNetwork: AccountDetection = {
  id: 'job-outside-network',
  title: 'A job or model was made without VPC or without network isolation',
  meaning:
    'Its container reaches the internet, or whatever its VPC reaches, and can carry out what it reads. Not possible through the policies ' +
    'that people get here.',
  response:
    'Stop the job. Find out by which permissions it was started, what its role may read, and what it wrote where. Attach the guardrails, ' +
    "or the organization's policies, to whoever could do that.",
  technique: TECHNIQUES.exfiltration,
  severity: 'high',
  kind: 'event',
  patterns: () => ({
    training: calls('sagemaker', ['CreateTrainingJob', 'CreateModel'], { ...DONE, requestParameters: OPEN }),
    // With a role of its own, and no model, an endpoint has a network of its own
    endpoints: calls('sagemaker', ['CreateEndpointConfig'], {
      ...DONE,
      requestParameters: { executionRoleArn: [{ exists: true }], ...OPEN },
    }),
    processing: calls('sagemaker', ['CreateProcessingJob'], { ...DONE, requestParameters: { networkConfig: OPEN } }),
  }),
};
