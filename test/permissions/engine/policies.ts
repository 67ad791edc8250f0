/** A condition block: operator, key, values. */
export type Conditions = Readonly<Record<string, Readonly<Record<string, OneOrMore>>>>;

export type OneOrMore = string | readonly string[];

/** A statement of a policy as AWS returns it. */
export interface PolicyStatement {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: '*' | Readonly<Record<string, OneOrMore>>;
  readonly Action?: OneOrMore;
  readonly NotAction?: OneOrMore;
  readonly Resource?: OneOrMore;
  readonly Condition?: Conditions;
}

export interface PolicyDocument {
  readonly Version?: string;
  readonly Statement: readonly PolicyStatement[];
}

/** What a policy does in an evaluation. */
export type PolicyKind =
  | 'identity'
  | 'boundary'
  | 'key'
  | 'bucket'
  | 'trust'
  | 'endpoint'
  | 'organization'
  | 'resource control'
  | 'topic'
  | 'queue';

/** A policy that takes part in an evaluation. */
export interface Source {
  /** Tells it from all others, whatever it does: a managed policy may bound one role and be held by another. */
  readonly id: string;
  /** For people, with what it does, such as `bucket acme-fraud-output-123456789012-eu-central-1`. */
  readonly shown: string;
  readonly kind: PolicyKind;
  /** False: a policy that somebody is assumed to have, such as an attacker. */
  readonly deployed: boolean;
  readonly document: PolicyDocument;
}

export function asList(value: OneOrMore | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

/** What a statement is called: its Sid, or its place. */
export function nameOf(statement: PolicyStatement, index: number): string {
  return statement.Sid ?? `statement ${index + 1}`;
}

/** A policy that allows all that its principal can be allowed: the strongest attacker has it. */
export const EVERYTHING: PolicyDocument = Object.freeze({
  Version: '2012-10-17',
  Statement: [{ Sid: 'Everything', Effect: 'Allow' as const, Action: '*', Resource: '*' }],
});

/** A policy that allows nothing that the matrix asks for. */
export const NOTHING: PolicyDocument = Object.freeze({
  Version: '2012-10-17',
  Statement: [{ Sid: 'Nothing', Effect: 'Allow' as const, Action: 'sts:GetSessionToken', Resource: '*' }],
});

/** A resource policy that lets everybody in: what an attacker puts on a bucket or key of his own. */
export const OPEN_TO_ALL: PolicyDocument = Object.freeze({
  Version: '2012-10-17',
  Statement: [{ Sid: 'OpenToAll', Effect: 'Allow' as const, Principal: '*' as const, Action: '*', Resource: '*' }],
});
