/**
 * All that policies of the baseline's roles allow, the budget's role left out: a test holds this against the policies of every example, so
 * that nothing is missing and nothing is too much.
 */
export const WORK_ACTIONS: readonly string[] = Object.freeze([
  'cloudwatch:DescribeAlarms',
  'cloudwatch:GetMetric*',
  'cloudwatch:PutMetricData',
  'ec2:CreateNetworkInterface',
  'ec2:CreateNetworkInterfacePermission',
  'ec2:CreateTags',
  'ec2:DeleteNetworkInterface',
  'ec2:DeleteNetworkInterfacePermission',
  'ec2:Describe*',
  'ecr:BatchCheckLayerAvailability',
  'ecr:BatchGetImage',
  'ecr:GetAuthorizationToken',
  'ecr:GetDownloadUrlForLayer',
  'iam:GetRole',
  'iam:PassRole',
  'kms:CreateGrant',
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:GenerateDataKey',
  'logs:CreateLogGroup',
  'logs:CreateLogStream',
  'logs:Describe*',
  'logs:GetLogEvents',
  'logs:PutLogEvents',
  's3:AbortMultipartUpload',
  's3:GetObject',
  's3:ListBucket',
  's3:ListMultipartUploadParts',
  's3:PutObject',
  'sagemaker:AddTags',
  'sagemaker:CreateModel',
  'sagemaker:Create*Job',
  'sagemaker:DeleteModel',
  'sagemaker:Describe*',
  'sagemaker:List*',
  'sagemaker:Stop*Job',
]);

/** What the budget's role does with the policy that stops spending. */
export const ATTACHING: readonly string[] = Object.freeze([
  'iam:AttachRolePolicy',
  'iam:AttachUserPolicy',
  'iam:DetachRolePolicy',
  'iam:DetachUserPolicy',
]);
