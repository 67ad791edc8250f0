import { OneOrMore } from '../engine/policies';

/** Keys of a request and their values; a value `{key}` is the ARN of the resource that rows call `key`. */
export type Context = Readonly<Record<string, OneOrMore>>;

/** Ways that a request can come. */
export const WAYS = Object.freeze({
  internet: 'signed by the principal, from anywhere but the VPC',
  'vpc endpoint': "through the VPC's endpoint of the service, whose policy then takes part",
  'foreign endpoint': 'through an endpoint of a VPC that is not ours',
  'aws service': 'made by an AWS service on behalf of the principal',
});

export type Way = keyof typeof WAYS;

/** Parts of a request that rows ask for by name (`with`). */
export const PRESETS: Readonly<Record<string, Context>> = Object.freeze({
  'our key': {
    's3:x-amz-server-side-encryption': 'aws:kms',
    's3:x-amz-server-side-encryption-aws-kms-key-id': '{key}',
  },
  'a foreign key': {
    's3:x-amz-server-side-encryption': 'aws:kms',
    's3:x-amz-server-side-encryption-aws-kms-key-id': '{foreign:a key}',
  },
  'the log key': {
    's3:x-amz-server-side-encryption': 'aws:kms',
    's3:x-amz-server-side-encryption-aws-kms-key-id': '{log key}',
  },
  'kms without a key': { 's3:x-amz-server-side-encryption': 'aws:kms' },
  'only a key id': { 's3:x-amz-server-side-encryption-aws-kms-key-id': '{key}' },
  'only a foreign key id': { 's3:x-amz-server-side-encryption-aws-kms-key-id': '{foreign:a key}' },
  'sse-s3 with our key id': {
    's3:x-amz-server-side-encryption': 'AES256',
    's3:x-amz-server-side-encryption-aws-kms-key-id': '{key}',
  },
  'sse-s3': { 's3:x-amz-server-side-encryption': 'AES256' },
  'a key of the caller': { 's3:x-amz-server-side-encryption-customer-algorithm': 'AES256' },
  'plain http': { 'aws:SecureTransport': 'false' },
  'tls 1.2': { 's3:TlsVersion': '1.2' },
  'tls 1.1': { 's3:TlsVersion': '1.1' },
  'for our log group': { 'kms:EncryptionContext:aws:logs:arn': '{flow log group}' },
  'for our training job': {
    'aws:SourceAccount': '{account}',
    'aws:SourceArn': '{training job/7}',
  },
  'for our processing job': {
    'aws:SourceAccount': '{account}',
    'aws:SourceArn': '{processing job/7}',
  },
  'for our transform job': {
    'aws:SourceAccount': '{account}',
    'aws:SourceArn': '{transform job/7}',
  },
  'for our model': { 'aws:SourceAccount': '{account}', 'aws:SourceArn': '{model/7}' },
  'for our endpoint': { 'aws:SourceAccount': '{account}', 'aws:SourceArn': '{endpoint/7}' },
  'for our notebook': { 'aws:SourceAccount': '{account}', 'aws:SourceArn': '{notebook instance/7}' },
  'for our pipeline': { 'aws:SourceAccount': '{account}', 'aws:SourceArn': '{pipeline/7}' },
  'as sagemaker hosting': {
    'aws:SourceAccount': '{account}',
    'aws:SourceArn': 'arn:{partition}:sagemaker:{region}:{account}:*',
  },
  'for our customization job': {
    'aws:SourceAccount': '{account}',
    'aws:SourceArn': '{customization job/amazon.nova-lite-v1:0/a1b2c3d4e5f6}',
  },
  'for our trail': {
    'aws:SourceAccount': '{account}',
    'aws:SourceArn': 'arn:{partition}:cloudtrail:{region}:{account}:trail/{prefix}-trail',
  },
  "of our trail's files": {
    'kms:EncryptionContext:aws:cloudtrail:arn': 'arn:{partition}:cloudtrail:{region}:{account}:trail/{prefix}-trail',
  },
  'for our buckets': { 'aws:SourceAccount': '{account}', 'aws:SourceArn': '{training bucket}' },
  'for our account': { 'aws:SourceAccount': '{account}' },
  'for another account': { 'aws:SourceAccount': '{foreign}' },
  'for a rule of ours': { 'aws:SourceArn': 'arn:{partition}:events:{region}:{account}:rule/{prefix}-trail-changed' },
  'for the alert topic': { 'aws:SourceArn': '{alert topic}' },
  'for our flow log': {
    'aws:SourceAccount': '{account}',
    'aws:SourceArn': 'arn:{partition}:ec2:{region}:{account}:vpc-flow-log/fl-0123456789abcdef0',
  },
  'in our vpc': { 'ec2:Vpc': '{vpc}' },
  'in another vpc': { 'ec2:Vpc': '{other vpc}' },
  'asking for marks of bedrock': {
    'aws:RequestTag/BedrockManaged': 'true',
    'aws:RequestTag/BedrockModelCustomizationJobArn': '{customization job/amazon.nova-lite-v1:0/a1b2c3d4e5f6}',
  },
  'marked by bedrock': {
    'aws:ResourceTag/BedrockManaged': 'true',
    'aws:ResourceTag/BedrockModelCustomizationJobArn': '{customization job/amazon.nova-lite-v1:0/a1b2c3d4e5f6}',
  },
  'marks of bedrock on a new interface': {
    'ec2:CreateAction': 'CreateNetworkInterface',
    'aws:TagKeys': ['BedrockManaged', 'BedrockModelCustomizationJobArn'],
  },
  'a text job in shape': {
    'comprehend:OutputKmsKey': '{key}',
    'comprehend:VolumeKmsKey': '{key}',
    'comprehend:VpcSubnets': '{subnet ids}',
    'comprehend:VpcSecurityGroupIds': '{security group ids}',
    'aws:RequestTag/Project': '{project}',
  },
  'on internal data': {
    'aws:PrincipalTag/DataClassification': 'internal',
    'aws:RequestTag/DataClassification': 'internal',
  },
  'with the owner in control': { 's3:x-amz-acl': 'bucket-owner-full-control' },
  'for an aws service': { 'kms:GrantIsForAWSResource': 'true' },
});

/** A SageMaker request as it should be: every key that the action carries. Rows deviate with `context` and `without`. */
export const CONFORMING: Context = Object.freeze({
  'sagemaker:VpcSubnets': '{subnet ids}',
  'sagemaker:VpcSecurityGroupIds': '{security group ids}',
  'sagemaker:NetworkIsolation': 'true',
  'sagemaker:InterContainerTrafficEncryption': 'true',
  'sagemaker:VolumeKmsKeyArn': '{key}',
  'sagemaker:OutputKmsKeyArn': '{key}',
  'sagemaker:InstanceTypes': ['ml.m5.xlarge'],
  'sagemaker:MaxRuntimeInSeconds': '3600',
  'sagemaker:EnableRemoteDebug': 'false',
  'sagemaker:ModelArn': 'arn:{partition}:sagemaker:{region}:{account}:model/{prefix}-{project}-7',
  'sagemaker:DirectInternetAccess': 'Disabled',
  'sagemaker:RootAccess': 'Disabled',
  'sagemaker:MinimumInstanceMetadataServiceVersion': '2',
});

/** Requests that have every key of their action (`shape`). */
export const SHAPES: Readonly<Record<string, Context>> = Object.freeze({ conforming: CONFORMING });
