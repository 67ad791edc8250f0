import { Finding } from './checks';

/** Findings in lines for people: one for each check, below it what is wrong, and what users have to be told. */
export function linesOf(findings: readonly Finding[]): string[] {
  const width = Math.max(...findings.map(({ check }) => check.length));
  return findings.flatMap(({ check, problems, notes, summary }) => [
    `${problems.length === 0 ? 'ok    ' : 'FAILED'}  ${check.padEnd(width)}  ${summary}`,
    ...problems.map((problem) => `          ${problem}`),
    ...notes.map((note) => `          ${note}`),
  ]);
}
