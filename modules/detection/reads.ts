import { anyOf, EventPattern, Matcher } from './event-pattern';

/**
 * Objects of some buckets that are read, or copied to somewhere. A copy names its source as `bucket/key`, with a slash before it or
 * without. https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html
 */
export function reads(buckets: readonly Matcher[], copySources: readonly Matcher[]): EventPattern {
  return anyOf(
    { eventName: ['GetObject', 'SelectObjectContent'], requestParameters: { bucketName: buckets } },
    { eventName: ['CopyObject', 'UploadPartCopy'], requestParameters: { 'x-amz-copy-source': copySources } },
  );
}

/** Of the buckets with these names. */
export function readsOf(...bucketNames: readonly string[]): EventPattern {
  return reads(
    bucketNames,
    bucketNames.flatMap((name) => [{ prefix: `${name}/` }, { prefix: `/${name}/` }]),
  );
}
