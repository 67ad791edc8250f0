import { synthesizeApart } from '../iam/synthesize-apart';
import { Failure, messageOf } from '../support/failure';
import { seenFromCheckout } from '../support/paths';
import { Change } from './change';
import { compareStacks, goneStack } from './compare-stacks';
import { Modules } from './modules';
import { Release, ReleasedExample } from './record';
import { StackContract, TerraformJson } from './stack-contract';

/** A change, and where it is, such as `quickstart audit`; absent if the text says it. */
interface Located extends Change {
  readonly where?: string;
}

/**
 * What changes for who has deployed the examples or the modules of a release, goes on with his settings, and takes today's code:
 * Terraform compares what is synthesized, so that is what is compared here.
 */
export function upgradeOf({ version, examples, modules }: Release, today: Modules): Change[] {
  return together([
    ...examples.flatMap((example) => exampleUpgrade(version, example)),
    ...[...modules].flatMap(([name, released]) => moduleUpgrade(name, released, today[name])),
    ...Object.keys(today)
      .filter((name) => !modules.has(name))
      .map((name): Located => ({ weight: 'added', text: `the module ${name} is new` })),
  ]);
}

/** A module that is gone is not taken: whoever has it stays with the version before. */
function moduleUpgrade(name: string, released: StackContract, now: TerraformJson | undefined): Located[] {
  if (!now) return [{ weight: 'breaking', text: `the module ${name} is gone` }];
  return compareStacks(released, now).map((change) => ({ ...change, where: `module ${name}` }));
}

function exampleUpgrade(version: string, { name, settingsFile, stacks }: ReleasedExample): Located[] {
  const now = synthesized(settingsFile);
  if (typeof now === 'string') return [refusedSettings(version, settingsFile, now)];
  const kept = [...stacks].flatMap(([stack, released]): Located[] => {
    const json = now[stack];
    if (!json) return [goneStack(`${name} ${stack}`, released)];
    return compareStacks(released, json).map((change) => ({ ...change, where: `${name} ${stack}` }));
  });
  const added = Object.keys(now)
    .filter((stack) => !stacks.has(stack))
    .map((stack): Located => ({ weight: 'added', text: `the stack ${name} ${stack} is new` }));
  return [...kept, ...added];
}

/** One change for each text, with all the places that have it behind it. */
function together(changes: readonly Located[]): Change[] {
  const places = new Map<string, string[]>();
  const weights = new Map(changes.map(({ text, weight }) => [text, weight]));
  for (const { text, where } of changes) places.set(text, [...(places.get(text) ?? []), ...(where ? [where] : [])]);
  return [...places].map(([text, names]) => ({
    weight: weights.get(text)!,
    text: names.length > 0 ? `${text} (${names.join(', ')})` : text,
  }));
}

/** The stacks that settings give, or why they give none. */
function synthesized(settingsFile: string): Readonly<Record<string, TerraformJson>> | string {
  try {
    return synthesizeApart(settingsFile);
  } catch (error) {
    if (error instanceof Failure) return messageOf(error);
    throw error;
  }
}

/** Without stacks there is nothing to compare, so nothing can be said of what is replaced. */
function refusedSettings(version: string, settingsFile: string, reason: string): Change {
  const file = seenFromCheckout(settingsFile);
  const remedy = `take them, or change the file as its owner has to, and say so in CHANGELOG.md under "Upgrading"`;
  return {
    weight: 'refused',
    text: `"${file}" must be settings as ${version} took them, got a refusal: ${remedy}\n${reason}`,
  };
}
