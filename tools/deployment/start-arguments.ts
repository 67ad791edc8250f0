import { Misuse } from '../support/failure';

/** What `npm start` can be asked for. */
export type StartMode = 'once' | 'keep' | 'stop' | 'help';

const MODES: Readonly<Record<string, StartMode>> = {
  '--keep': 'keep',
  '--stop': 'stop',
  '--help': 'help',
  '-h': 'help',
};

/** How to type `npm start`, and what its options do. */
export const START_USAGE = `Usage: npm start [-- --keep | --stop]
  --keep  leave the emulator and what was deployed to it, and tell how to look around
  --stop  stop an emulator that was kept, and forget what was deployed to it`;

/** Reads the arguments of `npm start`. @throws Misuse if it has no such argument, or if there are two */
export function startMode(args: readonly string[]): StartMode {
  for (const argument of args) {
    if (!Object.hasOwn(MODES, argument)) throw new Misuse(`npm start has no option "${argument}".\n${START_USAGE}`);
  }
  const modes = new Set(args.map((argument) => MODES[argument]!));
  if (modes.has('help')) return 'help';
  if (modes.size > 1) throw new Misuse(`npm start takes one option, got "${args.join(' ')}".\n${START_USAGE}`);
  return [...modes][0] ?? 'once';
}
