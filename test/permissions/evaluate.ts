import { judge, Verdict } from './engine/judge';
import { Case } from './rows/expand';

/** A case, and what the simulator says about it. */
export interface Judged {
  readonly case: Case;
  readonly verdict: Verdict;
}

/** Judges every case as deployed. @throws with the rows that the simulator cannot judge */
export async function evaluate(cases: readonly Case[]): Promise<readonly Judged[]> {
  const judged: Judged[] = [];
  const problems: string[] = [];
  for (const each of cases) {
    try {
      judged.push({ case: each, verdict: await judge(each.requests) });
    } catch (error) {
      problems.push(`${describeCase(each)}: ${(error as Error).message}`);
    }
  }
  if (problems.length > 0) throw new Error(`Cases that cannot be judged:\n${problems.join('\n')}`);
  return judged;
}

/** Every case whose answer is not the expected one, in a form to act upon. */
export function wrongCases(judged: readonly Judged[]): string[] {
  return judged
    .filter(({ case: { row }, verdict }) => verdict.result !== row.expect)
    .map(({ case: each, verdict }) =>
      [
        describeCase(each),
        `  why:        ${each.row.why}`,
        `  expected:   ${each.row.expect}`,
        `  got:        ${verdict.result}`,
        `  decided by: ${verdict.decidedBy.join('; ')}`,
      ].join('\n'),
    );
}

export function describeCase({ row, project, principal, action, resources }: Case): string {
  const where = project === undefined ? '' : ` (project ${project})`;
  return `${row.at}: ${principal} ${action} ${resources.join(' + ')}${where}`;
}
