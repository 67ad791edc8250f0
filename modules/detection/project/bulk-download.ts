import { ProjectDetection } from '../detection';
import { bytesRead } from '../metrics/bytes-read';
import { TECHNIQUES } from '../technique-catalogue';

const GIB = 1024 ** 3;

export const bulkDownload: ProjectDetection = {
  id: 'bulk-download',
  title: "More of the project's output was read within an hour than is usual",
  meaning:
    'Somebody who may read takes more than daily work needs: all models, or all checkpoints. Endpoints that start on many instances, and ' +
    'batch transforms, read a lot as well.',
  response:
    "Open the project's dashboard: it lists what was read by whom. Ask the caller; if it was not him, revoke the sessions of the role.",
  technique: TECHNIQUES.exfiltration,
  severity: 'high',
  kind: 'count',
  threshold: ({ downloadGiB }) => `${downloadGiB} GiB or more within an hour`,
  alarm: ({ outputBucketName, thresholds }) => ({
    metricName: bytesRead.name,
    dimensions: { BucketName: outputBucketName },
    threshold: thresholds.downloadGiB,
    thresholdUnit: GIB,
    periodMinutes: 60,
  }),
};
