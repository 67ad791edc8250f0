import { Misuse } from '../../../tools/support/failure';
import { Deployed } from '../deployed';
import { isAction } from '../engine/carried-keys';
import { judge, StatementTrace } from '../engine/judge';
import { sourcesOf } from '../engine/request';
import { describeCase } from '../evaluate';
import { Case, expand } from '../rows/expand';
import { resourceAliasOf, unmarked } from '../rows/resolve';
import { Row } from '../rows/schema';
import { PRINCIPALS } from '../vocabulary/principals';
import { Way, WAYS } from '../vocabulary/requests';
import { RESOURCES } from '../vocabulary/resources';
import { Question } from './arguments';

/** Why somebody may or may not do something: each policy, its statements that speak of the action, and the deciding one. */
export async function explain(question: Question, deployed: Deployed): Promise<string> {
  const { cases } = await expand([rowOf(question)], deployed);
  if (cases.length === 0) throw new Misuse(`"${question.principal}" or "${question.resource}" is not deployed`);
  return (await Promise.all(cases.map(explainCase))).join('\n\n');
}

async function explainCase(each: Case): Promise<string> {
  const { result, decidedBy, traces } = await judge(each.requests);
  const sources = [...new Map(each.requests.flatMap(sourcesOf).map((source) => [source.id, source])).values()];
  const policies = sources.map(({ id, shown }) => {
    const about = traces.filter((trace) => trace.source.id === id && trace.action);
    const lines = about.map((trace) => `    ${trace.effect.padEnd(5)} ${trace.name}: ${howItMet(trace)}`);
    return [`  ${shown}`, ...(lines.length > 0 ? lines : ['    no statement names the action'])].join('\n');
  });
  const context = Object.entries(each.requests[0]!.context).map(
    ([key, value]) => `    ${key} = ${[value].flat().join(', ')}`,
  );
  const head = describeCase(each).replace(/^asked: /, '');
  return [
    `${head}: ${result.toUpperCase()}`,
    `  decided by ${decidedBy.join('; ')}`,
    ...policies,
    '  with',
    ...context,
  ].join('\n');
}

function howItMet(trace: StatementTrace): string {
  if (trace.matches) return 'applies';
  const parts = (['resource', 'principal', 'condition'] as const).filter((part) => !trace[part]);
  return `does not apply: other ${parts.join(', other ')}`;
}

function rowOf({ principal, action, resource, context, via, through }: Question): Row {
  return {
    at: 'asked',
    subject: 'asked',
    why: 'Somebody asked.',
    feature: 'K1',
    principal: [principal],
    action: [action],
    resource: [resource],
    context: { ...context },
    via: via as Way | undefined,
    through,
    expect: 'allow',
  };
}

/** @throws Misuse with the choices if the vocabulary, or AWS, has no such thing */
export async function checkQuestion({ principal, action, resource, via }: Question): Promise<void> {
  const one = (choices: Readonly<Record<string, unknown>>) => Object.keys(choices).join(', ');
  if (!PRINCIPALS[unmarked(principal)]) throw new Misuse(`WHO must be one of ${one(PRINCIPALS)}; got "${principal}"`);
  if (!/^[\w-]+:\w+$/.test(action) || !(await isAction(action).catch(() => false))) {
    throw new Misuse(`ACTION must be one that AWS has, such as s3:GetObject; got "${action}"`);
  }
  if (!resource.startsWith('arn:') && !resourceAliasOf(unmarked(resource))) {
    throw new Misuse(`RESOURCE must be an ARN or one of ${one(RESOURCES)}; got "${resource}"`);
  }
  if (via !== undefined && !(via in WAYS)) throw new Misuse(`--via must be one of ${one(WAYS)}; got "${via}"`);
}
