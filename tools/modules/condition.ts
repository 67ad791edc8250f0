import { Choice, ChoiceGroup, Variant } from './choices';

/** In which of the variants something is there: their places on the list. */
export type Presence = ReadonlySet<number>;

/** A condition that always holds. */
export const ALWAYS = 'true';

/**
 * Finds out on which choices it depends whether something is there, from the variants that have it: for each group by itself, the
 * condition that tells its states apart; all of these have to hold.
 */
export class ConditionFinder {
  private readonly known = new Map<string, string>();
  private readonly ofGroups = new Map<ChoiceGroup, Presence>();

  constructor(
    private readonly groups: readonly ChoiceGroup[],
    private readonly variants: readonly Variant[],
  ) {}

  /**
   * @param among the variants in which it could be there: those that have what it is a part of
   * @throws if no condition of the kinds that are tried tells the variants apart, or if it is never there
   */
  conditionOf(present: Presence, among: Presence): string {
    const key = `${[...present].join()}|${[...among].join()}`;
    const known = this.known.get(key) ?? this.find(present, among);
    this.known.set(key, known);
    return known;
  }

  /** Whether one of several things is there for sure: each state of one group has one that no other group takes away. */
  isOneAlwaysThere(things: readonly Presence[], among: Presence): boolean {
    return this.groups.some((group) => {
      const ofGroup = things.filter((present) => this.dependsOnNoOther(group, present, among));
      const states = [...this.variantsIn(group)].filter((variant) => among.has(variant));
      return ofGroup.length > 0 && states.every((variant) => ofGroup.some((present) => present.has(variant)));
    });
  }

  private dependsOnNoOther(group: ChoiceGroup, present: Presence, among: Presence): boolean {
    return this.groups.every((other) => other === group || this.inGroup(other, present, among) === ALWAYS);
  }

  private find(present: Presence, among: Presence): string {
    if (present.size === among.size) return ALWAYS;
    if (present.size === 0) {
      throw new Error('"present" must name a variant, got none: what is never there has no condition');
    }
    const conditions = this.groups.map((group) => this.inGroup(group, present, among));
    return conjunction(conditions.filter((condition) => condition !== ALWAYS));
  }

  /** Variants that differ from the first one in this group, if in any. */
  private variantsIn(group: ChoiceGroup): Presence {
    const known = this.ofGroups.get(group) ?? this.findVariantsIn(group);
    this.ofGroups.set(group, known);
    return known;
  }

  private findVariantsIn({ choices }: ChoiceGroup): Presence {
    const base = this.variants[0]!.on;
    const ids = new Set(choices.map(({ id }) => id));
    const isOurs = ({ on }: Variant) =>
      [...new Set([...on, ...base])].every((id) => ids.has(id) || on.has(id) === base.has(id));
    return new Set(this.variants.flatMap((variant, index) => (isOurs(variant) ? [index] : [])));
  }

  private inGroup(group: ChoiceGroup, present: Presence, among: Presence): string {
    const cases = [...this.variantsIn(group)]
      .filter((variant) => among.has(variant))
      .map((variant) => ({ on: this.variants[variant]!.on, holds: present.has(variant) }));
    // In none of them: it depends on another group, whose other states it shows in
    if (cases.every(({ holds }) => !holds)) return ALWAYS;
    return conditionFor(group, cases);
  }
}

interface Case {
  readonly on: ReadonlySet<string>;
  readonly holds: boolean;
}

function conditionFor({ choices, any, complete }: ChoiceGroup, cases: readonly Case[]): string {
  if (cases.every(({ holds }) => holds)) return ALWAYS;
  const found = [allOf, anyOf, allOfOrNot, oneOfSets]
    .map((attempt) => attempt(choices, cases))
    .find(
      (attempt) =>
        attempt !== undefined &&
        (complete || !attempt.isEither || (attempt.isAny && any !== undefined)) &&
        cases.every(({ on, holds }) => attempt.holdsFor(on) === holds),
    );
  if (found === undefined) {
    const shown = ({ on }: Case) =>
      `{${choices
        .map(({ id }) => id)
        .filter((id) => on.has(id))
        .join(', ')}}`;
    const absent = cases.filter(({ holds }) => !holds).map(shown);
    throw new Error(
      `"choices" must tell by "all of", "any of" or "none of" what is there, got something that is absent for ${absent.join(' ')}: ` +
        'put the choices that it depends on into one group, or change what is built',
    );
  }
  return found.isAny && any !== undefined ? any : found.text;
}

interface Attempt {
  readonly text: string;
  /** Whether it is an "or", of which states that are not complete do not tell one from another. */
  readonly isEither?: boolean;
  /** Whether it says that any one of them is on. */
  readonly isAny?: boolean;
  readonly holdsFor: (on: ReadonlySet<string>) => boolean;
}

/** What is on whenever it is there. */
function allOf(choices: readonly Choice[], cases: readonly Case[]): Attempt {
  const needed = choices.filter(({ id }) => cases.every(({ on, holds }) => !holds || on.has(id)));
  return {
    text: conjunction(needed.map(({ condition }) => condition)),
    holdsFor: (on) => needed.every(({ id }) => on.has(id)),
  };
}

/** Of what it is there whenever that is on. */
function anyOf(choices: readonly Choice[], cases: readonly Case[]): Attempt {
  const enough = choices.filter(({ id }) => cases.every(({ on, holds }) => holds || !on.has(id)));
  return {
    text: disjunction(enough.map(({ condition }) => condition)),
    isEither: true,
    isAny: enough.length === choices.length,
    holdsFor: (on) => enough.some(({ id }) => on.has(id)),
  };
}

/** The same as `allOf`, with what is off whenever it is there. */
function allOfOrNot(choices: readonly Choice[], cases: readonly Case[]): Attempt {
  const there = cases.filter(({ holds }) => holds);
  const needed = choices.filter(({ id }) => there.every(({ on }) => on.has(id)));
  const barred = choices.filter(({ id }) => there.every(({ on }) => !on.has(id)));
  return {
    text: conjunction([
      ...needed.map(({ condition }) => condition),
      ...barred.map(({ condition }) => `!(${condition})`),
    ]),
    holdsFor: (on) => needed.every(({ id }) => on.has(id)) && barred.every(({ id }) => !on.has(id)),
  };
}

/** The smallest sets of choices for which it is there; more choices do not take it away. */
function oneOfSets(choices: readonly Choice[], cases: readonly Case[]): Attempt {
  const sets = cases.filter(({ holds }) => holds).map(({ on }) => choices.filter(({ id }) => on.has(id)));
  const smallest = sets.filter(
    (set) => !sets.some((other) => other.length < set.length && other.every((choice) => set.includes(choice))),
  );
  return {
    isEither: true,
    text: disjunction(smallest.map((set) => conjunction(set.map(({ condition }) => condition)))),
    holdsFor: (on) => smallest.some((set) => set.every(({ id }) => on.has(id))),
  };
}

/** All of them hold. */
export function conjunction(conditions: readonly string[]): string {
  return joined(conditions, ' && ', ALWAYS);
}

function disjunction(conditions: readonly string[]): string {
  return joined(conditions, ' || ', 'false');
}

function joined(conditions: readonly string[], operator: string, none: string): string {
  if (conditions.length < 2) return conditions[0] ?? none;
  return conditions.map((condition) => (/\|\||&&/.test(condition) ? `(${condition})` : condition)).join(operator);
}
