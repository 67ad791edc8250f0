import * as fc from 'fast-check';

/** The same in every run. A name of a test that fails has its seed: put it here to see it again. */
const SEEDS: readonly number[] = [20260901];

/** Cases by a name that tells their seed: of the seeds above, and of one that is new in each run. */
export function seededCases<T>(arbitrary: fc.Arbitrary<T>, ofEachSeed: number): Readonly<Record<string, T>> {
  const fresh = Math.floor(Math.random() * 2 ** 31);
  const cases = [...SEEDS, fresh].flatMap((seed) =>
    fc.sample(arbitrary, { seed, numRuns: ofEachSeed }).map((given, at) => [`seed ${seed}, ${at}`, given] as const),
  );
  return Object.fromEntries(cases);
}
