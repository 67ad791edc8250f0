import { z } from 'zod';
import { field } from './field';

/** A part of names: what every AWS service takes. */
export function shortName(
  description: string,
  { longest, what, example }: { longest: number; what: string; example: string },
) {
  const format = z
    .string()
    .min(2)
    .max(longest)
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
  return field(format, {
    description,
    rule: `be 2 to ${longest} lower-case letters, digits or single dashes, starting with a letter`,
    remedy: `rename the ${what}, for example "${example}"`,
  });
}
