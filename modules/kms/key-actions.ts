/**
 * What administrators do. Listed one by one: `kms:Create*` would contain CreateGrant, with which an administrator hands himself
 * Decrypt. Without DisableKeyRotation and ImportKeyMaterial: nothing here ever needs them.
 */
export const ADMINISTRATION = Object.freeze([
  'kms:CancelKeyDeletion',
  'kms:CreateAlias',
  'kms:DeleteAlias',
  'kms:DescribeKey',
  'kms:DisableKey',
  'kms:EnableKey',
  'kms:EnableKeyRotation',
  'kms:GetKeyPolicy',
  'kms:GetKeyRotationStatus',
  'kms:ListGrants',
  'kms:ListKeyPolicies',
  'kms:ListKeyRotations',
  'kms:ListResourceTags',
  'kms:PutKeyPolicy',
  'kms:RevokeGrant',
  'kms:RotateKeyOnDemand',
  'kms:ScheduleKeyDeletion',
  'kms:TagResource',
  'kms:UntagResource',
  'kms:UpdateAlias',
  'kms:UpdateKeyDescription',
]);

/** Seeing how a key is set up. */
export const REVIEW = Object.freeze([
  'kms:DescribeKey',
  'kms:GetKeyPolicy',
  'kms:GetKeyRotationStatus',
  'kms:ListResourceTags',
]);

/** What it takes to get a key back after its administrators are gone, or its deletion was scheduled. No use of the key. */
export const RECOVERY = Object.freeze([
  'kms:CancelKeyDeletion',
  'kms:DescribeKey',
  'kms:EnableKey',
  'kms:GetKeyPolicy',
  'kms:PutKeyPolicy',
]);

/** Reading SSE-KMS objects. */
export const OBJECT_READ = Object.freeze(['kms:Decrypt']);

/** Writing SSE-KMS objects; a multipart upload decrypts its own parts. https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html#mpuAndPermissions */
export const OBJECT_WRITE = Object.freeze(['kms:Decrypt', 'kms:GenerateDataKey']);

/** What CloudWatch Logs does with a log group's key. https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html */
export const LOG_GROUP_ENCRYPTION = Object.freeze([
  'kms:Decrypt',
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
]);

/** What CloudTrail does with its key when it writes log files. https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-kms-key-policy-for-cloudtrail.html */
export const TRAIL_ENCRYPTION = Object.freeze(['kms:GenerateDataKey']);

/** What Bedrock does with the key of a custom model. https://docs.aws.amazon.com/bedrock/latest/userguide/encryption-custom-job.html */
export const CUSTOM_MODEL_ENCRYPTION = Object.freeze([
  'kms:CreateGrant',
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:GenerateDataKey',
]);

/** What services do with the key of a topic or queue that they send to. https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html */
export const MESSAGE_ENCRYPTION = Object.freeze(['kms:Decrypt', 'kms:GenerateDataKey']);
