import { Misuse } from '../support/failure';

/** What `npm run release:check` can be asked for. */
export type ReleaseMode = 'check' | 'record' | 'help';

const MODES: Readonly<Record<string, ReleaseMode>> = { '--record': 'record', '--help': 'help', '-h': 'help' };

/** How to type it, and what its options do. */
export const RELEASE_USAGE = `Usage: npm run release:check [-- --record]
  --record  write down what this version promises (docs/releases), for later ones to be compared with`;

/** Reads the arguments. @throws Misuse if there is no such argument */
export function releaseMode(args: readonly string[]): ReleaseMode {
  for (const argument of args) {
    if (!Object.hasOwn(MODES, argument)) {
      throw new Misuse(`npm run release:check has no option "${argument}".\n${RELEASE_USAGE}`);
    }
  }
  const modes = args.map((argument) => MODES[argument]!);
  return modes.includes('help') ? 'help' : (modes[0] ?? 'check');
}
