/** A matcher of one field: a value, or an operator of EventBridge's pattern language. */
export type Matcher = string | number | boolean | Readonly<Record<string, unknown>>;

/** An event pattern of EventBridge. Fields are ANDed, the matchers of a field ORed; `$or` takes patterns. */
export interface EventPattern {
  readonly [field: string]: readonly (Matcher | EventPattern)[] | EventPattern;
}

/** Characters of a pattern. The quota can be raised; we stay below its default. https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html */
export const EVENT_PATTERN_LIMIT = 2048;

/** The field is not there. */
export const ABSENT: Matcher = Object.freeze({ exists: false });

/** The field is there, and is none of these. */
export function noneOf(values: readonly string[]): Matcher {
  return { 'anything-but': values };
}

/** The field is there, and starts with none of these. */
export function startsWithNoneOf(prefixes: readonly string[]): Matcher {
  return { 'anything-but': { prefix: prefixes.length === 1 ? prefixes[0]! : prefixes } };
}

/** The field starts like this. */
export function startsWith(prefix: string): Matcher {
  return { prefix };
}

/** The field is not there, or none of these. */
export function notOneOf(values: readonly string[]): readonly Matcher[] {
  return [ABSENT, noneOf(values)];
}

/** One of these patterns holds, beside what stands next to it. */
export function anyOf(...patterns: readonly EventPattern[]): EventPattern {
  return { $or: patterns };
}

/** A switch that is off, or that is not named: absent means false. */
export const NOT_ON: readonly Matcher[] = Object.freeze([false, ABSENT]);

/**
 * Calls that the trail records, of one service's API, or of several that have such calls in common. EventBridge delivers calls that
 * change something, and data events that a trail records.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html
 */
export function calls(
  services: string | readonly string[],
  eventNames: readonly string[],
  where: EventPattern = {},
): EventPattern {
  return recordsOf(services, { eventName: eventNames, ...where });
}

/** Records of the trail whose calls the condition names. */
export function recordsOf(services: string | readonly string[], where: EventPattern): EventPattern {
  return {
    source: [services].flat().map((service) => `aws.${service}`),
    'detail-type': ['AWS API Call via CloudTrail'],
    detail: where,
  };
}

/** The call was carried out: a refused one has a code. */
export const DONE: EventPattern = Object.freeze({ errorCode: [ABSENT] });
