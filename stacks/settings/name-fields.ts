import { z } from 'zod';
import { field, isAbsent } from './field';

/** Lower-case letters, digits, single dashes. */
export const SHORT_NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Characters of a part of names. */
export const SHORTEST_NAME = 2;

/** What a part of names has to be; it ends "must ...". */
export function shortNameRule(longest: number): string {
  return `be ${SHORTEST_NAME} to ${longest} lower-case letters, digits or single dashes, starting with a letter`;
}

/** A part of names: what every AWS service takes. */
export function shortName(
  description: string,
  { longest, key, what, example }: { longest: number; key: string; what: string; example: string },
) {
  const format = z.string().min(SHORTEST_NAME).max(longest).regex(SHORT_NAME);
  return field(format, {
    description,
    rule: shortNameRule(longest),
    remedy: (given) =>
      isAbsent(given) ? `add it, for example "${key}: ${example}"` : `rename the ${what}, for example "${example}"`,
  });
}

export const ORGANIZATION = /^o-[a-z0-9]{10,32}$/;

export function organizationId(description: string) {
  return field(z.string().regex(ORGANIZATION), {
    description,
    rule: 'be the ID of an organization',
    remedy: 'copy it from "aws organizations describe-organization", for example "o-a1b2c3d4e5"',
  });
}
