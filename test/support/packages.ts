import { appendFileSync } from 'node:fs';
import { messageOf } from '../../tools/support/failure';
import { SKIPS_FILE } from '../../tools/support/tools';

/**
 * A `describe` whose tests need packages that are fetched by npm, which takes a network the first time. Where they cannot be had, its
 * tests are skipped, and `npm test` says so with the reason; with `CI=true` they fail.
 */
export function describeWithPackages<Got>(get: () => Got, name: string, tests: (got: Got) => void): void {
  const { got, reason } = attempt(get);
  if (reason === undefined) {
    describe(name, () => tests(got!));
  } else if (process.env.CI === 'true') {
    describe(name, () => test('has the packages that it needs', () => Promise.reject(new Error(reason))));
  } else {
    console.warn(`${name}: skipped, for want of packages.\n${reason}`);
    if (process.env[SKIPS_FILE]) appendFileSync(process.env[SKIPS_FILE], `- ${name}: ${reason}\n`);
    // The tests need what could not be got, even to be listed; a `describe` without any is an error
    describe(name, () => test.todo(`skipped: ${reason.split('\n')[0]}`));
  }
}

function attempt<Got>(get: () => Got): { readonly got?: Got; readonly reason?: string } {
  try {
    return { got: get() };
  } catch (error) {
    return { reason: messageOf(error) };
  }
}
