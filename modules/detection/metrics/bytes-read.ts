import { CARRIED_OUT, filterPattern, inAccount, is } from '../filter-pattern';
import { Metric } from '../metric';
import { AccountPlace } from '../place';

/** Copies within S3 move no bytes of their own: "download-by-stranger" watches those. */
export const bytesRead: Metric<AccountPlace> = {
  name: 'BytesRead',
  meaning: "Bytes read from the projects' buckets, by bucket",
  filter: ({ environment, prefix }) =>
    filterPattern(
      inAccount(environment),
      is('eventSource', 's3.amazonaws.com'),
      is('eventName', 'GetObject'),
      CARRIED_OUT,
      is('requestParameters.bucketName', `${prefix}-*`),
    ),
  value: '$.additionalEventData.bytesTransferredOut',
  unit: 'Bytes',
  dimensions: { BucketName: '$.requestParameters.bucketName' },
};
