/**
 * Messages of rules, as settings have them: `"name" must <rule>, got <what is wrong>: <remedy>.` They are templates of Terraform's: what is
 * wrong, `got`, has expressions in it.
 */
export function message(name: string, rule: string, got: string, remedy: string): string {
  return `"${name}" must ${rule}, got ${got}: ${remedy}.`;
}

/** Of what is a secret: not repeated, for logs are read by many, and Terraform shows no message that has a sensitive value in it. */
export function silentMessage(name: string, rule: string, remedy: string): string {
  return `"${name}" must ${rule}: ${remedy}.`;
}

/** One value. */
export function shown(value: string): string {
  return `\${jsonencode(${value})}`;
}

/** Those elements of a list for which a condition on `each` does not hold. */
export function shownBut(list: string, holds: string): string {
  return shownAll(`[for each in ${list} : each if !(${holds})]`);
}

/** All elements of a list. */
export function shownAll(list: string): string {
  return `\${join(", ", [for each in ${list} : jsonencode(each)])}`;
}
