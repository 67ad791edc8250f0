import { ref, Token } from 'cdktf';
import { every } from './every';

/** Values of variables, as constructs are told of them. */

export function textOf(variable: string): string {
  return `\${var.${variable}}`;
}

export function numberOf(variable: string): number {
  return Token.asNumber(ref(`var.${variable}`));
}

/** Roles and users of a list, apart: policies and patterns name them in different places. */
export function principalsOf(variable: string): readonly string[] {
  return [every(`local.${variable}_roles`, ':role/'), every(`local.${variable}_users`, ':user/')];
}

/** The role of the variable `planner`, or nobody. */
export const PLANNER = every('var.planner[*]', ':role/');

/** The local values that `principalsOf` takes. */
export function principalLocals(...variables: readonly string[]): Readonly<Record<string, string>> {
  const ofKind = (variable: string, kind: string) =>
    `[for each in var.${variable} : each if strcontains(each, ":${kind}/")]`;
  return Object.fromEntries(
    variables.flatMap((variable) => [
      [`${variable}_roles`, ofKind(variable, 'role')],
      [`${variable}_users`, ofKind(variable, 'user')],
    ]),
  );
}
