import { Construct } from 'constructs';
import { possibleTexts } from './reference';

/** One rule on one property of a construct. */
export interface Check {
  readonly property: string;
  /** The rule as the end of "must ...". */
  readonly rule: string;
  /** What was received, as shown to the reader. */
  readonly received: string;
  /** What to do about it. */
  readonly remedy: string;
  readonly holds: boolean;
}

/** @throws one error with every check that does not hold, each with the construct's path */
export function requireAll(construct: Construct, checks: readonly Check[]): void {
  const failed = checks.filter(({ holds }) => !holds);
  if (failed.length === 0) return;
  throw new Error(failed.map((check) => `${messageOf(check)} (${construct.node.path})`).join('\n'));
}

function messageOf({ property, rule, received, remedy }: Check): string {
  return `"${property}" must ${rule}, got ${received}: ${remedy}`;
}

/** Values as they are shown in messages. */
export function shown(values: readonly string[]): string {
  return values.length === 0 ? 'none' : values.map((value) => `"${value}"`).join(', ');
}

/** Whether a text has the format. What only Terraform will know cannot be judged and passes; a text around it is judged. */
export function hasFormat(value: string, format: RegExp): boolean {
  const texts = possibleTexts(value);
  return texts.length === 0 || texts.some((text) => format.test(text));
}
