import { POLICY_KINDS } from '../policy-kinds';
import { holdsOr, PolicyRule } from '../policy-rule';

/** Every statement has an id of its own, in letters that the policy's kind takes. */
export const sidsLegal: PolicyRule = ({ kind, statements }) =>
  statements.flatMap(({ sid, hasSid }, index) => [
    holdsOr(hasSid && POLICY_KINDS[kind].sid.test(sid), {
      sid,
      what: 'Sid',
      rule: 'be letters and digits',
      found: hasSid ? sid : 'none',
      remedy: 'name what the statement is for',
    }),
    holdsOr(statements.findIndex((other) => other.sid === sid) === index, {
      sid,
      what: 'Sid',
      rule: 'be unique in its policy',
      found: 'it twice',
      remedy: 'rename one of the statements',
    }),
  ]);
