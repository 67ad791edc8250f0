import { anyOf, EventPattern, Matcher, startsWithNoneOf } from './event-pattern';

const DOWNLOADS = ['GetObject', 'SelectObjectContent'];
const COPIES = ['CopyObject', 'UploadPartCopy'];

/**
 * Objects of some buckets that are read, or copied to somewhere. A copy names its source as `bucket/key`, with a slash before it or
 * without. https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html
 */
export function reads(buckets: readonly Matcher[], copySources: readonly Matcher[]): EventPattern {
  return anyOf(
    { eventName: DOWNLOADS, requestParameters: { bucketName: buckets } },
    { eventName: COPIES, requestParameters: { 'x-amz-copy-source': copySources } },
  );
}

/** Copies of a bucket's objects into a bucket that is not of the baseline, whoever makes them. */
export function copiesOut(copySources: readonly Matcher[], prefix: string): EventPattern {
  return {
    eventName: COPIES,
    requestParameters: { 'x-amz-copy-source': copySources, bucketName: [startsWithNoneOf([`${prefix}-`])] },
  };
}

/** Of the bucket with this name. */
export function readsOf(bucketName: string): EventPattern {
  return reads([bucketName], sourcesIn(bucketName));
}

/** Objects of some buckets that are read, and not copied: what a copy reads stays in S3. */
export function downloadsOf(bucketNames: readonly string[]): EventPattern {
  return { eventName: DOWNLOADS, requestParameters: { bucketName: bucketNames } };
}

/** How a copy names this bucket as its source. */
export function sourcesIn(bucketName: string): readonly Matcher[] {
  return [{ prefix: `${bucketName}/` }, { prefix: `/${bucketName}/` }];
}
