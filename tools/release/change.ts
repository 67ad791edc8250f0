/**
 * What a difference from a release means for who upgrades: `refused` is never released, `breaking` takes a version that says so
 * and a word on what to do, `added` takes a version of its own.
 */
export type Weight = 'refused' | 'breaking' | 'added';

/** One difference from a release. */
export interface Change {
  readonly weight: Weight;
  /** What changed, where, and the remedy if there is one. */
  readonly text: string;
}

/** The changes of one weight. */
export function ofWeight(changes: readonly Change[], weight: Weight): Change[] {
  return changes.filter((change) => change.weight === weight);
}
