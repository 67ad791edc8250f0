/** What an ARN of IAM names. */
export type PrincipalKind = 'role' | 'user';

/** The ARNs of roles, or those of users. */
export function ofKind(arns: readonly string[], kind: PrincipalKind): string[] {
  return arns.filter((arn) => arn.includes(`:${kind}/`));
}

/** Names of the roles, or of the users, without their paths. */
export function namesOfKind(arns: readonly string[], kind: PrincipalKind): string[] {
  return ofKind(arns, kind).map((arn) => arn.slice(arn.lastIndexOf('/') + 1));
}
