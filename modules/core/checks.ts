import { Token } from 'cdktf';
import { Exception } from './exception';
import { possibleTexts } from './reference';
import { REASON_FORMAT, REASON_REMEDY, REASON_RULE } from './reason';
import { Check, hasFormat, shown } from './validation';

/** One role or user. No wildcard: conditions on principals would match by it. No root: it stands for everybody in the account. */
const PRINCIPAL_FORMAT = /^arn:[\w-]+:iam::\d{12}:(role|user)\/[\w+=,.@/-]+$/;

/** Each is the ARN of one role or user. */
export function principals(property: string, arns: readonly string[]): Check {
  const strangers = arns.filter((arn) => !hasFormat(arn, PRINCIPAL_FORMAT));
  return {
    property,
    rule: 'be ARNs of IAM roles or users without wildcards',
    received: shown(strangers),
    remedy: 'name each role; the root of the account would let in everybody in it',
    holds: strangers.length === 0,
  };
}

/** There is one at least. */
export function notEmpty(property: string, values: readonly string[], what: string, remedy: string): Check {
  return { property, rule: `name at least one ${what}`, received: 'none', remedy, holds: values.length > 0 };
}

/** Nobody is on both lists. */
export function disjoint(
  property: string,
  values: readonly string[],
  others: readonly string[],
  rule: string,
  remedy: string,
): Check {
  const both = [...new Set(values)].filter((value) => others.includes(value));
  return { property, rule, received: shown(both), remedy, holds: both.length === 0 };
}

/** Exactly what is written, in a place where AWS would match a pattern. */
export function withoutWildcards(property: string, values: readonly string[]): Check {
  const patterns = values.filter((value) => possibleTexts(value).some((text) => /[*?]/.test(text)));
  return {
    property,
    rule: 'not hold wildcards',
    received: shown(patterns),
    remedy: 'name each one in full',
    holds: patterns.length === 0,
  };
}

/** A text of a format. */
export function format(property: string, value: string, pattern: RegExp, rule: string, remedy: string): Check {
  return { property, rule, received: `"${value}"`, remedy, holds: hasFormat(value, pattern) };
}

/** One of a few texts, whatever the caller's language lets through. */
export function oneOf(property: string, value: string, choices: readonly string[]): Check {
  return {
    property,
    rule: `be ${choices.map((choice) => `"${choice}"`).join(' or ')}`,
    received: `"${value}"`,
    remedy: 'choose one',
    holds: choices.includes(value),
  };
}

/** A whole number from `least` to `most`. */
export function wholeNumber(property: string, value: number, least: number, most: number, remedy: string): Check {
  return {
    property,
    rule: `be a whole number from ${least} to ${most}`,
    received: String(value),
    remedy,
    holds: Token.isUnresolved(value) || (Number.isInteger(value) && value >= least && value <= most),
  };
}

/** Every exception that is made has a reason that AWS takes as a tag. */
export function reasons(exceptions: Readonly<Record<string, Exception | undefined>>): readonly Check[] {
  return Object.entries(exceptions).map(([name, exception]) => ({
    property: `${name}.reason`,
    rule: REASON_RULE,
    received: exception ? `"${exception.reason}"` : 'none',
    remedy: REASON_REMEDY,
    holds: exception === undefined || hasFormat(exception.reason, REASON_FORMAT),
  }));
}
