import { iamArn } from '../../core/arns';
import { calledByNoRoleLike } from '../caller';
import { AccountDetection } from '../detection';
import { anyOf, DONE, recordsOf } from '../event-pattern';
import { copiesOut, reads } from '../reads';
import { TECHNIQUES } from '../technique-catalogue';

export const trainingDataRead: AccountDetection = {
  id: 'training-data-read',
  title: 'Training data was read by somebody who is no role of the baseline, or copied to a bucket that is not ours',
  meaning:
    'Jobs read training data, and nobody else: people do not, not even administrators. The policy of a bucket was changed, or somebody ' +
    'reads by a way that it does not know.',
  response:
    'Revoke the sessions of the caller. Compare bucket and key policies with the plan, and deploy again. What was read is named in the trail, ' +
    'object by object: treat it as out.',
  technique: TECHNIQUES.dataFromCloudStorage,
  severity: 'critical',
  kind: 'event',
  patterns: ({ environment, prefix, trainingBucketEnding }) => {
    const sources = [{ wildcard: `*${trainingBucketEnding}/*` }];
    return {
      main: recordsOf('s3', {
        ...DONE,
        ...anyOf(
          {
            ...reads([{ suffix: trainingBucketEnding }], sources),
            ...calledByNoRoleLike(iamArn(environment, `role/${prefix}-`)),
          },
          copiesOut(sources, prefix),
        ),
      }),
    };
  },
};
