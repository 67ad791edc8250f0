/** The public API: what a cdktf application imports. Names are a contract. */
export { setAwsEnvironment } from './core/aws-environment';
export type { AwsEnvironment } from './core/aws-environment';
export type { DeletionException } from './core/deletion';
export type { Exception } from './core/exception';
export type { Condition, Principals, Statement } from './core/policy-statement';
export { Trail } from './cloudtrail';
export type { DataEvents, DataEventType, TrailProps } from './cloudtrail';
export { EncryptionKey } from './kms';
export type { BreakGlass, EncryptionKeyProps, IEncryptionKey, ObjectUse } from './kms';
export { LogGroup } from './logs';
export type { ILogGroup, LogGroupProps } from './logs';
export { LogBucket, PrivateBucket, TrailBucket } from './s3';
export type {
  EncryptionHeader,
  IAccessLogTarget,
  IBucket,
  LogBucketProps,
  ObjectLock,
  OutsideAccess,
  PrivateBucketProps,
  TrailBucketProps,
} from './s3';
export { TrainingRole } from './sagemaker';
export type { TrainingRoleProps } from './sagemaker';
export { FlowLogs, JobSecurityGroup, PrivateVpc, ServiceEndpoints } from './vpc';
export type {
  EndpointName,
  FlowLogsProps,
  INetwork,
  JobSecurityGroupProps,
  PrivateVpcProps,
  ServiceEndpointsProps,
} from './vpc';
