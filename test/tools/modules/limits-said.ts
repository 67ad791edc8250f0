/** The ways in which a description tells limits. */
const PHRASES =
  /A whole number from \d+ to \d+\.|\d+ to \d+ (?:values|characters)\.|At (?:most|least) \d+ values\.|One of \d[\d, ]*\./g;

/** What the description says of limits. */
export function limitsSaid(description: string): readonly string[] {
  return description.match(PHRASES) ?? [];
}

/** What it has to say: read from Terraform's conditions on the variable, not from what made both. */
export function limitsHeld(conditions: readonly string[]): readonly string[] {
  return conditions.flatMap((condition) => READERS.flatMap((read) => read(condition) ?? []));
}

type Reader = (condition: string) => string | undefined;

const wholeNumbers: Reader = (condition) => {
  const [, least, most] = /^\$\{var\.\w+ >= (\d+) && var\.\w+ <= (\d+) && floor\(/.exec(condition) ?? [];
  return most && `A whole number from ${least} to ${most}.`;
};

const sizes: Reader = (condition) => {
  const [, least, most] =
    /^\$\{(?:length\(var\.\w+\) >= (\d+))?(?: && )?(?:length\(var\.\w+\) <= (\d+))?\}$/.exec(condition) ?? [];
  if (least && most) return `${least} to ${most} values.`;
  if (most) return `At most ${most} values.`;
  return least && `At least ${least} values.`;
};

const names: Reader = (condition) => {
  const [, least, most] =
    / && try\(length\(var\.\w+\) >= (\d+), false\) && try\(length\(var\.\w+\) <= (\d+), false\)\}$/.exec(condition) ??
    [];
  return most && `${least} to ${most} characters.`;
};

const numberChoices: Reader = (condition) => {
  const [, choices] = /^\$\{contains\(\[(\d[\d,]*)\], var\.\w+\)\}$/.exec(condition) ?? [];
  return choices && `One of ${choices.replaceAll(',', ', ')}.`;
};

const READERS: readonly Reader[] = [wholeNumbers, sizes, names, numberChoices];
