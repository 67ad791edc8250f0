import { ArnPattern, overlap, patternOfFormat, patternOfResource } from './arn-pattern';
import { ActionFacts, IamFacts, ResourceTypeFacts } from './iam-facts';
import { JudgedStatement } from './judged-policy';
import { POLICY_KINDS, PolicyKind } from './policy-kinds';

/** What a statement says of one action on one of its resources. */
export interface Use {
  /** As the statement writes it, perhaps with a wildcard. */
  readonly written: string;
  readonly action: ActionFacts;
  readonly resource: string;
  /** What the resource can be for the action. */
  readonly types: readonly ResourceTypeFacts[];
}

/** The actions that a written one stands for: none if it stands for none, undefined if for those of any service. */
export function actionsMatching(written: string, facts: IamFacts): readonly ActionFacts[] | undefined {
  const [service = '', name] = written.split(/:(.*)/s);
  if (/[*?]/.test(service)) return undefined;
  const format = asExpression(name ?? '');
  return (facts.actionsOf(service.toLowerCase()) ?? []).filter((action) => format.test(action.name.split(':')[1]!));
}

/** Resources of a statement: what it names, or what it stands for where it names none. */
export function resourcesOf({ resources, elements }: JudgedStatement, kind: PolicyKind): readonly string[] {
  if (elements.includes('NotResource')) return ['*'];
  return resources.length === 0 && POLICY_KINDS[kind].ownResource !== undefined ? ['*'] : resources;
}

/** Every pair of an action and a resource that fit together. */
export function usesOf(statement: JudgedStatement, kind: PolicyKind, facts: IamFacts): readonly Use[] {
  const resources = resourcesOf(statement, kind);
  return statement.actions.flatMap((written) =>
    (actionsMatching(written, facts) ?? []).flatMap((action) =>
      resources.flatMap((resource) => {
        const types = typesFor(resource, action, kind);
        return types ? [{ written, action, resource, types }] : [];
      }),
    ),
  );
}

/** Whether nothing is known of what a resource stands for. */
export function isUnknown(resource: string): boolean {
  return patternOfResource(resource) === undefined;
}

/** The types that the resource can be; undefined if the action never works with it. */
function typesFor(
  resource: string,
  { resourceTypes }: ActionFacts,
  kind: PolicyKind,
): readonly ResourceTypeFacts[] | undefined {
  const own = resource === '*' ? POLICY_KINDS[kind].ownResource : undefined;
  if (resource === '*' && own === undefined) return resourceTypes;
  const pattern = own === undefined ? patternOfResource(resource) : formatPattern(own);
  if (pattern === undefined) return resourceTypes;
  const fitting = resourceTypes.filter(({ arnFormats }) => arnFormats.some((format) => fits(pattern, format)));
  return fitting.length > 0 ? fitting : undefined;
}

const FORMATS = new Map<string, ArnPattern>();

function formatPattern(format: string): ArnPattern {
  const known = FORMATS.get(format) ?? patternOfFormat(format);
  FORMATS.set(format, known);
  return known;
}

/** Whether a resource can be of a format. */
export function fits(pattern: ArnPattern, format: string): boolean {
  return overlap(pattern, formatPattern(format));
}

/** Wildcards of IAM: `*` is any text, `?` any character. Actions have no case. */
function asExpression(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${source}$`, 'i');
}
