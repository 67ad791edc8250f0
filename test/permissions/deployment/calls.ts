import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Deployed } from '../deployed';
import { Documents } from '../engine/documents';
import { evaluate, Judged } from '../evaluate';
import { Case } from '../rows/expand';
import { requestOf } from '../rows/request-of';
import { findResources } from '../rows/resolve';
import { resolvePrincipal } from '../rows/resolve-principal';
import { Row } from '../rows/schema';

/** A call that Terraform made, as `read_calls.py` writes it. */
export interface Call {
  readonly action: string;
  readonly resource: string;
  readonly context?: Readonly<Record<string, string>>;
  readonly phases: readonly ('deploy' | 'plan' | 'change' | 'destroy')[];
}

export const CALLS = JSON.parse(readFileSync(join(__dirname, 'calls.json'), 'utf8')) as readonly Call[];

export type Role = 'deployment plan' | 'deployment apply';

const A_KEY = 'arn:aws:kms:eu-central-1:123456789012:key/1';
/** Its policy is not in force yet: the caller's own decides. */
const NEW_KEY = /:key\/new$/;

/** What AWS would answer to each call of the role. A call about a key is asked of every key. */
export async function answersTo(role: Role, deployed: Deployed, calls: readonly Call[]): Promise<readonly Judged[]> {
  const documents = new Documents(deployed);
  const cases = calls
    .flatMap((call) => ofEveryKey(call, deployed))
    .map((call) => caseOf(role, deployed, documents, call));
  return evaluate(await Promise.all(cases));
}

async function caseOf(role: Role, deployed: Deployed, documents: Documents, call: Call): Promise<Case> {
  const { action, resource: arn, context } = call;
  const scope = { deployed };
  const caller = resolvePrincipal(role, scope, documents)!;
  const row = { at: 'calls.json', context } as unknown as Row;
  const resource = NEW_KEY.test(arn)
    ? findResources(`delegating:${arn}`, scope)[0]!
    : { arn, account: accountOf(arn, deployed) };
  const request = await requestOf({ row, action, caller, resource, scope, documents });
  return { row, principal: role, action, resources: [arn], requests: [request] };
}

/** Prefix lists of services belong to AWS, whose account the simulator takes for ours. */
function accountOf(arn: string, { settings }: Deployed): string {
  const account = arn.split(':')[4] ?? '';
  return /^\d{12}$/.test(account) ? account : settings.account;
}

function ofEveryKey(call: Call, { keys }: Deployed): readonly Call[] {
  return call.resource === A_KEY ? keys.map(({ arn }) => ({ ...call, resource: arn })) : [call];
}

/** The calls, about what has another name. What has no name of the baseline is left out. */
export function aboutOtherNames(calls: readonly Call[]): readonly Call[] {
  return calls
    .map((call) => ({ ...call, resource: call.resource.replace(/([:/])acme([-/])/, '$1other$2') }))
    .filter(({ resource }, index) => resource !== calls[index]!.resource);
}

/** The calls, in another region of the account. What has none is left out. */
export function elsewhere(calls: readonly Call[]): readonly Call[] {
  return calls
    .filter(({ resource }) => resource.includes(':eu-central-1:'))
    .map((call) => ({ ...call, resource: call.resource.replace(':eu-central-1:', ':us-east-1:') }));
}

/** The calls that name a mark of the baseline, each with another one, and each with none. */
export function withoutMarks(calls: readonly Call[], mark: 'Baseline' | 'Name'): readonly Call[] {
  const isMark = (key: string) => /^aws:(Request|Resource)Tag\//.test(key) && key.endsWith(`/${mark}`);
  return calls
    .filter(({ context = {} }) => Object.keys(context).some(isMark))
    .flatMap((call) => {
      const entries = Object.entries(call.context!);
      const others = entries.map(([key, value]) => [key, isMark(key) ? 'another' : value]);
      const bare = entries.filter(([key]) => !isMark(key));
      return [others, bare].map((context) => ({ ...call, context: Object.fromEntries(context) }));
    });
}
