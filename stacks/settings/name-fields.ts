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

export function regionName(description: string) {
  return field(z.string().regex(/^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/), {
    description,
    rule: 'be the name of an AWS region',
    remedy: 'write it as "aws ec2 describe-regions" lists it, for example "eu-central-1"',
  });
}
