import { parseArgs } from 'node:util';
import { Misuse, messageOf } from '../support/failure';
import { ExampleName, STARTABLE } from './startable-examples';

/** What `npm start` can be asked for. */
export type StartMode = 'once' | 'keep' | 'stop' | 'help';

/** What somebody typed after `npm start`. */
export interface StartArguments {
  readonly mode: StartMode;
  /** The example that is deployed. */
  readonly example: ExampleName;
}

const NAMES = Object.keys(STARTABLE) as ExampleName[];
const DEFAULT: ExampleName = 'quickstart';

/** How to type `npm start`, and what its options do. */
export const START_USAGE = `Usage: npm start [-- [--example NAME] [--keep | --stop]]
  --example  which one to deploy: ${NAMES.join(', ')}; default ${DEFAULT}
  --keep     leave the emulator and what was deployed to it, and tell how to look around
  --stop     stop an emulator that was kept, and forget what was deployed to it`;

/** Reads the arguments of `npm start`. @throws Misuse if it has no such argument, or if they contradict each other */
export function startArguments(args: readonly string[]): StartArguments {
  const { help, keep, stop, example } = parse(args);
  if (help) return { mode: 'help', example: DEFAULT };
  if (keep && stop) throw new Misuse(`npm start takes --keep or --stop, got both.\n${START_USAGE}`);
  if (stop && example) throw new Misuse(`--stop stops whatever was kept, got "--example ${example}".\n${START_USAGE}`);
  const name = NAMES.find((known) => known === (example ?? DEFAULT));
  if (!name) throw new Misuse(`--example must be ${NAMES.join(' or ')}, got "${example}".\n${START_USAGE}`);
  const mode = keep ? 'keep' : stop ? 'stop' : 'once';
  return { mode, example: name };
}

function parse(args: readonly string[]) {
  const options = {
    example: { type: 'string' },
    keep: { type: 'boolean' },
    stop: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new Misuse(`${error instanceof Error ? error.message : messageOf(error)}\n${START_USAGE}`);
  }
}
