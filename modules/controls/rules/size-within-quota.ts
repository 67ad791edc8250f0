import { policySize } from '../../core/policy-size';
import { PolicyText } from '../judged-policy';
import { POLICY_KINDS } from '../policy-kinds';
import { holdsOr, PolicyRule } from '../policy-rule';

/** Characters of a policy, at most. */
export function sizeOf({ text }: PolicyText): number {
  return policySize(text);
}

/** AWS takes a policy of that size. */
export const sizeWithinQuota: PolicyRule = (policy) => {
  const { sizeLimit } = POLICY_KINDS[policy.kind];
  return [
    holdsOr(sizeOf(policy) <= sizeLimit, {
      what: 'document',
      rule: `be at most ${sizeLimit} characters long, as a policy of the kind ${policy.kind}`,
      found: `${sizeOf(policy)}`,
      remedy: 'name fewer principals or resources, or split the policy',
    }),
  ];
};
