import { MeantAbsence } from './absence-catalogue';
import { IamFacts } from './iam-facts';
import { JudgedPolicy } from './judged-policy';
import { MeantNegation } from './negation-catalogue';

/** What policies are judged by. */
export interface Grounds {
  readonly facts: IamFacts;
  readonly absences: readonly MeantAbsence[];
  readonly negations: readonly MeantNegation[];
}

/** What one rule says about one thing in a policy. */
export type Answer = Holds | Violated | NotJudged;

interface Holds {
  readonly outcome: 'holds';
  /** The entry of a catalogue that it takes. */
  readonly because?: MeantAbsence | MeantNegation;
}

interface Violated {
  readonly outcome: 'violated';
  /** The statement; the document as a whole if absent. */
  readonly sid?: string;
  /** The action, resource, key or element. */
  readonly what: string;
  /** The rule as the end of "must ...". */
  readonly rule: string;
  readonly found: string;
  readonly remedy: string;
}

interface NotJudged {
  readonly outcome: 'not judged';
  readonly sid: string;
  readonly what: string;
  readonly why: string;
}

/** One idea of what a legal policy is. */
export type PolicyRule = (policy: JudgedPolicy, grounds: Grounds) => readonly Answer[];

export const HOLDS: Answer = Object.freeze({ outcome: 'holds' });

/** `holds`, or what is wrong otherwise. */
export function holdsOr(holds: boolean, violation: Omit<Violated, 'outcome'>): Answer {
  return holds ? HOLDS : { outcome: 'violated', ...violation };
}

const MOST_NAMED = 4;

/** Names as a message shows them: the first few, and how many more. */
export function named(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return names.slice(0, MOST_NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
