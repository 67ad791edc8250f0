/** Days of the week, in their order. */
export const WEEKDAYS = Object.freeze([
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const);

/** A day of the week. */
export type Weekday = (typeof WEEKDAYS)[number];
