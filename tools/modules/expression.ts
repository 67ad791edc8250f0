import { templateParts } from './template-parts';

/** Terraform's expressions, as text. */

/** A text of the configuration as an expression: a template in quotes, or what it refers to. */
export function template(text: string): string {
  return isReference(text) ? inside(text) : quoted(text);
}

/** Whether a text of the configuration is one reference, and nothing else. */
export function isReference(text: string): boolean {
  const [first, ...others] = templateParts(text);
  return first !== undefined && first.reference && others.length === 0;
}

/** References stay as they are: quotes in them are not the template's. */
function quoted(text: string): string {
  const parts = templateParts(text).map((part) =>
    part.reference ? part.text : JSON.stringify(part.text).slice(1, -1),
  );
  return `"${parts.join('')}"`;
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
  return `{ ${entries.map(([key, expression]) => `${quoted(key)} = ${expression}`).join(', ')} }`;
}
