/**
 * What Terraform's AWS provider reads to compare the baseline with what there is: metadata alone, by service. Found by recording
 * (test/permissions/deployment); those behind a setting that the emulator does not know, by the provider's source.
 */
export const READING = Object.freeze({
  bucket: [
    's3:GetAccelerateConfiguration',
    's3:GetBucketAcl',
    's3:GetBucketCORS',
    's3:GetBucketLogging',
    's3:GetBucketObjectLockConfiguration',
    's3:GetBucketOwnershipControls',
    's3:GetBucketPolicy',
    's3:GetBucketPublicAccessBlock',
    's3:GetBucketRequestPayment',
    's3:GetBucketTagging',
    's3:GetBucketVersioning',
    's3:GetBucketWebsite',
    's3:GetEncryptionConfiguration',
    's3:GetLifecycleConfiguration',
    's3:GetReplicationConfiguration',
    // Provider 6 reads tags by it
    's3:ListTagsForResource',
    // Tells whether the bucket is there
    's3:ListBucket',
  ],
  role: [
    'iam:GetRole',
    'iam:ListAttachedRolePolicies',
    'iam:ListInstanceProfilesForRole',
    'iam:ListRolePolicies',
    'iam:ListRoleTags',
  ],
  policy: ['iam:GetPolicy', 'iam:GetPolicyVersion', 'iam:ListPolicyTags', 'iam:ListPolicyVersions'],
  key: ['kms:DescribeKey', 'kms:GetKeyPolicy', 'kms:GetKeyRotationStatus', 'kms:ListResourceTags'],
  logGroup: ['logs:DescribeMetricFilters', 'logs:ListTagsForResource'],
  rule: ['events:DescribeRule', 'events:ListTagsForResource', 'events:ListTargetsByRule'],
  alarm: ['cloudwatch:DescribeAlarms', 'cloudwatch:ListTagsForResource'],
  dashboard: ['cloudwatch:GetDashboard'],
  topic: ['sns:GetSubscriptionAttributes', 'sns:GetTopicAttributes', 'sns:ListTagsForResource'],
  queue: ['sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:ListQueueTags'],
  trail: [
    'cloudtrail:GetEventSelectors',
    'cloudtrail:GetInsightSelectors',
    'cloudtrail:GetTrailStatus',
    'cloudtrail:ListTags',
  ],
  detector: ['guardduty:GetDetector', 'guardduty:ListTagsForResource'],
  vpc: ['ec2:DescribeVpcAttribute'],
  prefixList: ['ec2:GetManagedPrefixListEntries'],
  /** Lists, which AWS lets nobody narrow. */
  everywhere: [
    'cloudtrail:DescribeTrails',
    'ec2:DescribeFlowLogs',
    'ec2:DescribeManagedPrefixLists',
    'ec2:DescribeNetworkAcls',
    'ec2:DescribeNetworkInterfaces',
    'ec2:DescribePrefixLists',
    'ec2:DescribeRouteTables',
    'ec2:DescribeSecurityGroupRules',
    'ec2:DescribeSecurityGroups',
    'ec2:DescribeSubnets',
    'ec2:DescribeVpcEndpoints',
    'ec2:DescribeVpcs',
    'kms:ListAliases',
    'logs:DescribeLogGroups',
  ],
} as const satisfies Record<string, readonly string[]>);
