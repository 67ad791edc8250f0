import { CALLED_DIRECTLY, calledByNoneOf } from '../caller';
import { ProjectDetection } from '../detection';
import { calls, DONE, notOneOf } from '../event-pattern';
import { TECHNIQUES } from '../technique-catalogue';

export const downloadOutsideVpc: ProjectDetection = {
  id: 'download-outside-vpc',
  title: "The project's output was read from outside the network",
  meaning:
    'The bucket\'s policy lets nobody do that but those of "exceptions.dataAccessOutsideVpc", who do not count here. It was changed, or ' +
    'somebody reads by a way that it does not know.',
  response:
    'Revoke the sessions of the caller, whose address the alert names. Compare the policy of the bucket with the plan, and deploy again. ' +
    'What was read is named in the trail, object by object: treat it as out.',
  technique: TECHNIQUES.exfiltration,
  severity: 'critical',
  kind: 'event',
  patterns: ({ outputBucketName, s3EndpointId, outsideArns }) => ({
    reads: calls('s3', ['GetObject', 'CopyObject'], {
      ...DONE,
      requestParameters: { bucketName: [outputBucketName] },
      vpcEndpointId: notOneOf([s3EndpointId]),
      ...CALLED_DIRECTLY,
      ...calledByNoneOf(outsideArns),
    }),
  }),
};
