const KEY = 'arn:${Partition}:kms:${Region}:${Account}:key/${KeyId}';
const BUCKET = 'arn:${Partition}:s3:::${BucketName}';
const ROLE = 'arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}';
const LOG_GROUP = 'arn:${Partition}:logs:${Region}:${Account}:log-group:${LogGroupName}';
const EC2 = 'arn:${Partition}:ec2:${Region}:${Account}';

/** What an attribute of a resource stands for, in the way in which AWS's reference writes ARNs. */
const FORMATS: Readonly<Record<string, string>> = Object.freeze({
  'aws_cloudwatch_log_group.arn': LOG_GROUP,
  'aws_ecr_repository.arn': 'arn:${Partition}:ecr:${Region}:${Account}:repository/${RepositoryName}',
  'aws_iam_policy.arn': 'arn:${Partition}:iam::${Account}:policy/${PolicyNameWithPath}',
  'aws_iam_role.arn': ROLE,
  'aws_kms_key.arn': KEY,
  'aws_s3_bucket.arn': BUCKET,
  'aws_s3_bucket.bucket': '${BucketName}',
  'aws_s3_bucket.id': '${BucketName}',
  'aws_s3_bucket_policy.bucket': '${BucketName}',
  'aws_secretsmanager_secret.arn': 'arn:${Partition}:secretsmanager:${Region}:${Account}:secret:${SecretId}',
  'aws_security_group.arn': `${EC2}:security-group/\${SecurityGroupId}`,
  'aws_sns_topic.arn': 'arn:${Partition}:sns:${Region}:${Account}:${TopicName}',
  'aws_sqs_queue.arn': 'arn:${Partition}:sqs:${Region}:${Account}:${QueueName}',
  'aws_subnet.arn': `${EC2}:subnet/\${SubnetId}`,
  'data.aws_caller_identity.account_id': '${Account}',
  'data.aws_partition.partition': '${Partition}',
  'data.aws_region.id': '${Region}',
  'data.aws_region.name': '${Region}',
});

/** What a reference such as `${aws_kms_key.Key.arn}` stands for; undefined if that is not known here. */
export function formatOfReference(reference: string): string | undefined {
  const [, type, attribute] = /^\$\{((?:data\.)?\w+)\.[\w-]+\.(\w+)\}$/.exec(reference) ?? [];
  return FORMATS[`${type}.${attribute}`];
}
