import { HOLDS, holdsOr, PolicyRule } from '../policy-rule';
import { mayName, POLICY_KINDS } from '../policy-kinds';
import { actionsMatching } from '../statement-uses';

/** Every action is one of AWS's, and one that a policy of the kind may name; a wildcard stands for one at least. */
export const actionsExist: PolicyRule = ({ kind, statements }, { facts }) =>
  statements.flatMap(({ sid, actions, otherActions }) =>
    [...actions, ...otherActions].flatMap((action) => {
      const known = actionsMatching(action, facts);
      if (!mayName(kind, action)) {
        return holdsOr(false, {
          sid,
          what: action,
          rule: `be an action of ${POLICY_KINDS[kind].service}, in a ${kind} policy`,
          found: 'another service',
          remedy: 'AWS refuses the policy: take it out',
        });
      }
      if (known === undefined) {
        const why = 'it stands for actions of more than one service';
        return action === '*' ? HOLDS : { outcome: 'not judged', sid, what: action, why };
      }
      return holdsOr(known.length > 0, {
        sid,
        what: action,
        rule: 'be an action of AWS',
        found: /[*?]/.test(action) ? 'a wildcard that stands for none' : 'none of that name',
        remedy: otherActions.includes(action)
          ? 'correct the name, or the statement is about what was meant as well'
          : 'correct the name, or the statement does nothing',
      });
    }),
  );
