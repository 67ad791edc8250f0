/** A value as the JSON text that AWS takes in a property: patterns, messages, dashboards. Policies come here by `renderPolicy`. */
export function renderJson(value: unknown): string {
  // eslint-disable-next-line no-restricted-properties -- the one place where such values become text
  return JSON.stringify(value);
}
