/** Actions that give away what objects hold. Grants elsewhere take GetObject alone; a Deny has to name every way. */
export const READ_OBJECTS = Object.freeze([
  's3:GetObject',
  's3:GetObjectAcl',
  's3:GetObjectAnnotation',
  's3:GetObjectAttributes',
  's3:GetObjectLegalHold',
  's3:GetObjectRetention',
  's3:GetObjectTagging',
  's3:GetObjectTorrent',
  's3:GetObjectVersion',
  's3:GetObjectVersionAcl',
  's3:GetObjectVersionAnnotation',
  's3:GetObjectVersionAnnotationForReplication',
  's3:GetObjectVersionAttributes',
  's3:GetObjectVersionForReplication',
  's3:GetObjectVersionTagging',
  's3:GetObjectVersionTorrent',
  's3:ListObjectAnnotations',
  's3:ListObjectVersionAnnotations',
]);

/** Actions that change, replace or hide objects. */
export const WRITE_OBJECTS = Object.freeze([
  's3:AbortMultipartUpload',
  's3:DeleteObject',
  's3:DeleteObjectAnnotation',
  's3:DeleteObjectTagging',
  's3:DeleteObjectVersionAnnotation',
  's3:DeleteObjectVersionTagging',
  's3:InitiateReplication',
  's3:ListMultipartUploadParts',
  's3:ObjectOwnerOverrideToBucketOwner',
  's3:PutObject',
  's3:PutObjectAcl',
  's3:PutObjectAnnotation',
  's3:PutObjectLegalHold',
  's3:PutObjectRetention',
  's3:PutObjectTagging',
  's3:PutObjectVersionAcl',
  's3:PutObjectVersionAnnotation',
  's3:PutObjectVersionTagging',
  's3:ReplicateDelete',
  's3:ReplicateObject',
  's3:ReplicateObjectAnnotation',
  's3:ReplicateTags',
  's3:RestoreObject',
  's3:UpdateObjectEncryption',
]);

/** Actions after which an object version cannot be brought back. */
export const DESTROY_VERSIONS = Object.freeze(['s3:BypassGovernanceRetention', 's3:DeleteObjectVersion']);

/** Actions that give away which objects there are. */
export const LIST_OBJECTS = Object.freeze(['s3:ListBucket', 's3:ListBucketMultipartUploads', 's3:ListBucketVersions']);

/** Actions that choose the encryption of a new object; each carries both condition keys about the KMS key. */
export const CHOOSE_ENCRYPTION = Object.freeze(['s3:PutObject', 's3:ReplicateObject']);

/** Changes the key of an object that is there. It never falls back to the bucket's default. */
export const CHANGE_ENCRYPTION = Object.freeze(['s3:UpdateObjectEncryption']);

/** Actions with which a caller could bring a key of his own (SSE-C). */
export const BRING_OWN_KEY = Object.freeze(['s3:PutObject', 's3:ReplicateObject']);

/** Actions that take the bucket's protection away, copy its contents elsewhere, or remove the tags that name exceptions. */
export const CHANGE_PROTECTION = Object.freeze([
  's3:CreateBucketMetadataTableConfiguration',
  's3:DeleteBucket',
  's3:DeleteBucketMetadataTableConfiguration',
  's3:DeleteBucketPolicy',
  's3:DeleteBucketWebsite',
  's3:PutAccelerateConfiguration',
  's3:PutAnalyticsConfiguration',
  's3:PutBucketAbac',
  's3:PutBucketAcl',
  's3:PutBucketCORS',
  's3:PutBucketLogging',
  's3:PutBucketNotification',
  's3:PutBucketObjectLockConfiguration',
  's3:PutBucketOwnershipControls',
  's3:PutBucketPolicy',
  's3:PutBucketPublicAccessBlock',
  's3:PutBucketRequestPayment',
  's3:PutBucketTagging',
  's3:PutBucketVersioning',
  's3:PutBucketWebsite',
  's3:PutEncryptionConfiguration',
  's3:PutIntelligentTieringConfiguration',
  's3:PutInventoryConfiguration',
  's3:PutLifecycleConfiguration',
  's3:PutMetricsConfiguration',
  's3:PutReplicationConfiguration',
  's3:TagResource',
  's3:UntagResource',
  's3:UpdateBucketMetadataAnnotationTableConfiguration',
  's3:UpdateBucketMetadataInventoryTableConfiguration',
  's3:UpdateBucketMetadataJournalTableConfiguration',
]);
