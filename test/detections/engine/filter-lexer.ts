import { Reader, scan } from './scan';

/** A bare word is a string or number that may have wildcards, or a keyword: the parser knows which. */
const RULES = {
  selector: /\$(?:\.\['[^']*'\]|\.[\w-]+|\.\*|\[\d+\]|\[\*\])+/,
  logic: /&&|\|\|/,
  comparison: /!=|<=|>=|[=<>]/,
  bracket: /[{}()]/,
  string: /"[^"]*"/,
  word: /[\w.*+-]+/,
};

export type FilterToken = keyof typeof RULES;

export function readFilter(pattern: string): Reader<FilterToken> {
  return new Reader(pattern, scan(pattern, RULES));
}
