import { RequestAnalysis, runSimulation } from '@cloud-copilot/iam-simulate';
import type { Expectation } from '../rows/schema';
import { aboutAction } from './about-action';
import { callerOf, needsNoPermission, prepare, renameAction, renameKey } from './defects';
import { EVERYTHING, nameOf, PolicyDocument, Source } from './policies';
import { Request, sourcesOf } from './request';
import { rememberWhatIsPure } from './speed';

rememberWhatIsPure();

/** How one statement of one policy met a request. */
export interface StatementTrace {
  readonly source: Source;
  /** Place in the policy. */
  readonly index: number;
  readonly name: string;
  readonly effect: 'Allow' | 'Deny';
  readonly action: boolean;
  readonly resource: boolean;
  readonly principal: boolean;
  readonly condition: boolean;
  /** All four. */
  readonly matches: boolean;
}

export interface Verdict {
  readonly result: Expectation;
  /** Policy and statement; for an implicit deny, the policies that had no statement for it. */
  readonly decidedBy: readonly string[];
  readonly traces: readonly StatementTrace[];
}

/** Another text for one policy. */
export interface Change {
  readonly id: string;
  readonly document: PolicyDocument;
}

const RESULTS = { Allowed: 'allow', ExplicitlyDenied: 'explicit deny', ImplicitlyDenied: 'implicit deny' } as const;

/**
 * What AWS would answer to a call that needs all of these requests allowed.
 *
 * @throws if the simulator refuses a request, or ignores a condition key
 */
export async function judge(requests: readonly Request[], change?: Change): Promise<Verdict> {
  const verdicts = [];
  for (const request of requests) verdicts.push(await judgeOne(request, change));
  const ignored = everywhere(verdicts.map((verdict) => verdict.ignored));
  if (ignored.length > 0) {
    throw new Error(`${requests[0]!.action} never carries ${ignored.join(', ')}: the keys say nothing`);
  }
  const decisive =
    verdicts.find(({ result }) => result === 'explicit deny') ??
    verdicts.find(({ result }) => result === 'implicit deny');
  const traces = verdicts.flatMap((verdict) => verdict.traces);
  if (decisive) return { result: decisive.result, decidedBy: decisive.decidedBy, traces };
  return { result: 'allow', decidedBy: [...new Set(verdicts.flatMap(({ decidedBy }) => decidedBy))], traces };
}

async function judgeOne(request: Request, change?: Change): Promise<Verdict & { readonly ignored: readonly string[] }> {
  const partOf = (source: Source) =>
    aboutAction(change?.id === source.id ? change.document : source.document, request.action);
  const policyOf = (source: Source) => prepared(partOf(source).document);
  const named = (source: Source) => ({ name: source.id, policy: policyOf(source) });
  const answer = await runSimulation(
    {
      request: {
        principal: callerOf(request),
        action: renameAction(request.action),
        resource: { resource: request.resource.arn, accountId: request.resource.account },
        contextVariables: contextOf(request),
      },
      identityPolicies: needsNoPermission(request.action) ? [EVERYBODY] : request.identity.map(named),
      permissionBoundaryPolicies:
        request.boundary && !needsNoPermission(request.action) ? [named(request.boundary)] : undefined,
      resourcePolicy: request.resourcePolicy && policyOf(request.resourcePolicy),
      vpcEndpointPolicies: request.endpoint && [named(request.endpoint)],
      serviceControlPolicies: request.serviceControls
        ? [{ orgIdentifier: 'root', policies: [EVERYBODY, ...request.serviceControls.map(named)] }]
        : [],
      resourceControlPolicies: request.resourceControls
        ? [{ orgIdentifier: 'root', policies: request.resourceControls.map(named) }]
        : [],
    },
    {},
  );
  if (answer.resultType !== 'single') {
    const problem = answer.resultType === 'error' ? JSON.stringify(answer.errors) : 'the resource has a wildcard';
    throw new Error(`${request.action} on ${request.resource.arn} cannot be judged: ${problem}`);
  }
  const traces = tracesOf(request, answer.result.analysis, (source, place) => partOf(source).places[place] ?? place);
  const result = RESULTS[answer.overallResult];
  return {
    result,
    traces,
    decidedBy: deciders(result, request, traces),
    ignored: answer.result.ignoredContextKeys ?? [],
  };
}

