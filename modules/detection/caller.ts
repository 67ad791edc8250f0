import { ABSENT, anyOf, EventPattern, Matcher, noneOf, startsWithNoneOf } from './event-pattern';

/** The field is there, whatever it says. */
const PRESENT: Matcher = Object.freeze({ exists: true });

/**
 * Called by none of these roles and users. A role stands as the issuer of its session, with its path; a user has no session issuer.
 * AWS services that act for themselves have neither, and do not match.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
 *
 * @param where conditions on the rest of the identity
 */
export function calledByNoneOf(arns: readonly string[], where: EventPattern = {}): EventPattern {
  const [roles, others] = [arns.filter(isRole), arns.filter((arn) => !isRole(arn))];
  return calledBy(noneOfAny(roles), noneOfAny(others), where);
}

/** Called by a user, or by a role whose ARN starts with none of these. */
export function calledByNoRoleLike(...starts: readonly string[]): EventPattern {
  return calledBy(startsWithNoneOf(starts), PRESENT, {});
}

function calledBy(role: Matcher, other: Matcher, where: EventPattern): EventPattern {
  return {
    userIdentity: {
      ...where,
      ...anyOf(
        { sessionContext: { sessionIssuer: { arn: [role] } } },
        { sessionContext: { sessionIssuer: { arn: [ABSENT] } }, arn: [other] },
      ),
    },
  };
}

/** Not by an AWS service on somebody's behalf. */
export const DIRECTLY: EventPattern = Object.freeze({ invokedBy: [ABSENT] });

function noneOfAny(arns: readonly string[]): Matcher {
  return arns.length > 0 ? noneOf(arns) : PRESENT;
}

function isRole(arn: string): boolean {
  return /:role\//.test(arn);
}
