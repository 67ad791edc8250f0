import { MEANT_ABSENCES, MeantAbsence } from './absence-catalogue';
import { IamFacts } from './iam-facts';
import { JudgedPolicy, parsePolicy, PolicyText } from './judged-policy';
import { MEANT_NEGATIONS, MeantNegation } from './negation-catalogue';
import { POLICY_KINDS } from './policy-kinds';
import { Answer, Grounds, PolicyRule } from './policy-rule';
import { absencesMeant } from './rules/absences-meant';
import { actionsExist } from './rules/actions-exist';
import { keysCarried } from './rules/keys-carried';
import { nothingNegated } from './rules/nothing-negated';
import { operatorsFit } from './rules/operators-fit';
import { resourcesFit } from './rules/resources-fit';
import { sidsLegal } from './rules/sids-legal';
import { sizeOf, sizeWithinQuota } from './rules/size-within-quota';
import { typesNamed } from './rules/types-named';

/** What makes a policy one that AWS takes, and that does what it says. */
export const LEGALITY_RULES: Readonly<Record<string, PolicyRule>> = Object.freeze({
  sidsLegal,
  nothingNegated,
  actionsExist,
  resourcesFit,
  typesNamed,
  keysCarried,
  absencesMeant,
  operatorsFit,
  sizeWithinQuota,
});

/** What is wrong, and where. */
export interface Violation {
  readonly at: string;
  readonly sid?: string;
  readonly what: string;
  readonly rule: string;
  readonly found: string;
  readonly remedy: string;
}

/** What could not be judged, and why. */
export interface Unjudged {
  readonly at: string;
  readonly sid: string;
  readonly what: string;
  readonly why: string;
}

export interface PolicySize {
  readonly policy: PolicyText;
  readonly size: number;
  readonly limit: number;
}

export interface LegalityReport {
  readonly policies: number;
  readonly statements: number;
  /** Answers of rules: each about one action, resource, key, operator or the like. */
  readonly judged: number;
  readonly notJudged: readonly Unjudged[];
  readonly violations: readonly Violation[];
  readonly sizes: readonly PolicySize[];
  /** The entries of the catalogues that were needed. */
  readonly used: ReadonlySet<MeantAbsence | MeantNegation>;
}

/** Judges policies by what AWS says of its actions. A policy or rule that cannot be worked with is a violation. */
export function judgePolicies(
  texts: readonly PolicyText[],
  facts: IamFacts,
  { rules = LEGALITY_RULES, absences = MEANT_ABSENCES, negations = MEANT_NEGATIONS } = {},
): LegalityReport {
  const grounds: Grounds = { facts, absences, negations };
  const results = texts.map((text) => judgeText(text, rules, grounds));
  const answers = results.flatMap((result) => result.answers.map((answer) => ({ at: result.at, answer })));
  return {
    policies: texts.length,
    statements: results.reduce((sum, { statements }) => sum + statements, 0),
    judged: answers.filter(({ answer }) => answer.outcome !== 'not judged').length,
    notJudged: answers.flatMap(({ at, answer }) => (answer.outcome === 'not judged' ? [{ ...answer, at }] : [])),
    violations: answers.flatMap(({ at, answer }) => (answer.outcome === 'violated' ? [{ ...answer, at }] : [])),
    sizes: texts.map((policy) => ({ policy, size: sizeOf(policy), limit: POLICY_KINDS[policy.kind].sizeLimit })),
    used: new Set(answers.flatMap(({ answer }) => (answer.outcome === 'holds' ? (answer.because ?? []) : []))),
  };
}

/** One line for people, in the project's form. */
export function messageOf({ at, sid, what, rule, found, remedy }: Violation): string {
  return `${[at, sid].filter(Boolean).join(' ')}: "${what}" must ${rule}, got ${found}: ${remedy}`;
}

interface Result {
  readonly at: string;
  readonly statements: number;
  readonly answers: readonly Answer[];
}

function judgeText(text: PolicyText, rules: Readonly<Record<string, PolicyRule>>, grounds: Grounds): Result {
  const { at } = text;
  try {
    const policy = parsePolicy(text);
    const answers = Object.entries(rules).flatMap(([name, rule]) => answersOf(name, rule, policy, grounds));
    return { at, statements: policy.statements.length, answers };
  } catch (error) {
    return { at, statements: 0, answers: [broken('document', 'be a policy document', error)] };
  }
}

function answersOf(name: string, rule: PolicyRule, policy: JudgedPolicy, grounds: Grounds): readonly Answer[] {
  try {
    return rule(policy, grounds);
  } catch (error) {
    return [broken(name, 'come to an answer', error)];
  }
}

function broken(what: string, rule: string, error: unknown): Answer {
  const found = `an error: ${error instanceof Error ? error.message : String(error)}`;
  return { outcome: 'violated', what, rule, found, remedy: 'what cannot be judged counts as wrong: mend it' };
}