const EVERYBODY = { name: 'everybody', policy: EVERYTHING };

const PREPARED = new WeakMap<PolicyDocument, PolicyDocument>();

function prepared(document: PolicyDocument): PolicyDocument {
  const known = PREPARED.get(document) ?? prepare(document);
  PREPARED.set(document, known);
  return known;
}

function contextOf({ context }: Request): Record<string, string | string[]> {
  const entries = Object.entries(context).map(([key, values]): [string, string | string[]] => [
    renameKey(key),
    typeof values === 'string' ? values : [...values],
  ]);
  return Object.fromEntries(entries);
}

type PlaceIn = (source: Source, place: number) => number;

function tracesOf(request: Request, analysis: RequestAnalysis, placeIn: PlaceIn): StatementTrace[] {
  const { identityAnalysis, permissionBoundaryAnalysis, resourceAnalysis, endpointAnalysis, scpAnalysis, rcpAnalysis } =
    analysis;
  const levels = [...(scpAnalysis?.ouAnalysis ?? []), ...(rcpAnalysis?.ouAnalysis ?? [])];
  const byId = new Map(sourcesOf(request).map((source) => [source.id, source]));
  return [
    ...statementsOf(identityAnalysis, (id) => byId.get(id ?? ''), placeIn),
    ...statementsOf(permissionBoundaryAnalysis, (id) => byId.get(id ?? ''), placeIn),
    ...statementsOf(resourceAnalysis, () => request.resourcePolicy, placeIn),
    ...statementsOf(endpointAnalysis, (id) => byId.get(id ?? ''), placeIn),
    ...levels.flatMap((level) => statementsOf(level, (id) => byId.get(id ?? ''), placeIn)),
  ];
}

function statementsOf(
  analysis: Analysis | undefined,
  sourceOf: (id: string | undefined) => Source | undefined,
  placeIn: PlaceIn,
): StatementTrace[] {
  if (!analysis) return [];
  const { allowStatements, denyStatements, unmatchedStatements } = analysis;
  return [...allowStatements, ...denyStatements, ...unmatchedStatements].flatMap(({ policyId, statement, explain }) => {
    const source = sourceOf(policyId);
    if (!source) return [];
    const index = placeIn(source, statement.index() - 1);
    const { actionMatch: action, conditionMatch: condition, resourceMatch: resource, effect } = explain;
    const principal = explain.principalMatch !== 'NoMatch';
    return [
      {
        source,
        index,
        // A change may have left the policy without it
        name: source.document.Statement[index] ? nameOf(source.document.Statement[index], index) : 'gone',
        effect: effect as 'Allow' | 'Deny',
        action,
        resource,
        principal,
        condition,
        matches: action && resource && principal && condition,
      },
    ];
  });
}

type Analysis = NonNullable<RequestAnalysis['identityAnalysis'] | RequestAnalysis['resourceAnalysis']>;

function deciders(result: Expectation, request: Request, traces: readonly StatementTrace[]): string[] {
  const effect = result === 'explicit deny' ? 'Deny' : 'Allow';
  const matching = traces.filter((trace) => trace.matches && trace.effect === effect);
  if (result !== 'implicit deny') return [...new Set(matching.map(({ source, name }) => `${source.shown}: ${name}`))];
  const silent = [request.boundary, request.resourcePolicy, request.endpoint, ...request.identity]
    .filter((source) => source !== undefined)
    .filter(({ id }) => !matching.some(({ source }) => source.id === id));
  return silent.length > 0 ? silent.map(({ shown }) => `${shown}: no statement`) : ['no policy admits the caller'];
}

/** Keys that are in every list. */
function everywhere(lists: readonly (readonly string[])[]): readonly string[] {
  return (lists[0] ?? []).filter((key) => lists.every((list) => list.includes(key)));
}
