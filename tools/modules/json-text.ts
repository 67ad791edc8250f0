/** Key of a mapping that stands for JSON text: policies, patterns, messages are texts in Terraform, and merged by what they say. */
const JSON_TEXT = '\0json';

/**
 * What begins so: policies, wherever they stand, and the patterns of events. Not what EventBridge makes messages of: it knows its
 * variables by angle brackets, which Terraform's own function writes in another way.
 */
const STARTS = ['{"Version":"2012-10-17"', '{"source":', '{"widgets":', '{"detail-type":', '{"$or":'];

/** A configuration in which JSON texts are taken apart. */
export function withJsonApart(value: unknown): unknown {
  if (typeof value === 'string') return parsed(value);
  if (Array.isArray(value)) return value.map(withJsonApart);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, below]) => [key, withJsonApart(below)]));
}

function parsed(text: string): unknown {
  return STARTS.some((start) => text.startsWith(start)) ? { [JSON_TEXT]: JSON.parse(withQuotedNumbers(text)) } : text;
}

/** References to numbers stand in JSON without quotes; as expressions they are numbers again. What is in quotes stays. */
function withQuotedNumbers(text: string): string {
  return text.replaceAll(/"(?:[^"\\]|\\.)*"|(\$\{[^{}"]*\})/g, (whole, reference) =>
    reference ? `"${whole}"` : whole,
  );
}

/** What is inside of a JSON text that was taken apart; undefined if this is none. */
export function insideOfJson<T>(entries: ReadonlyMap<string, T>): T | undefined {
  return entries.get(JSON_TEXT);
}

/** Whether this is a JSON text that was taken apart. */
export function isJsonText(mapping: Readonly<Record<string, unknown>>): boolean {
  return JSON_TEXT in mapping;
}
