/** A change after which AWS tells of the same events as before: no fixture can notice it. */
export interface EquivalentChange {
  /** Name of the rule, filter or alarm. */
  readonly of: RegExp;
  readonly change: RegExp;
  readonly why: string;
}

/** One that is not there any more, or is noticed, makes the test fail. */
export const EQUIVALENT_CHANGES: readonly EquivalentChange[] = Object.freeze([]);
