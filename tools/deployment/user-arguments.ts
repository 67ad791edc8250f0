import { resolve } from 'node:path';
import { Environment } from '../support/environment';
import { Misuse } from '../support/failure';
import { ROOT } from '../support/paths';
import { Option, optionsOf, TO_ALL_STACKS, unknownOption, UserCommand } from './options';

/** What a user typed after the command. */
export interface UserArguments {
  /** Absolute path of the settings file. */
  readonly settingsFile: string;
  /** Names or patterns of stacks. */
  readonly stacks: readonly string[];
  /** Everything else, for cdktf; files as absolute paths. */
  readonly flags: readonly string[];
  /** He only asks how to type it. */
  readonly help: boolean;
}

/** Options that npm keeps for itself when `--` is forgotten. */
const SWALLOWED = ['--settings', '--auto-approve'];

/**
 * Reads the arguments of a command. The settings are those of `--settings`, else of BASELINE_SETTINGS, both as seen from
 * where the user stands, else `baseline.yaml` of the checkout. All stacks if none is named.
 *
 * @throws Misuse if the command has no such option or argument
 */
export function userArguments(command: UserCommand, args: readonly string[], env: Environment): UserArguments {
  const rest = [...args];
  const stacks: string[] = [];
  const flags: string[] = [];
  const named = env.BASELINE_SETTINGS;
  let settingsFile = named ? fromUser(named, env) : resolve(ROOT, 'baseline.yaml');
  if (rest.some((argument) => argument === '--help' || argument === '-h')) {
    return { settingsFile, stacks, flags, help: true };
  }
  refuseSwallowed(command, rest, env);
  while (rest.length > 0) {
    const argument = rest.shift()!;
    if (!argument.startsWith('-')) stacks.push(stackName(command, argument));
    else {
      const { option, value } = readOption(command, argument, rest);
      const read = value !== undefined && option.value === 'FILE' ? fromUser(value, env) : value;
      if (option.name === '--settings') settingsFile = read!;
      else flags.push(option.name, ...(read === undefined ? [] : [read]));
    }
  }
  return { settingsFile, stacks: stacks.length > 0 ? stacks : ['*'], flags, help: false };
}

/** npm sets INIT_CWD to where it was called; it runs its scripts in the checkout. */
function fromUser(file: string, env: Environment): string {
  return resolve(env.INIT_CWD || ROOT, file);
}

/** `npm run deploy --settings other.yaml`, without `--`: npm takes the option for its own, and says nothing. */
function refuseSwallowed(command: UserCommand, args: readonly string[], env: Environment): void {
  for (const { name, value } of optionsOf(command).filter((option) => SWALLOWED.includes(option.name))) {
    const swallowed = env[`npm_config_${name.slice(2).replaceAll('-', '_')}`];
    if (!swallowed) continue;
    const file = swallowed === 'true' ? (args.find(looksLikeFile) ?? 'other.yaml') : swallowed;
    throw new Misuse(forgotten(command, value ? `${name} ${file}` : name));
  }
}

function forgotten(command: UserCommand, options: string): string {
  return `did you forget the "--"? npm run ${command} -- ${options}`;
}

function looksLikeFile(argument: string): boolean {
  return /\.ya?ml$|[/\\]/.test(argument);
}

function stackName(command: UserCommand, argument: string): string {
  if (looksLikeFile(argument)) {
    throw new Misuse(`"${argument}" is no stack: ${forgotten(command, `--settings ${argument}`)}`);
  }
  const does = TO_ALL_STACKS[command];
  if (does) throw new Misuse(`${command} takes no stacks, got "${argument}": it always ${does} all of them`);
  return argument;
}

/** The option that an argument names, and its value, which is taken off `rest` unless it comes after a `=`. */
function readOption(
  command: UserCommand,
  argument: string,
  rest: string[],
): { readonly option: Option; readonly value?: string } {
  const [name = '', inline] = argument.split(/=(.*)/s);
  const option = optionsOf(command).find((known) => known.name === name);
  if (!option) throw new Misuse(unknownOption(name, command));
  if (!option.value) {
    if (inline !== undefined) throw new Misuse(`"${name}" takes no value, got "${inline}"`);
    return { option };
  }
  const isValue = rest[0] !== undefined && !/^-(?!\d)/.test(rest[0]);
  const value = inline ?? (isValue ? rest.shift() : undefined);
  if (value) return { option, value };
  throw new Misuse(
    `"${name}" must be followed by ${name === '--settings' ? 'a file, as in: --settings baseline.yaml' : option.value}`,
  );
}
