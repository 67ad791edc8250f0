/** Something that the emulator run cannot show, and where it is shown instead. */
export interface Exclusion {
  readonly what: string;
  readonly why: string;
  readonly shownBy: string;
}

/** What the baseline promises and the emulator cannot judge. Nothing that the baseline creates is left out of the run. */
export const EXCLUSIONS: readonly Exclusion[] = Object.freeze([]);
