import { JudgedStatement } from '../judged-policy';
import { POLICY_KINDS } from '../policy-kinds';
import { Answer, holdsOr, PolicyRule } from '../policy-rule';

/** Statements name what they are about: what is named by exclusion grows with every service that AWS adds. */
export const nothingNegated: PolicyRule = ({ kind, statements }, { negations }) =>
  statements.flatMap((statement): Answer[] => {
    const { sid, elements } = statement;
    const because = negations.find((meant) => meant.policy === kind && meant.sid === sid);
    return [
      ...refused(statement).map((what) =>
        what === 'NotResource' && because
          ? { outcome: 'holds' as const, because }
          : holdsOr(false, {
              sid,
              what,
              rule: what === 'NotAction' ? 'not stand in an Allow' : 'not be used',
              found: 'it',
              remedy:
                what === 'NotResource' ? 'name what is meant, or say in the catalogue why not' : 'name what is meant',
            }),
      ),
      holdsOr(elements.includes('Principal') === POLICY_KINDS[kind].principals, {
        sid,
        what: 'Principal',
        rule: POLICY_KINDS[kind].principals
          ? `be given, in a ${kind} policy`
          : `not be given, in a policy of the kind ${kind}`,
        found: elements.includes('Principal') ? 'one' : 'none',
        remedy: 'AWS refuses the policy',
      }),
    ];
  });

function refused({ effect, elements }: JudgedStatement): string[] {
  const always = ['NotPrincipal', 'NotResource'];
  return elements.filter((element) => always.includes(element) || (element === 'NotAction' && effect === 'Allow'));
}
