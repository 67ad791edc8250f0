/** A wildcard that a policy may hold, and why nothing narrower would do. */
export interface Wildcard {
  /** The kind of policy: of a key, a bucket, a queue, a role or person (what it may do), an endpoint, an organization. */
  readonly policy: 'key' | 'bucket' | 'queue' | 'role' | 'endpoint' | 'organization';
  /** The statement that holds it. */
  readonly sid: string;
  readonly element: 'Action' | 'Resource';
  /** The values that are meant. */
  readonly pattern: RegExp;
  readonly why: string;
}

export const ACTION = 'Action' as const;
export const RESOURCE = 'Resource' as const;

/** `*` alone, which in a key policy means the key that the policy is attached to. */
export const ANY = /^\*$/;
/** All objects of one bucket, or of one folder of it. */
export const OBJECTS_OF_BUCKET = /^arn:[^:*]+:s3:::[^*/]+\/([a-z-]+\/)?\*$/;
/** Everything of SageMaker that is named like a project's work. */
export const OWN_WORK = /^arn:[^:*]+:sagemaker:[^:*]+:\d{12}:[a-z-]+\/[a-z0-9-]+-\*$/;
/** Network interfaces of the account: they are made by services, which name them. */
export const INTERFACES = /^arn:[^:*]+:ec2:[^:*]+:\d{12}:network-interface\/\*$/;
/** Roles of a project by the start of their names, or below a path. */
export const OWN_ROLES = /^arn:[^:*]+:iam::\d{12}:role\/[a-z0-9/-]+[-/]\*$/;
/** Log streams, all or by the start of the name. */
export const LOG_STREAMS = /^arn:[^:*]+:logs:[^:*]+:\d{12}:log-group:[^:*]+:(log-stream:[^*]*)?\*$/;

export const key = (sid: string): Wildcard => ({
  policy: 'key',
  sid,
  element: RESOURCE,
  pattern: ANY,
  why: 'In a key policy, * is the key itself.',
});
export const objects = (policy: 'bucket' | 'role', sid: string): Wildcard => ({
  policy,
  sid,
  element: RESOURCE,
  pattern: OBJECTS_OF_BUCKET,
  why: 'The objects of one bucket.',
});
export const streams = (sid: string): Wildcard => ({
  policy: 'role',
  sid,
  element: RESOURCE,
  pattern: LOG_STREAMS,
  why: 'The writer names its streams itself.',
});
export const endpoint = (sid: string): Wildcard => ({
  policy: 'endpoint',
  sid,
  element: RESOURCE,
  pattern: ANY,
  why: 'An endpoint cites accounts, not resources: the conditions say whose.',
});

export const own = (sid: string, policy: Wildcard['policy'] = 'role'): Wildcard => ({
  policy,
  sid,
  element: RESOURCE,
  pattern: OWN_WORK,
  why: 'Work of the project, by the start of its name: no other project has names that continue it.',
});
export const ownRoles = (sid: string, policy: Wildcard['policy'] = 'role'): Wildcard => ({
  policy,
  sid,
  element: RESOURCE,
  pattern: OWN_ROLES,
  why: 'Roles of the project, by the start of their names or the path that is theirs.',
});
export const interfaces = (sid: string, why: string): Wildcard => ({
  policy: 'role',
  sid,
  element: RESOURCE,
  pattern: INTERFACES,
  why,
});
export const anything = (sid: string, why: string): Wildcard => ({
  policy: 'role',
  sid,
  element: RESOURCE,
  pattern: ANY,
  why,
});
export const named = (sid: string, pattern: RegExp, why: string): Wildcard => ({
  policy: 'role',
  sid,
  element: RESOURCE,
  pattern,
  why,
});
export const verbs = (sid: string, pattern: RegExp, why: string): Wildcard => ({
  policy: 'role',
  sid,
  element: ACTION,
  pattern,
  why,
});
