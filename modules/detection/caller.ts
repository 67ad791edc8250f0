import { ABSENT, anyOf, EventPattern, Matcher, noneOf, startsWithNoneOf } from './event-pattern';

/** The field is there, whatever it says. */
const PRESENT: Matcher = Object.freeze({ exists: true });

/**
 * Called by none of these roles and users. A role stands as the issuer of its session, with its path; a user has no session issuer;
 * who is of another account, or nobody known, has no ARN at all. AWS services that act for themselves do not match.
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
        { arn: [ABSENT], type: [noneOf(['AWSService'])] },
      ),
    },
  };
}

/** Services that read for the roles of projects. */
const WORKING_SERVICES = ['sagemaker', 'bedrock', 'comprehend', 'rekognition'].map((name) => `${name}.amazonaws.com`);

/** Not by a service that does a project's work for it; others, such as Athena, read for a person. */
export const NOT_FOR_WORK: EventPattern = Object.freeze({ invokedBy: [ABSENT, noneOf(WORKING_SERVICES)] });

function noneOfAny(arns: readonly string[]): Matcher {
  return arns.length > 0 ? noneOf(arns) : PRESENT;
}

function isRole(arn: string): boolean {
  return /:role\//.test(arn);
}
