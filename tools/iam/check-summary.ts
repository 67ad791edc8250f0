import { LegalityReport, PolicySize } from '../../modules/controls/policy-legality';

/** What a report comes to, in lines for people; the violations themselves are left out. */
export function summaryOf(report: LegalityReport): string[] {
  const { policies, statements, judged, notJudged, violations, sizes } = report;
  return [
    `${policies} policies with ${statements} statements: ${judged} answers, ${violations.length} of them against the policy`,
    ...reasonsOf(notJudged),
    '',
    ...table([
      ['tightest policy of its kind', 'characters', 'quota', 'headroom'],
      ...tightest(sizes).map(({ policy, size, limit }) => [
        `${policy.kind}: ${shortened(policy.at)}`,
        ...[size, limit, limit - size].map(String),
      ]),
    ]),
  ];
}

function reasonsOf(notJudged: LegalityReport['notJudged']): string[] {
  if (notJudged.length === 0) return ['Nothing was left unjudged.'];
  return [
    `${notJudged.length} not judged:`,
    ...notJudged.map(({ at, sid, what, why }) => `  ${at} ${sid}: "${what}", since ${why}`),
  ];
}

/** Of each kind, the policy that comes nearest to its quota. */
function tightest(sizes: readonly PolicySize[]): PolicySize[] {
  const nearest = new Map<string, PolicySize>();
  for (const size of sizes) {
    const known = nearest.get(size.policy.kind);
    if (!known || size.size > known.size) nearest.set(size.policy.kind, size);
  }
  return [...nearest.values()].sort((a, b) => b.size / b.limit - a.size / a.limit);
}

/** Without the attribute, which the kind tells. */
function shortened(at: string): string {
  return at.replace(/\.(policy|assume_role_policy)$/, '');
}

/** A column of texts, and columns of numbers. */
function table(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(...rows.map(([first = '']) => first.length));
  return rows.map(
    ([first = '', ...numbers]) => first.padEnd(width) + numbers.map((number) => number.padStart(12)).join(''),
  );
}
