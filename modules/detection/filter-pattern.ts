import { AwsEnvironment } from '../core/arns';

/** A condition on a log event, in the language of CloudWatch Logs' filter patterns. */
export type Filter = string;

/** Characters of a filter pattern. https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutMetricFilter.html */
export const FILTER_PATTERN_LIMIT = 1024;

/** The field is this text. An asterisk at either end, and nowhere else, stands for anything. */
export function is(field: string, value: string): Filter {
  return `($.${field} = "${value}")`;
}

export function isNot(field: string, value: string): Filter {
  return `($.${field} != "${value}")`;
}

export function isAbsent(field: string): Filter {
  return `($.${field} NOT EXISTS)`;
}

export function all(...filters: readonly Filter[]): Filter {
  return `(${filters.join(' && ')})`;
}

export function any(...filters: readonly Filter[]): Filter {
  return `(${filters.join(' || ')})`;
}

/** The field is one of these texts. */
export function isOneOf(field: string, values: readonly string[]): Filter {
  return any(...values.map((value) => is(field, value)));
}

/** The call was carried out: a refused one has a code. */
export const CARRIED_OUT: Filter = isAbsent('errorCode');

/** The call was made in this account: the trail of an organization has those of all. */
export function inAccount({ account }: AwsEnvironment): Filter {
  return is('recipientAccountId', account);
}

/** Events of the trail that meet all of these. */
export function filterPattern(...filters: readonly Filter[]): string {
  return `{ ${filters.join(' && ')} }`;
}
