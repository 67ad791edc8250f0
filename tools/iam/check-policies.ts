import { parsePolicy, PolicyText } from '../../modules/controls/judged-policy';
import { judgePolicies, LegalityReport, messageOf } from '../../modules/controls/policy-legality';
import { summaryOf } from './check-summary';
import { findPolicies, StackJson } from './find-policies';
import { loadIamFacts } from './iam-facts';

/** Judges every policy of the stacks. @throws Failure on a policy in a place that is not known */
export async function checkPolicies(stacks: Readonly<Record<string, StackJson>>): Promise<LegalityReport> {
  const policies = findPolicies(stacks);
  return judgePolicies(policies, await loadIamFacts(policies.flatMap(servicesIn)));
}

/** Prints the summary of a report and its violations. Resolves to the exit code of the check. */
export function printReport(report: LegalityReport, print: (line: string) => void): number {
  for (const line of [...summaryOf(report), '', ...report.violations.map(messageOf)]) print(line);
  return report.violations.length === 0 ? 0 : 1;
}

/** Prefixes of actions and condition keys: nothing is loaded that no policy names. */
function servicesIn(policy: PolicyText): string[] {
  const names = statementsOf(policy).flatMap(({ actions, conditions }) => [
    ...actions,
    ...conditions.map(({ key }) => key),
  ]);
  return names.map((name) => name.split(':')[0]!.toLowerCase());
}

/** None of a text that is no policy: the judgement says so. */
function statementsOf(policy: PolicyText) {
  try {
    return parsePolicy(policy).statements;
  } catch {
    return [];
  }
}
