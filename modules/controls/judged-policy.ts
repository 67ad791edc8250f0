import { PolicyKind } from './policy-kinds';

/** A policy and where it stands. */
export interface PolicyText {
  /** Stack, address and attribute, such as `audit aws_kms_key.LogKey.policy`. */
  readonly at: string;
  readonly kind: PolicyKind;
  /** JSON, as Terraform reads it: with references. */
  readonly text: string;
}

export interface JudgedCondition {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
}

/** A statement as it is written, with every list a list. */
export interface JudgedStatement {
  /** As it is written; in its place, the statement's position. */
  readonly sid: string;
  readonly hasSid: boolean;
  readonly effect: 'Allow' | 'Deny';
  readonly actions: readonly string[];
  /** Those that it is not about: it is about all others. */
  readonly otherActions: readonly string[];
  readonly resources: readonly string[];
  readonly conditions: readonly JudgedCondition[];
  /** The other elements that it has, such as `NotAction`. */
  readonly elements: readonly string[];
}

export interface JudgedPolicy extends PolicyText {
  readonly statements: readonly JudgedStatement[];
}

/** @throws if the text is no policy document */
export function parsePolicy(policy: PolicyText): JudgedPolicy {
  const { Statement: statements } = JSON.parse(policy.text) as { Statement?: unknown };
  if (statements === undefined) throw new Error('it has no Statement');
  return { ...policy, statements: listOf(statements).map(parseStatement) };
}

function parseStatement(statement: unknown, index: number): JudgedStatement {
  const elements = statement as Record<string, unknown>;
  const { Sid: sid, Effect: effect } = elements;
  if (effect !== 'Allow' && effect !== 'Deny') throw new Error(`statement ${index} has no Effect of Allow or Deny`);
  return {
    sid: typeof sid === 'string' ? sid : `statement ${index}`,
    hasSid: typeof sid === 'string',
    effect,
    actions: texts(elements.Action),
    otherActions: texts(elements.NotAction),
    resources: texts(elements.Resource),
    conditions: conditionsOf(elements.Condition),
    elements: Object.keys(elements),
  };
}

function conditionsOf(block: unknown): JudgedCondition[] {
  return Object.entries((block ?? {}) as Record<string, Record<string, unknown>>).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => ({ operator, key, values: texts(values) })),
  );
}

function texts(value: unknown): string[] {
  return listOf(value).map(String);
}

/** IAM takes one value for a list of one. */
function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
