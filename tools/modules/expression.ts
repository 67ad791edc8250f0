/** Terraform's expressions, as text. */

/** A text of the configuration as a template in quotes: references in it stay as they are. */
export function template(text: string): string {
  if (isReference(text)) return inside(text);
  return `"${parts(text)
    .map(({ reference, text: part }) => (reference ? part : JSON.stringify(part).slice(1, -1)))
    .join('')}"`;
}

/** Whether a text of the configuration is one reference, and nothing else. */
export function isReference(text: string): boolean {
  return /^\$\{[^{}]*\}$/.test(text);
}

/** A text split into references, `${...}`, and what is between them; `$${` is none. */
function parts(text: string): readonly { readonly reference: boolean; readonly text: string }[] {
  return text
    .split(/((?<!\$)\$\{[^{}]*\})/)
    .map((part, index) => ({ reference: index % 2 === 1, text: part }))
    .filter(({ text: part }) => part !== '');
}

/** An expression as a value of Terraform's JSON syntax. */
export function asJson(expression: string): string {
  return `\${${expression}}`;
}

/** The expression in a value of Terraform's JSON syntax that is nothing else. */
export function inside(value: string): string {
  return value.slice('${'.length, -'}'.length);
}

const ONE_OR_NONE = ' ? 1 : 0';

/** How many there are of a resource that is there under a condition. */
export function countIf(condition: string): string {
  return asJson(`${condition}${ONE_OR_NONE}`);
}

/** The condition of such a number. */
export function conditionOfCount(count: string): string {
  return inside(count).slice(0, -ONE_OR_NONE.length);
}

/** A value without conditions as an expression. */
export function literal(value: unknown): string {
  if (typeof value === 'string') return template(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  return mapping(Object.entries(value).map(([key, below]) => [key, literal(below)]));
}

export function mapping(entries: readonly (readonly [key: string, expression: string])[]): string {
  return `{ ${entries.map(([key, expression]) => `${JSON.stringify(key)} = ${expression}`).join(', ')} }`;
}
