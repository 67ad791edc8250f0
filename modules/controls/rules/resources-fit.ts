import { patternOfResource } from '../arn-pattern';
import { JudgedPolicy, JudgedStatement } from '../judged-policy';
import { mayName, POLICY_KINDS } from '../policy-kinds';
import { Answer, HOLDS, holdsOr, PolicyRule } from '../policy-rule';
import { actionsMatching, fits, isUnknown, resourcesOf, Use, usesOf } from '../statement-uses';
import { IamFacts } from '../iam-facts';

/** Every resource can be one for some action of its statement, and every action has a resource that it works with. */
export const resourcesFit: PolicyRule = (policy, { facts }) =>
  policy.statements.flatMap((statement) => {
    if (!statement.elements.includes('Action')) {
      const why = 'the statement names actions by exclusion';
      // All other actions, whatever they are done to: every one of them is among them
      return statement.resources.map((what): Answer =>
        what === '*' ? HOLDS : { outcome: 'not judged', sid: statement.sid, what, why },
      );
    }
    const uses = usesOf(statement, policy.kind, facts);
    return [
      ...resourcesOf(statement, policy.kind).map((resource) => judgeResource(resource, statement, policy, uses, facts)),
      ...statement.actions.flatMap((action) => judgeAction(action, statement, policy, uses, facts)),
    ];
  });

function judgeResource(
  resource: string,
  { sid, actions }: JudgedStatement,
  { kind }: JudgedPolicy,
  uses: readonly Use[],
  facts: IamFacts,
): Answer {
  const { resourceFormats } = POLICY_KINDS[kind];
  const pattern = patternOfResource(resource);
  if (pattern === undefined) {
    return { outcome: 'not judged', sid, what: resource, why: 'what the reference stands for is not known here' };
  }
  const belongs = resourceFormats === undefined || resourceFormats.some((format) => fits(pattern, format));
  if (!belongs || (resource === '*' && resourceFormats !== undefined)) {
    return holdsOr(false, {
      sid,
      what: resource,
      rule: `be a resource that a ${kind} policy may name`,
      found: 'another',
      remedy: 'AWS refuses the policy: name the resource that it is attached to',
    });
  }
  const anyService = actions.some((action) => actionsMatching(action, facts) === undefined);
  return holdsOr(anyService || uses.some((use) => use.resource === resource), {
    sid,
    what: resource,
    rule: "be a resource of one of the statement's actions",
    found: `one that none of ${actions.join(', ')} works with`,
    remedy: 'correct the ARN, or move it to the statement of an action that takes it',
  });
}

function judgeAction(
  written: string,
  { sid, resources }: JudgedStatement,
  { kind }: JudgedPolicy,
  uses: readonly Use[],
  facts: IamFacts,
): Answer[] {
  const matching = actionsMatching(written, facts);
  // That there is none, or none for policies of the kind, is said by another rule
  if (!matching?.length || !mayName(kind, written)) return [];
  const served = uses.filter((use) => use.written === written);
  if (served.length > 0 && served.every((use) => isUnknown(use.resource))) {
    return [{ outcome: 'not judged', sid, what: written, why: 'what its resources stand for is not known here' }];
  }
  const needed = matching.flatMap(({ resourceTypes }) => resourceTypes.map(({ name }) => name));
  return [
    holdsOr(served.length > 0, {
      sid,
      what: written,
      rule:
        needed.length > 0 ? `have a resource of the type ${[...new Set(needed)].join(' or ')}` : 'have the resource *',
      found: resources.join(', ') || 'none',
      remedy: 'the statement does nothing for it: name a resource that it takes, or take the action out',
    }),
  ];
}
