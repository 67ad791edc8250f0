/** Something that a user of a module decides, and that decides on what there is: known to Terraform only when it plans. */
export interface Choice {
  /** Unique in its module, such as `training`. */
  readonly id: string;
  /** Terraform's expression that says whether it is on. */
  readonly condition: string;
}

/** Choices that are looked at together: what there is may depend on several of a group, but not on several groups at once. */
export interface ChoiceGroup {
  readonly choices: readonly Choice[];
  /** Which of them are on together, by id. The first one is what the other groups are looked at with. */
  readonly states: readonly ReadonlySet<string>[];
  /** Whether the states tell one "or" from another. */
  readonly complete: boolean;
  /** That one of them is on. Groups that are not complete have to say it where something depends on it: other "or"s look the same. */
  readonly any?: string;
}

/** Every combination, but those that the module refuses; all of them on, first. */
export function together(
  choices: readonly Choice[],
  allowed: (on: ReadonlySet<string>) => boolean = () => true,
): ChoiceGroup {
  const combinations = Array.from({ length: 2 ** choices.length }, (_, bits) =>
    choices.filter((_, index) => ((bits >> index) & 1) === 0).map(({ id }) => id),
  );
  return { choices, complete: true, states: combinations.map((ids) => new Set(ids)).filter(allowed) };
}

/** All of them on, each of them off by itself, all of them off: for choices that nothing but "one of them" connects. */
export function apart(choices: readonly Choice[]): ChoiceGroup {
  const all = choices.map(({ id }) => id);
  const without = all.map((off) => all.filter((id) => id !== off));
  const states = [all, ...without, ...(all.length > 1 ? [[]] : [])];
  return { choices, complete: all.length <= 2, states: states.map((ids) => new Set(ids)) };
}

/** One of them is on. */
export function oneOf(choices: readonly Choice[]): ChoiceGroup {
  return { choices, complete: true, states: choices.map(({ id }) => new Set([id])) };
}

/** A module as it is with some choices on. */
export interface Variant {
  readonly on: ReadonlySet<string>;
}

/** The variants that show what each choice decides: one group at a time goes through its states. */
export function variantsOf(groups: readonly ChoiceGroup[]): readonly Variant[] {
  const base = groups.map(({ states }) => states[0]!);
  const others = groups.flatMap(({ states }, index) =>
    states.slice(1).map((state) => base.map((ofGroup, at) => (at === index ? state : ofGroup))),
  );
  return [base, ...others].map((states) => ({ on: new Set(states.flatMap((state) => [...state])) }));
}
