import { Reader, scan } from './scan';

const RULES = {
  number: /\d+(?:\.\d+)?/,
  /** Metrics and expressions begin with a lower-case letter. */
  id: /[a-z]\w*/,
  /** Functions, AND, OR and REPEAT. */
  word: /[A-Z][A-Z\d_]*/,
  operator: /==|!=|<=|>=|&&|\|\||[<>+\-*/]/,
  bracket: /[(),]/,
};

export type MathToken = keyof typeof RULES;

export function readMath(expression: string): Reader<MathToken> {
  return new Reader(expression, scan(expression, RULES));
}
