import { ABSENT, anyOf, EventPattern, Matcher, noneOf } from './event-pattern';

/** The field is there, whatever it says. */
const PRESENT: Matcher = Object.freeze({ exists: true });

/**
 * Called by none of these roles and users. A role stands as the issuer of its session, with its path; a user has no session issuer.
 * AWS services that act for themselves have neither, and do not match.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
 */
export function calledByNoneOf(arns: readonly string[]): EventPattern {
  const [roles, others] = [arns.filter(isRole), arns.filter((arn) => !isRole(arn))];
  return anyOf(
    { userIdentity: { sessionContext: { sessionIssuer: { arn: [noneOfAny(roles)] } } } },
    { userIdentity: { sessionContext: { sessionIssuer: { arn: [ABSENT] } }, arn: [noneOfAny(others)] } },
  );
}

/** Called by whom it may be, and not by an AWS service on somebody's behalf. */
export const CALLED_DIRECTLY: EventPattern = Object.freeze({ userIdentity: { invokedBy: [ABSENT] } });

function noneOfAny(arns: readonly string[]): Matcher {
  return arns.length > 0 ? noneOf(arns) : PRESENT;
}

function isRole(arn: string): boolean {
  return /:role\//.test(arn);
}
