/** The text with every occurrence of a sample replaced. @throws if there is none: what it stood for would be lost without a word */
export function replacedAll(text: string, sample: string, replacement: string): string {
  if (!text.includes(sample)) throw nothingToReplace(sample);
  return text.replaceAll(sample, () => replacement);
}

/** The same for all texts in a value. @throws if it is in none of them */
export function replacedIn<Value>(value: Value, sample: string, replacement: string): Value {
  let found = false;
  const replaced = mapTexts(value, (text) => {
    found ||= text.includes(sample);
    return text.replaceAll(sample, () => replacement);
  });
  if (!found) throw nothingToReplace(sample);
  return replaced as Value;
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, below]) => [key, mapTexts(below, change)]));
}

function nothingToReplace(sample: string): Error {
  return new Error(
    `${JSON.stringify(sample)} must occur where it is replaced, got nothing like it: look at how constructs write it now`,
  );
}
