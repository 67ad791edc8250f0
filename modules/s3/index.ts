export type { BucketProps, IAccessLogTarget, IBucket } from './bucket';
export type { ObjectLock } from './object-lock';
export type { EncryptionHeader } from './bucket-policy';
export { LogBucket } from './log-bucket';
export type { LogBucketProps } from './log-bucket';
export { PrivateBucket } from './private-bucket';
export type { ClosedFolders, OutsideAccess, PrivateBucketProps } from './private-bucket';
export { TrailBucket } from './trail-bucket';
export type { TrailBucketProps } from './trail-bucket';
