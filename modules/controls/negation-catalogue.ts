import { PolicyKind } from './policy-kinds';

/** A `NotResource` that a policy may hold, and why naming the resources would not do. */
export interface MeantNegation {
  readonly policy: PolicyKind;
  readonly sid: string;
  readonly why: string;
}

/** Every NotResource that the baseline means: none. */
export const MEANT_NEGATIONS: readonly MeantNegation[] = Object.freeze([]);
