/**
 * Quotas on policy sizes, in characters; AWS does not count white space in IAM policies, and we emit none.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export const MANAGED_POLICY_LIMIT = 6_144;

/** Default quota for a role trust policy; can be raised to 8,192 on request, which nothing here relies on. */
export const TRUST_POLICY_LIMIT = 2_048;

/** https://docs.aws.amazon.com/kms/latest/developerguide/resource-limits.html */
export const KEY_POLICY_LIMIT = 32_768;

/** 20 KB. https://docs.aws.amazon.com/AmazonS3/latest/userguide/add-bucket-policy.html */
export const BUCKET_POLICY_LIMIT = 20_480;

/** 20,480 characters, white space counted. https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html */
export const ENDPOINT_POLICY_LIMIT = 20_480;

/** Far less than SNS and SQS take; theirs name services, and are short. */
export const TOPIC_POLICY_LIMIT = 8_192;
export const QUEUE_POLICY_LIMIT = 8_192;

/** https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html */
export const SERVICE_CONTROL_POLICY_LIMIT = 5_120;
export const RESOURCE_CONTROL_POLICY_LIMIT = 5_120;
