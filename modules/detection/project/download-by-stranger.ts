import { calledByNoneOf } from '../caller';
import { ProjectDetection } from '../detection';
import { anyOf, DONE, recordsOf } from '../event-pattern';
import { copiesOut, readsOf, sourcesIn } from '../reads';
import { TECHNIQUES } from '../technique-catalogue';

export const downloadByStranger: ProjectDetection = {
  id: 'download-by-stranger',
  title: "The project's output was read by somebody who is none of its readers, or copied to a bucket that is not ours",
  meaning:
    "The bucket's policy lets nobody else read: it was changed, or somebody reads by a way that it does not know. Who may read may copy, but " +
    'has no reason to copy models to a bucket of somebody else.',
  response:
    'Revoke the sessions of the caller. Compare bucket and key policy with the plan, and deploy again. What was read is named in the trail, ' +
    'object by object: treat it as out.',
  technique: TECHNIQUES.artifactCollection,
  severity: 'critical',
  kind: 'event',
  patterns: ({ prefix, outputBucketName, outputReaderArns }) => ({
    main: recordsOf('s3', {
      ...DONE,
      ...anyOf(
        { ...readsOf(outputBucketName), ...calledByNoneOf(outputReaderArns) },
        copiesOut(sourcesIn(outputBucketName), prefix),
      ),
    }),
  }),
};
