import { appendFileSync } from 'node:fs';
import { FOUND_TOOLS, SKIPS_FILE, Tools } from '../../tools/support/tools';

/** The tools that `npm test` has found for the tests. */
export function foundTools(): Tools {
  const found = process.env[FOUND_TOOLS];
  if (found) return JSON.parse(found) as Tools;
  const reason = 'jest was run by itself: run the tests with `npm test`, which finds the tools';
  return { missing: { terraform: reason, emulator: reason } };
}

/**
 * A `describe` whose tests need tools that not every machine has. Where one is missing, its tests are skipped, and
 * `npm test` says so with the reason; with `CI=true` they fail.
 */
export function describeWithTools(
  needed: readonly ('terraform' | 'emulator')[],
  name: string,
  tests: () => void,
): void {
  const { missing } = foundTools();
  const reasons = needed.flatMap((tool) => missing[tool] ?? []);
  if (reasons.length === 0) {
    describe(name, tests);
  } else if (process.env.CI === 'true') {
    describe(name, () => test('has the tools that it needs', () => Promise.reject(new Error(reasons.join('\n')))));
  } else {
    if (process.env[SKIPS_FILE]) appendFileSync(process.env[SKIPS_FILE], `- ${name}: ${reasons.join(' ')}\n`);
    // Listed, so that nobody takes them for run; `npm test` ends with the reasons from the file
    describe.skip(`${name} (skipped: ${reasons.join(' ')})`, tests);
  }
}
