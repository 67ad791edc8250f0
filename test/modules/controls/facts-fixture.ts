import { isKey } from '../../../modules/controls/condition-keys';
import { ActionFacts, IamFacts, ResourceTypeFacts } from '../../../modules/controls/iam-facts';

const OBJECT: ResourceTypeFacts = {
  name: 'object',
  arnFormats: ['arn:${Partition}:s3:::${BucketName}/${ObjectName}'],
  conditionKeys: [],
};
const BUCKET: ResourceTypeFacts = {
  name: 'bucket',
  arnFormats: ['arn:${Partition}:s3:::${BucketName}'],
  conditionKeys: ['aws:ResourceTag/${TagKey}'],
};
const KEY: ResourceTypeFacts = {
  name: 'key',
  arnFormats: ['arn:${Partition}:kms:${Region}:${Account}:key/${KeyId}'],
  conditionKeys: [],
};
const ROLE: ResourceTypeFacts = {
  name: 'role',
  arnFormats: ['arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}'],
  conditionKeys: [],
};
const JOB: ResourceTypeFacts = {
  name: 'training-job',
  arnFormats: ['arn:${Partition}:sagemaker:${Region}:${Account}:training-job/${TrainingJobName}'],
  conditionKeys: [],
};
const TOPIC: ResourceTypeFacts = {
  name: 'topic',
  arnFormats: ['arn:${Partition}:sns:${Region}:${Account}:${TopicName}'],
  conditionKeys: [],
};
const QUEUE: ResourceTypeFacts = {
  name: 'queue',
  arnFormats: ['arn:${Partition}:sqs:${Region}:${Account}:${QueueName}'],
  conditionKeys: [],
};

const action = (name: string, resourceTypes: ResourceTypeFacts[], ...conditionKeys: string[]): ActionFacts => ({
  name,
  resourceTypes,
  conditionKeys,
});

const ACTIONS: Readonly<Record<string, readonly ActionFacts[]>> = {
  s3: [
    action('s3:GetObject', [OBJECT], 's3:TlsVersion', 's3:ExistingObjectTag/<key>'),
    action('s3:PutObject', [OBJECT], 's3:TlsVersion', 's3:x-amz-acl'),
    action('s3:ListBucket', [BUCKET], 's3:TlsVersion', 's3:prefix'),
    action('s3:InitiateReplication', [OBJECT]),
    action('s3:ListAllMyBuckets', [], 's3:TlsVersion'),
  ],
  kms: [
    action('kms:Decrypt', [KEY], 'kms:ViaService', 'kms:EncryptionContext:${EncryptionContextKey}'),
    action('kms:CreateGrant', [KEY], 'kms:ViaService', 'kms:GrantIsForAWSResource', 'kms:GrantOperations'),
    action('kms:ListKeys', []),
  ],
  sts: [action('sts:AssumeRole', [ROLE]), action('sts:GetCallerIdentity', [])],
  sns: [action('sns:Publish', [TOPIC])],
  sqs: [action('sqs:SendMessage', [QUEUE])],
  sagemaker: [
    action('sagemaker:CreateTrainingJob', [JOB], 'sagemaker:VpcSubnets', 'sagemaker:VolumeKmsKeyArn'),
    action('sagemaker:CreateTransformJob', [JOB], 'sagemaker:VolumeKmsKeyArn'),
  ],
};

const GLOBAL: Readonly<Record<string, string>> = {
  'aws:PrincipalArn': 'ARN',
  'aws:SecureTransport': 'Bool',
  'aws:SourceVpce': 'String',
  'aws:SourceArn': 'ARN',
  'aws:CalledVia': 'ArrayOfString',
  'aws:TagKeys': 'ArrayOfString',
};

const TYPES: Readonly<Record<string, string>> = {
  ...GLOBAL,
  's3:TlsVersion': 'Numeric',
  's3:x-amz-acl': 'String',
  's3:prefix': 'String',
  's3:ExistingObjectTag/<key>': 'String',
  'aws:ResourceTag/${TagKey}': 'String',
  'kms:ViaService': 'String',
  'kms:GrantIsForAWSResource': 'Bool',
  'kms:GrantOperations': 'ArrayOfString',
  'kms:EncryptionContext:${EncryptionContextKey}': 'String',
  'sagemaker:VpcSubnets': 'ArrayOfString',
  'sagemaker:VolumeKmsKeyArn': 'ARN',
  'sagemaker:VolumeKmsKey': 'ARN',
};

/** A small AWS, written by hand. */
export const FACTS: IamFacts = {
  actionsOf: (service) => ACTIONS[service],
  typeOf: (key) => Object.entries(TYPES).find(([known]) => isKey(known, key))?.[1],
  isGlobal: (key) => Object.keys(GLOBAL).some((known) => isKey(known, key)),
};
