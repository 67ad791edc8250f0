import { isAbout } from '../absence-catalogue';
import { isKey, isTagKey } from '../condition-keys';
import { holdsWithoutKey, parseOperator } from '../condition-operators';
import { IamFacts } from '../iam-facts';
import { JudgedCondition, JudgedPolicy, JudgedStatement } from '../judged-policy';
import { Answer, Grounds, HOLDS, holdsOr, named, PolicyRule } from '../policy-rule';
import { actionsMatching, isUnknown, Use, usesOf } from '../statement-uses';

/** Every condition key exists, and a request for the statement's actions can carry it. */
export const keysCarried: PolicyRule = (policy, grounds) =>
  policy.statements.flatMap((statement) => {
    const uses = usesOf(statement, policy.kind, grounds.facts);
    return statement.conditions.map((condition) => judge(condition, statement, policy, uses, grounds));
  });

function judge(
  condition: JudgedCondition,
  statement: JudgedStatement,
  { kind }: JudgedPolicy,
  uses: readonly Use[],
  { facts, absences }: Grounds,
): Answer {
  const { sid, actions } = statement;
  const { key } = condition;
  if (facts.typeOf(key) === undefined) return noSuchKey(sid, key);
  if (isCarriedByAll(key, facts)) return HOLDS;
  const notJudged = (why: string): Answer => ({ outcome: 'not judged', sid, what: key, why });
  if (actions.length === 0) return notJudged('the statement names actions by exclusion');
  if (actions.some((action) => actionsMatching(action, facts) === undefined)) {
    return notJudged('the statement names actions of every service');
  }
  const without = lackingIn(uses, key, holds(condition), statement);
  if (without.length === 0) {
    return uses.length > 0 && uses.every(({ resource }) => isUnknown(resource))
      ? notJudged('what the resources stand for is not known here')
      : HOLDS;
  }
  const because = absences.find(
    ({ neverCarriedBy, ...meant }) =>
      meant.policy === kind &&
      isAbout(meant, sid) &&
      meant.key === key &&
      without.every((action) => neverCarriedBy?.includes(action)),
  );
  if (because) return { outcome: 'holds', because };
  return holdsOr(false, {
    sid,
    what: key,
    rule: 'be a key that every action of the statement carries',
    found: `one that never comes with ${named(without)}`,
    remedy: `${consequence(statement.effect, holds(condition))}; give them a statement of their own, or say in the catalogue why`,
  });
}

/** A global key comes with every action, save the tags. */
function isCarriedByAll(key: string, facts: IamFacts): boolean {
  return facts.isGlobal(key) && !isTagKey(key);
}

function holds({ operator, values }: JudgedCondition): boolean {
  const parsed = parseOperator(operator);
  return parsed !== undefined && holdsWithoutKey(parsed, values);
}

/**
 * Names of actions that never carry the key, on a resource of the statement. Of a wildcard in an Allow, one that carries it is
 * enough, as long as the others are not allowed for want of it.
 */
function lackingIn(uses: readonly Use[], key: string, holdsWithout: boolean, { effect }: JudgedStatement): string[] {
  const lacking = uses.filter((use) => !carries(use, key));
  const forgiven = (written: string) =>
    effect === 'Allow' &&
    !holdsWithout &&
    /[*?]/.test(written) &&
    uses.some((use) => use.written === written && carries(use, key));
  return [...new Set(lacking.filter(({ written }) => !forgiven(written)).map(({ action }) => action.name))].sort();
}

function carries({ action, types }: Use, key: string): boolean {
  const keys = [...action.conditionKeys, ...types.flatMap(({ conditionKeys }) => conditionKeys)];
  return keys.some((known) => isKey(known, key));
}

function consequence(effect: 'Allow' | 'Deny', holdsWithout: boolean): string {
  if (effect === 'Deny') return holdsWithout ? 'the condition holds for every call of theirs' : 'it never denies them';
  return holdsWithout ? 'the condition keeps nobody out' : 'it never allows them';
}

function noSuchKey(sid: string, key: string): Answer {
  return holdsOr(false, {
    sid,
    what: key,
    rule: 'be a condition key of AWS',
    found: 'none of that name',
    remedy: 'correct the name: no request carries it',
  });
}
