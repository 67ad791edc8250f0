import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startArguments } from '../../tools/deployment/start-arguments';
import { userArguments } from '../../tools/deployment/user-arguments';
import { OPTIONS, UserCommand } from '../../tools/deployment/options';
import { emulatorArguments } from '../../tools/emulator/arguments';
import { releaseMode } from '../../tools/release/options';
import { messageOf } from '../../tools/support/failure';
import { ROOT } from '../../tools/support/paths';
import { parseArguments } from '../permissions/command/arguments';

/** A document for people, and where its commands are typed. */
export interface Document {
  readonly text: string;
  /** Scripts of the package.json that npm would take there. */
  readonly scripts: readonly string[];
}

/** Programs that documents may have people type, beside npm; and words of the shell. */
const PROGRAMS = '. cat cd cp diff export git ls mkdir node npx rm source terraform unset for done'.split(' ');
/** What npm does by itself. */
const OWN = ['ci', 'install', 'pack', 'init', 'ls', 'view', 'publish'];
/** Scripts whose arguments are looked at by hand only. */
const UNREAD = ['bench', 'docs', 'modules', 'schema', 'test'];
/** Paths of this checkout. */
const OURS = /^(examples|docs|modules|stacks|tools|test)\//;
const USER_COMMANDS = new Set<string>(OPTIONS.flatMap(({ commands }) => commands));

/** Commands in the shell fences of a document, comments and variables before them left out. */
export function fencedCommands({ text }: Document): string[] {
  return [...text.matchAll(/^ *```(?:sh|bash|console)\n(.*?)^ *```/gms)]
    .flatMap(([, code]) => code!.replace(/\\\n/g, ' ').split(/\n| && /))
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .map((line) => line.replace(/^(\w+=\S*\s+)+/, ''))
    .filter((line) => line !== '');
}

/** Commands of npm within its sentences. */
function commandsInWords({ text }: Document): string[] {
  return [...text.matchAll(/`((?:npm|cp) [^`]+)`/g)].map(([, command]) => command!);
}

/** What would not work as it stands there. */
export function brokenCommands(document: Document): string[] {
  return [...fencedCommands(document), ...commandsInWords(document)].flatMap((command) => {
    const problem = problemOf(wordsOf(command), document);
    return problem ? [`${command}: ${problem}`] : [];
  });
}

function problemOf([program = '', ...args]: readonly string[], document: Document): string | undefined {
  const lost = args.find((word) => OURS.test(word) && !isThere(word));
  if (lost) return `there is no ${lost}`;
  if (program !== 'npm') return PROGRAMS.includes(program) ? undefined : `nobody knows ${program}`;
  const [first = '', ...rest] = args;
  if (OWN.includes(first)) return undefined;
  const script = first === 'run' ? rest.shift()! : first;
  if (!document.scripts.includes(script)) return `there is no script ${script}`;
  return problemOfArguments(script, rest);
}

/** As a file or folder, or as the beginning of a test's name, which is what jest takes. */
function isThere(path: string): boolean {
  return [path, `${path}.test.ts`].some((name) => existsSync(join(ROOT, name)));
}

/** Read by the command's own code, as far as it takes arguments. */
function problemOfArguments(script: string, [dashes, ...args]: readonly string[]): string | undefined {
  if (dashes === undefined) return undefined;
  if (dashes !== '--') return `npm takes "${dashes}" for itself without "--"`;
  try {
    if (script === 'start') startArguments(args);
    else if (script === 'permissions') parseArguments(args);
    else if (script === 'release:check') releaseMode(args);
    else if (script === 'emulator') emulatorArguments(args);
    else if (USER_COMMANDS.has(script)) userArguments(script as UserCommand, args, {});
    else if (!UNREAD.includes(script)) return `nobody reads arguments of ${script}`;
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}

/** Words as a shell tells them apart. */
function wordsOf(command: string): string[] {
  return [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, one, two, three]) => one ?? two ?? three!);
}
