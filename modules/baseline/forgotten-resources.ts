import { TerraformElement } from 'cdktf';
import { Construct } from 'constructs';
import { JobLogs } from './component-names';

/** A resource that was made here once. */
export interface FormerResource {
  /** Terraform's type, such as `aws_s3_bucket`. */
  readonly type: string;
  /** Where its construct stood, from the scope on, such as `TrailBucket/Resource`. */
  readonly path: string;
}

/**
 * Resources that hold data and that the settings no longer make: Terraform lets go of them, and does not destroy them (`removed`
 * blocks, Terraform 1.7). Harmless where there never were any.
 */
export class ForgottenResources extends TerraformElement {
  private readonly addresses: readonly string[];

  /** @param former stood where `scope` stands */
  constructor(scope: Construct, id: string, former: readonly FormerResource[]) {
    super(scope, id);
    this.addresses = former.map(({ type, path }) => `${type}.${standIn(scope, path).friendlyUniqueId}`);
  }

  override toTerraform(): unknown {
    return { removed: this.addresses.map((from) => ({ from, lifecycle: { destroy: false } })) };
  }
}

/** Stands where a resource stood, so that the framework gives it the same address, and makes nothing. */
class StandIn extends TerraformElement {
  override toTerraform(): unknown {
    return {};
  }
}

function standIn(scope: Construct, path: string): StandIn {
  const names = path.split('/');
  const parent = names.slice(0, -1).reduce<Construct>((at, name) => childOf(at, name), scope);
  return new StandIn(parent, names.at(-1)!);
}

function childOf(scope: Construct, name: string): Construct {
  return (scope.node.tryFindChild(name) as Construct | undefined) ?? new Construct(scope, name);
}

/** Where the audit keeps the trail's files, with all that protects them. A test holds them against the golden list. */
export const TRAIL_BUCKET: readonly FormerResource[] = Object.freeze([
  { type: 'aws_s3_bucket', path: 'TrailBucket/Resource' },
  { type: 'aws_s3_bucket_lifecycle_configuration', path: 'TrailBucket/Lifecycle' },
  { type: 'aws_s3_bucket_logging', path: 'TrailBucket/AccessLogs' },
  { type: 'aws_s3_bucket_object_lock_configuration', path: 'TrailBucket/ObjectLock' },
  { type: 'aws_s3_bucket_ownership_controls', path: 'TrailBucket/Ownership' },
  { type: 'aws_s3_bucket_policy', path: 'TrailBucket/Policy' },
  { type: 'aws_s3_bucket_public_access_block', path: 'TrailBucket/PublicAccessBlock' },
  { type: 'aws_s3_bucket_server_side_encryption_configuration', path: 'TrailBucket/Encryption' },
  { type: 'aws_s3_bucket_versioning', path: 'TrailBucket/Versioning' },
]);

/** The same, and the trail's events. */
export const TRAIL_STORAGE: readonly FormerResource[] = Object.freeze([
  { type: 'aws_cloudwatch_log_group', path: 'TrailLogs/Resource' },
  ...TRAIL_BUCKET,
]);

/** Where the audit keeps server access logs. A test holds them against the golden list. */
export const ACCESS_LOG_STORAGE: readonly FormerResource[] = Object.freeze([
  { type: 'aws_s3_bucket', path: 'AccessLogs/Resource' },
  { type: 'aws_s3_bucket_lifecycle_configuration', path: 'AccessLogs/Lifecycle' },
  { type: 'aws_s3_bucket_ownership_controls', path: 'AccessLogs/Ownership' },
  { type: 'aws_s3_bucket_policy', path: 'AccessLogs/Policy' },
  { type: 'aws_s3_bucket_public_access_block', path: 'AccessLogs/PublicAccessBlock' },
  { type: 'aws_s3_bucket_server_side_encryption_configuration', path: 'AccessLogs/Encryption' },
  { type: 'aws_s3_bucket_versioning', path: 'AccessLogs/Versioning' },
]);

/** GuardDuty's detector with its findings. A test holds it against the golden list. */
export const DETECTOR: readonly FormerResource[] = Object.freeze([
  { type: 'aws_guardduty_detector', path: 'ThreatDetection/Resource' },
  { type: 'aws_guardduty_detector_feature', path: 'ThreatDetection/S3Protection' },
]);

/** Where the audit keeps the logs of jobs, by what writes them. A test holds them against the golden list. */
export const JOB_LOGS_RESOURCES: Readonly<Record<JobLogs, readonly FormerResource[]>> = Object.freeze({
  training: [{ type: 'aws_cloudwatch_log_group', path: 'TrainingLogs/Resource' }],
  processing: [{ type: 'aws_cloudwatch_log_group', path: 'ProcessingLogs/Resource' }],
  transform: [{ type: 'aws_cloudwatch_log_group', path: 'TransformLogs/Resource' }],
  notebook: [{ type: 'aws_cloudwatch_log_group', path: 'NotebookLogs/Resource' }],
});
