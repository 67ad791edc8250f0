import { isAbout } from '../absence-catalogue';
import { isTagKey } from '../condition-keys';
import { holdsWithoutKey, Operator, parseOperator } from '../condition-operators';
import { presenceOf } from '../global-keys';
import { JudgedCondition, JudgedStatement } from '../judged-policy';
import { PolicyKind } from '../policy-kinds';
import { Answer, Grounds, HOLDS, PolicyRule } from '../policy-rule';

/**
 * Where a request may come without a global key, the policy says what then: by IfExists or Null, or in the catalogue. An Allow
 * that is simply not given then needs to say nothing.
 */
export const absencesMeant: PolicyRule = ({ kind, statements }, grounds) =>
  statements.flatMap((statement) =>
    statement.conditions.flatMap((condition) => judge(condition, statement, kind, grounds)),
  );

function judge(
  condition: JudgedCondition,
  statement: JudgedStatement,
  kind: PolicyKind,
  { facts, absences }: Grounds,
): Answer[] {
  const { key, operator: name, values } = condition;
  const operator = parseOperator(name);
  if (!operator || !facts.isGlobal(key) || isTagKey(key)) return [];
  const present = presenceOf(key);
  const holdsWithout = holdsWithoutKey(operator, values);
  if (present === undefined || isSaid(operator, key, statement)) return [HOLDS];
  if (statement.effect === 'Allow' && !holdsWithout) return [HOLDS];
  const because = absences.find(
    (meant) =>
      meant.policy === kind && isAbout(meant, statement.sid) && meant.key === key && meant.neverCarriedBy === undefined,
  );
  if (because) return [{ outcome: 'holds', because }];
  const then = statement.effect === 'Deny' ? 'denies' : 'allows';
  return [
    {
      outcome: 'violated',
      sid: statement.sid,
      what: key,
      rule: `say what holds without it: a request carries it only if ${present}`,
      found: `${name}, which then ${holdsWithout ? then : 'does not deny'}`,
      remedy: 'use IfExists, add a Null condition on the key, or say in the catalogue why',
    },
  ];
}

/** By the operator itself, or by a Null condition on the same key. */
function isSaid({ base, ifExists }: Operator, key: string, { conditions }: JudgedStatement): boolean {
  return ifExists || base === 'Null' || hasNullCondition(key, conditions);
}

export function hasNullCondition(key: string, conditions: readonly JudgedCondition[]): boolean {
  return conditions.some((other) => other.operator === 'Null' && other.key.toLowerCase() === key.toLowerCase());
}
