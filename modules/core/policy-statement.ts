import { renderJson } from './json';

/** One condition of a statement. */
export interface Condition {
  /** IAM operator, such as `StringEquals` or `BoolIfExists`. */
  readonly test: string;
  /** Condition key, such as `aws:SourceAccount`. */
  readonly key: string;
  /** Alternatives: one of them has to match (for a negated operator: none may). */
  readonly values: readonly string[];
}

/** Whom a statement of a resource policy is about. */
export interface Principals {
  /** Roles, users and accounts; AWS's services; or who is vouched for by an identity provider. */
  readonly type: 'AWS' | 'Service' | 'Federated';
  /** ARNs, or names of services such as `cloudtrail.amazonaws.com`. */
  readonly identifiers: readonly string[];
}

/** One policy statement in IAM's own vocabulary. Plain data: pure functions make it, reviewers read it. */
export interface Statement {
  /** Unique within its document; names what the statement is for. Letters and digits. */
  readonly sid: string;
  /** Whether it lets in or keeps out. */
  readonly effect: 'Allow' | 'Deny';
  /** Such as `s3:GetObject`. */
  readonly actions: readonly string[];
  /** Whether it is about all actions but these: in a Deny alone. */
  readonly allBut?: true;
  /** Absent in trust policies. */
  readonly resources?: readonly string[];
  /** Absent in identity policies. */
  readonly principals?: Principals;
  /** All of them have to hold. */
  readonly conditions?: readonly Condition[];
}

/** Everybody, as a principal: for Deny statements, and for Allow statements whose conditions say who. */
export const ANYBODY: Principals = { type: 'AWS', identifiers: ['*'] };

/** The statements as one IAM policy document. */
export function renderPolicy(statements: readonly Statement[]): string {
  return renderJson({ Version: '2012-10-17', Statement: statements.map(toIam) });
}

function toIam({ sid, effect, principals, actions, allBut, resources, conditions = [] }: Statement): object {
  return {
    Sid: sid,
    Effect: effect,
    ...(principals && { Principal: toPrincipal(principals) }),
    [allBut ? 'NotAction' : 'Action']: actions,
    ...(resources && { Resource: resources }),
    ...(conditions.length > 0 && { Condition: toConditionBlock(conditions) }),
  };
}

/** `{"AWS":"*"}` and `"*"` mean the same; AWS stores the second, so a plan stays empty only with it. */
function toPrincipal({ type, identifiers }: Principals): object | string {
  return type === 'AWS' && identifiers.length === 1 && identifiers[0] === '*' ? '*' : { [type]: identifiers };
}

function toConditionBlock(conditions: readonly Condition[]): object {
  const block: Record<string, Record<string, readonly string[]>> = {};
  for (const { test, key, values } of conditions) {
    if (block[test]?.[key]) {
      throw new Error(`"${test}" must name "${key}" once in a statement, got it twice: merge the values`);
    }
    block[test] = { ...block[test], [key]: values };
  }
  return block;
}
