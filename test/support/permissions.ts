/** Statements of a policy that allow the action on the resource, whatever their conditions: what they might allow. */
export function mightAllow(policy: string, action: string, resource: string): string[] {
  const { Statement: statements } = JSON.parse(policy) as { Statement: any[] };
  return statements
    .filter(({ Effect }) => Effect === 'Allow')
    .filter(({ Action, Resource }) => matchesAny(Action, action) && matchesAny(Resource, resource))
    .map(({ Sid }) => Sid);
}

function matchesAny(patterns: readonly string[], value: string): boolean {
  return patterns.some((pattern) => asExpression(pattern).test(value));
}

/** Wildcards of IAM: `*` is any text, `?` any character. Actions have no case. */
function asExpression(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${source}$`, 'i');
}
