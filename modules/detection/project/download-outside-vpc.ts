import { calledByNoneOf, NOT_FOR_WORK } from '../caller';
import { ProjectDetection } from '../detection';
import { DONE, notOneOf, recordsOf } from '../event-pattern';
import { downloadsOf } from '../reads';
import { TECHNIQUES } from '../technique-catalogue';

export const downloadOutsideVpc: ProjectDetection = {
  id: 'download-outside-vpc',
  title: "The project's models or training data were read from outside the network",
  meaning:
    'The policies of the buckets let nobody do that but those of "exceptions.dataAccessOutsideVpc", who do not count here, nor do ' +
    'SageMaker, Bedrock, Comprehend and Rekognition where they read for a job. One was changed, or somebody reads by a way that it does not know.',
  response:
    'Revoke the sessions of the caller, whose address the alert names. Compare the policies of the buckets with the plan, and deploy again. ' +
    'What was read is named in the trail, object by object: treat it as out.',
  technique: TECHNIQUES.exfiltration,
  severity: 'critical',
  kind: 'event',
  patterns: ({ outputBucketName, trainingBucketName, s3EndpointId, outsideArns }) => ({
    main: recordsOf('s3', {
      ...DONE,
      vpcEndpointId: notOneOf([s3EndpointId]),
      ...downloadsOf([outputBucketName, trainingBucketName]),
      ...calledByNoneOf(outsideArns, NOT_FOR_WORK),
    }),
  }),
};
