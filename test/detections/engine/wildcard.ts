/**
 * The wildcard of event patterns: `*` is any text, `\*` an asterisk, `\\` a backslash.
 *
 * @throws on two wildcards in a row, and on a backslash before anything else, which EventBridge refuses
 */
export function wildcardExpression(pattern: string): RegExp {
  const tokens = pattern.match(/\\.|\\$|\*+|[^*\\]+/gsu) ?? [];
  return new RegExp(`^${tokens.map((token) => sourceOf(token, pattern)).join('')}$`, 'su');
}

function sourceOf(token: string, pattern: string): string {
  if (token === '*') return '.*';
  if (token.startsWith('*')) throw new Error(`Consecutive wildcards in ${pattern}`);
  if (token === '\\*' || token === '\\\\') return token;
  if (token.startsWith('\\')) throw new Error(`A backslash escapes '*' and '\\' only, in ${pattern}`);
  return token.replace(/[.+?^${}()|[\]/]/g, '\\$&');
}
