import {
  BUCKET_POLICY_LIMIT,
  ENDPOINT_POLICY_LIMIT,
  KEY_POLICY_LIMIT,
  MANAGED_POLICY_LIMIT,
  QUEUE_POLICY_LIMIT,
  RESOURCE_CONTROL_POLICY_LIMIT,
  SERVICE_CONTROL_POLICY_LIMIT,
  TOPIC_POLICY_LIMIT,
  TRUST_POLICY_LIMIT,
} from '../core/policy-limits';

/** Where a policy stands. Inline policies are none of them: nothing here makes one, and their quota is one for all of a role. */
export type PolicyKind =
  'identity' | 'trust' | 'key' | 'bucket' | 'endpoint' | 'topic' | 'queue' | 'service control' | 'resource control';

export interface PolicyKindFacts {
  /** Characters that AWS takes. */
  readonly sizeLimit: number;
  /** The only service whose actions it may name. */
  readonly service?: string;
  /** What its resources may be; anything if absent. */
  readonly resourceFormats?: readonly string[];
  /** What no resource at all, or `*`, stands for, if that is not everything. */
  readonly ownResource?: string;
  /** Whether it says for whom it is. */
  readonly principals: boolean;
  readonly sid: RegExp;
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html */
const SID_OF_IAM = /^[A-Za-z0-9]+$/;

/** Services with policies of their own take more; a name for people needs no more than this. */
const SID_OF_RESOURCE = /^[A-Za-z0-9 _-]+$/;

const BUCKET = 'arn:${Partition}:s3:::${BucketName}';

export const POLICY_KINDS: Readonly<Record<PolicyKind, PolicyKindFacts>> = Object.freeze({
  identity: { sizeLimit: MANAGED_POLICY_LIMIT, principals: false, sid: SID_OF_IAM },
  trust: {
    sizeLimit: TRUST_POLICY_LIMIT,
    service: 'sts',
    ownResource: 'arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}',
    principals: true,
    sid: SID_OF_IAM,
  },
  key: {
    sizeLimit: KEY_POLICY_LIMIT,
    service: 'kms',
    ownResource: 'arn:${Partition}:kms:${Region}:${Account}:key/${KeyId}',
    principals: true,
    sid: SID_OF_RESOURCE,
  },
  bucket: {
    sizeLimit: BUCKET_POLICY_LIMIT,
    service: 's3',
    resourceFormats: [BUCKET, `${BUCKET}/\${ObjectName}`],
    principals: true,
    sid: SID_OF_RESOURCE,
  },
  endpoint: { sizeLimit: ENDPOINT_POLICY_LIMIT, principals: true, sid: SID_OF_RESOURCE },
  topic: {
    sizeLimit: TOPIC_POLICY_LIMIT,
    service: 'sns',
    resourceFormats: ['arn:${Partition}:sns:${Region}:${Account}:${TopicName}'],
    principals: true,
    sid: SID_OF_RESOURCE,
  },
  queue: {
    sizeLimit: QUEUE_POLICY_LIMIT,
    service: 'sqs',
    resourceFormats: ['arn:${Partition}:sqs:${Region}:${Account}:${QueueName}'],
    principals: true,
    sid: SID_OF_RESOURCE,
  },
  'service control': { sizeLimit: SERVICE_CONTROL_POLICY_LIMIT, principals: false, sid: SID_OF_IAM },
  'resource control': { sizeLimit: RESOURCE_CONTROL_POLICY_LIMIT, principals: true, sid: SID_OF_IAM },
});

/** Whether a policy of the kind may name the action, by its service. */
export function mayName(kind: PolicyKind, action: string): boolean {
  const { service } = POLICY_KINDS[kind];
  return service === undefined || action.split(':')[0]!.toLowerCase() === service;
}
