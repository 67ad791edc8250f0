/** A type of resource that an upgrade must not replace. */
export interface LastingType {
  /** What is lost when it is destroyed, or made anew. */
  readonly why: string;
  /**
   * Attributes that AWS takes only when the resource is made, as far as we set them, or may: with another value Terraform replaces
   * it. `terraform providers schema` does not tell them; they are those that the provider's documentation says force a new resource.
   */
  readonly replacedBy: readonly string[];
}

const protection: LastingType = {
  why: 'its bucket is without this protection until it is made again, and longer if that fails',
  replacedBy: ['bucket'],
};

/** What holds data, makes data readable, or protects it; the rest can be made anew. */
export const LASTING: Readonly<Record<string, LastingType>> = Object.freeze({
  aws_kms_key: {
    why: 'nothing that is encrypted under it can be read again',
    replacedBy: ['custom_key_store_id', 'customer_master_key_spec', 'key_usage', 'multi_region', 'xks_key_id'],
  },
  aws_kms_alias: { why: 'whoever names the key by it is refused meanwhile', replacedBy: ['name'] },
  aws_s3_bucket: { why: 'its objects go with it', replacedBy: ['bucket', 'object_lock_enabled'] },
  aws_s3_bucket_lifecycle_configuration: protection,
  aws_s3_bucket_logging: protection,
  aws_s3_bucket_object_lock_configuration: protection,
  aws_s3_bucket_ownership_controls: protection,
  aws_s3_bucket_policy: protection,
  aws_s3_bucket_public_access_block: protection,
  aws_s3_bucket_server_side_encryption_configuration: protection,
  aws_s3_bucket_versioning: protection,
  aws_cloudtrail: { why: 'calls that come meanwhile are recorded nowhere', replacedBy: ['name'] },
  aws_cloudwatch_log_group: { why: 'its events go with it', replacedBy: ['log_group_class', 'name'] },
  aws_guardduty_detector: { why: 'its findings go with it', replacedBy: [] },
  aws_guardduty_detector_feature: { why: 'nothing is watched meanwhile', replacedBy: ['detector_id', 'name'] },
  aws_sqs_queue: { why: 'alerts that wait in it go with it', replacedBy: ['fifo_queue', 'name'] },
  aws_sns_topic: { why: 'everybody who is told has to confirm again', replacedBy: ['fifo_topic', 'name'] },
  aws_sns_topic_subscription: {
    why: 'who is told by it has to confirm again',
    replacedBy: ['endpoint', 'protocol', 'topic_arn'],
  },
  // A subnet's jobs and endpoints have to be gone before it can be
  aws_subnet: { why: 'it cannot go while work runs in it', replacedBy: ['availability_zone', 'cidr_block', 'vpc_id'] },
  aws_vpc: { why: 'it cannot go while work runs in it', replacedBy: ['cidr_block'] },
});
