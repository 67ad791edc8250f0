/** A wildcard that a policy may hold, and why nothing narrower would do. */
export interface Wildcard {
  /** The kind of policy: of a key, a bucket, a role (what it may do), an endpoint. */
  readonly policy: 'key' | 'bucket' | 'role' | 'endpoint';
  /** The statement that holds it. */
  readonly sid: string;
  readonly element: 'Action' | 'Resource';
  /** The values that are meant. */
  readonly pattern: RegExp;
  readonly why: string;
}

const ACTION = 'Action' as const;
const RESOURCE = 'Resource' as const;

/** `*` alone, which in a key policy means the key that the policy is attached to. */
const ANY = /^\*$/;
/** All objects of one bucket. */
const OBJECTS_OF_BUCKET = /^arn:[^:*]+:s3:::[^*/]+\/\*$/;
/** Log streams, all or by the start of the name. */
const LOG_STREAMS = /^arn:[^:*]+:logs:[^:*]+:\d{12}:log-group:[^:*]+:(log-stream:[^*]*)?\*$/;

const key = (sid: string): Wildcard => ({
  policy: 'key',
  sid,
  element: RESOURCE,
  pattern: ANY,
  why: 'In a key policy, * is the key itself.',
});
const objects = (policy: 'bucket' | 'role', sid: string): Wildcard => ({
  policy,
  sid,
  element: RESOURCE,
  pattern: OBJECTS_OF_BUCKET,
  why: 'The objects of one bucket.',
});
const streams = (sid: string): Wildcard => ({
  policy: 'role',
  sid,
  element: RESOURCE,
  pattern: LOG_STREAMS,
  why: 'The writer names its streams itself.',
});
const endpoint = (sid: string): Wildcard => ({
  policy: 'endpoint',
  sid,
  element: RESOURCE,
  pattern: ANY,
  why: 'An endpoint cites accounts, not resources: the conditions say whose.',
});

/** Every wildcard that the baseline emits. What is not here, no policy may hold. */
export const WILDCARDS: readonly Wildcard[] = Object.freeze([
  key('AdministerKey'),
  key('DenyHastyDeletion'),
  key('DenyDirectGrants'),
  key('RecoverKeyByRootUser'),
  key('ReadTrainingData'),
  key('WriteTrainingData'),
  key('ReadOutput'),
  key('WriteOutput'),
  key('ReadTrail'),
  key('DescribeTrainingVolumeKey'),
  key('GrantTrainingVolumes'),
  key('EncryptLogGroups'),
  key('EncryptTrail'),
  key('DescribeTrailKey'),
  {
    policy: 'bucket',
    sid: 'DenyPlainHttp',
    element: ACTION,
    pattern: /^s3:\*$/,
    why: 'A deny, for whatever is asked.',
  },
  { policy: 'bucket', sid: 'DenyOldTls', element: ACTION, pattern: /^s3:\*$/, why: 'A deny, for whatever is asked.' },
  objects('bucket', 'DenyPlainHttp'),
  objects('bucket', 'DenyOldTls'),
  objects('bucket', 'DenyDestroyingVersions'),
  objects('bucket', 'DenyOtherEncryption'),
  objects('bucket', 'DenyOtherKey'),
  objects('bucket', 'DenyEncryptionWithoutOurKey'),
  objects('bucket', 'DenyChangingKey'),
  objects('bucket', 'DenyCustomerProvidedKeys'),
  objects('bucket', 'DenyOutsideVpcEndpoint'),
  objects('bucket', 'DenyReadingByOthers'),
  objects('bucket', 'DenyWritingByOthers'),
  objects('bucket', 'DenyWritingByPeople'),
  objects('bucket', 'AllowAccessLogDelivery'),
  {
    policy: 'bucket',
    sid: 'TrailWritesFiles',
    element: RESOURCE,
    pattern: /^arn:[^:*]+:s3:::[^*/]+\/AWSLogs\/\d{12}\/\*$/,
    why: 'CloudTrail names its files; the folder is this account.',
  },
  objects('role', 'ReadTrainingData'),
  objects('role', 'WriteOutput'),
  streams('WriteLogs'),
  streams('FindLogStreams'),
  streams('WriteTrailEvents'),
  streams('WriteFlowLogs'),
  streams('FindFlowLogStreams'),
  {
    policy: 'role',
    sid: 'FindFlowLogGroup',
    element: RESOURCE,
    pattern: ANY,
    why: 'logs:DescribeLogGroups has no resource.',
  },
  {
    policy: 'role',
    sid: 'PutMetrics',
    element: RESOURCE,
    pattern: ANY,
    why: 'CloudWatch has no resource; the namespace is fixed.',
  },
  {
    policy: 'role',
    sid: 'LogInToRegistry',
    element: RESOURCE,
    pattern: ANY,
    why: 'ecr:GetAuthorizationToken has no resource.',
  },
  { policy: 'role', sid: 'FindNetwork', element: RESOURCE, pattern: ANY, why: 'ec2:Describe... has no resource.' },
  {
    policy: 'role',
    sid: 'CreateNetworkInterfaces',
    element: RESOURCE,
    pattern: /^arn:[^:*]+:ec2:[^:*]+:\d{12}:network-interface\/\*$/,
    why: 'The interface does not exist yet; subnets and security groups are named.',
  },
  {
    policy: 'role',
    sid: 'ManageNetworkInterfaces',
    element: RESOURCE,
    pattern: /^arn:[^:*]+:ec2:[^:*]+:\d{12}:network-interface\/\*$/,
    why: 'SageMaker makes the interfaces; the condition names their subnets.',
  },
  endpoint('OwnPrincipalsToOwnResources'),
  endpoint('OwnPrincipalsToOwnBuckets'),
  endpoint('ActionsWithoutResource'),
  {
    policy: 'endpoint',
    sid: 'ForeignResources',
    element: RESOURCE,
    pattern: /^arn:[^:*]+:(ecr:[^:*]+:\*:repository|bedrock:[^:*]+::foundation-model)\/\*$/,
    why: 'Images and foundation models of AWS and its partners; whose they are is not ours to list.',
  },
  {
    policy: 'endpoint',
    sid: 'OwnPrincipalsToOwnResources',
    element: ACTION,
    pattern: /^[a-z]+:\*$/,
    why: 'The endpoint carries one service; what each caller may do is for its own policies.',
  },
  {
    policy: 'endpoint',
    sid: 'OwnPrincipalsToOwnBuckets',
    element: ACTION,
    pattern: /^s3:\*$/,
    why: 'As for interface endpoints.',
  },
  {
    policy: 'endpoint',
    sid: 'ImageLayers',
    element: RESOURCE,
    pattern: /^arn:[^:*]+:s3:::prod-[a-z0-9-]+-starport-layer-bucket\/\*$/,
    why: 'Image layers, by names that ECR chooses.',
  },
]);
