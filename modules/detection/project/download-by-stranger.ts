import { calledByNoneOf } from '../caller';
import { ProjectDetection } from '../detection';
import { DONE, recordsOf } from '../event-pattern';
import { readsOf } from '../reads';
import { TECHNIQUES } from '../technique-catalogue';

export const downloadByStranger: ProjectDetection = {
  id: 'download-by-stranger',
  title: "Somebody read the project's output who is none of its readers",
  meaning:
    "The bucket's policy lets nobody else read: it was changed, or somebody reads by a way that it does not know.",
  response:
    'Revoke the sessions of the caller. Compare bucket and key policy with the plan, and deploy again. What was read is named in the trail, ' +
    'object by object: treat it as out.',
  technique: TECHNIQUES.artifactCollection,
  severity: 'critical',
  kind: 'event',
  patterns: ({ outputBucketName, outputReaderArns }) => ({
    reads: recordsOf('s3', { ...DONE, ...readsOf(outputBucketName), ...calledByNoneOf(outputReaderArns) }),
  }),
};
