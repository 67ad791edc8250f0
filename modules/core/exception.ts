/** A weakening that somebody decided on. The reason becomes a tag on what it weakens, so that it shows in every plan. */
export interface Exception {
  /** Why this is acceptable here; 15 to 200 characters that AWS takes in a tag value. */
  readonly reason: string;
}

/** Tags that make exceptions visible: `ml-baseline:exception:<name> = <reason>`. Those that are not made are left out. */
export function exceptionTags(exceptions: Readonly<Record<string, Exception | undefined>>): Record<string, string> {
  const made = Object.entries(exceptions).filter(([, exception]) => exception !== undefined);
  return Object.fromEntries(made.map(([name, exception]) => [`ml-baseline:exception:${name}`, exception!.reason]));
}
