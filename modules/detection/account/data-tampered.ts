import { iamArn } from '../../core/arns';
import { calledByNoRoleLike } from '../caller';
import { AccountDetection } from '../detection';
import { anyOf, DONE, recordsOf, startsWith } from '../event-pattern';
import { TECHNIQUES } from '../technique-catalogue';

const WRITES = [
  'PutObject',
  'CopyObject',
  'CompleteMultipartUpload',
  'DeleteObject',
  'DeleteObjects',
  'PutObjectRetention',
];

export const dataTampered: AccountDetection = {
  id: 'data-tampered',
  title: 'Models were written or deleted by somebody who is no job, or training data by a job',
  meaning:
    'Jobs write models and never training data; people write training data and never models. A model or a data set that somebody has ' +
    'poisoned looks like every other. Who brings an old version back shows here too.',
  response:
    'Find the version from before in the bucket: all are kept. Compare it with what jobs have read since, stop endpoints that run the model, ' +
    'and bring the old version back. Revoke the sessions of the caller.',
  technique: TECHNIQUES.poisonTrainingData,
  severity: 'critical',
  kind: 'event',
  patterns: ({ environment, prefix, trainingBucketEnding, outputBucketEnding, textAnalysisArns }) => {
    // Roles of Comprehend by the start of their ARN as well: one whose name goes on like theirs counts as theirs
    const ours = iamArn(environment, `role/${prefix}-`);
    return {
      main: recordsOf('s3', {
        eventName: WRITES,
        ...DONE,
        ...anyOf(
          {
            requestParameters: { bucketName: [{ suffix: outputBucketEnding }] },
            ...calledByNoRoleLike(ours, ...textAnalysisArns),
          },
          {
            requestParameters: { bucketName: [{ suffix: trainingBucketEnding }] },
            userIdentity: { sessionContext: { sessionIssuer: { arn: [startsWith(ours)] } } },
          },
        ),
      }),
    };
  },
};
