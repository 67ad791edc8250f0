import { TerraformElement } from 'cdktf';
import { Construct } from 'constructs';
import { JobLogs } from './component-names';

/**
 * Resources that hold data and that the settings no longer make: Terraform lets go of them, and does not destroy them (`removed`
 * blocks, Terraform 1.7). Harmless where there never were any.
 */
export class ForgottenResources extends TerraformElement {
  /** @param addresses as Terraform names them, such as `aws_s3_bucket.TrailBucket_A831CE63` */
  constructor(
    scope: Construct,
    id: string,
    private readonly addresses: readonly string[],
  ) {
    super(scope, id);
  }

  override toTerraform(): unknown {
    return { removed: this.addresses.map((from) => ({ from, lifecycle: { destroy: false } })) };
  }
}

/** Where the audit stack keeps the trail's files, with all that protects them. A test holds them against the golden list. */
export const TRAIL_BUCKET: readonly string[] = Object.freeze([
  'aws_s3_bucket.TrailBucket_A831CE63',
  'aws_s3_bucket_lifecycle_configuration.TrailBucket_Lifecycle_85E05000',
  'aws_s3_bucket_logging.TrailBucket_AccessLogs_5FAB6C1B',
  'aws_s3_bucket_object_lock_configuration.TrailBucket_ObjectLock_032EE0A6',
  'aws_s3_bucket_ownership_controls.TrailBucket_Ownership_106FA96E',
  'aws_s3_bucket_policy.TrailBucket_Policy_8B3C128A',
  'aws_s3_bucket_public_access_block.TrailBucket_PublicAccessBlock_1E2BD8D4',
  'aws_s3_bucket_server_side_encryption_configuration.TrailBucket_Encryption_596EDB75',
  'aws_s3_bucket_versioning.TrailBucket_Versioning_6D855110',
]);

/** The same, and the trail's events. */
export const TRAIL_STORAGE: readonly string[] = Object.freeze([
  'aws_cloudwatch_log_group.TrailLogs_3B05809D',
  ...TRAIL_BUCKET,
]);

/** Where the audit stack keeps server access logs. A test holds them against the golden list. */
export const ACCESS_LOG_STORAGE: readonly string[] = Object.freeze([
  'aws_s3_bucket.AccessLogs_8B620ECA',
  'aws_s3_bucket_lifecycle_configuration.AccessLogs_Lifecycle_D71DE234',
  'aws_s3_bucket_ownership_controls.AccessLogs_Ownership_377308DB',
  'aws_s3_bucket_policy.AccessLogs_Policy_3C1D984A',
  'aws_s3_bucket_public_access_block.AccessLogs_PublicAccessBlock_30D111BA',
  'aws_s3_bucket_server_side_encryption_configuration.AccessLogs_Encryption_069A4CD5',
  'aws_s3_bucket_versioning.AccessLogs_Versioning_D76A0E90',
]);

/** GuardDuty's detector with its findings. A test holds it against the golden list. */
export const DETECTOR: readonly string[] = Object.freeze([
  'aws_guardduty_detector.ThreatDetection_A8DA8795',
  'aws_guardduty_detector_feature.ThreatDetection_S3Protection_9FB57CB6',
]);

/** Where the audit stack keeps the logs of jobs, by what writes them. A test holds them against the golden list. */
export const JOB_LOGS_RESOURCES: Readonly<Record<JobLogs, readonly string[]>> = Object.freeze({
  training: ['aws_cloudwatch_log_group.TrainingLogs_764E0E32'],
  processing: ['aws_cloudwatch_log_group.ProcessingLogs_10192DAD'],
  transform: ['aws_cloudwatch_log_group.TransformLogs_FA8B2747'],
  notebook: ['aws_cloudwatch_log_group.NotebookLogs_1D416429'],
});
