import { Misuse } from '../../../tools/support/failure';

export const USAGE = `Who may do what, as deployed.

npm run permissions                    prints every row of the matrix, and writes docs/permissions.md
npm run permissions -- --mutate        changes every policy in every way: some row has to notice each
npm run permissions -- --explain WHO ACTION RESOURCE [--context KEY=VALUE ...] [--via WAY] [--through SERVICE]
                                       says why: policy by policy, statement by statement

WHO and RESOURCE are called as in test/permissions/vocabulary; a RESOURCE can be an ARN.
Example: npm run permissions -- --explain training s3:GetObject "training data/a.csv" --via "vpc endpoint"`;

export interface Question {
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
  readonly context: Readonly<Record<string, string>>;
  readonly via?: string;
  readonly through?: string;
}

export type Command =
  { readonly kind: 'help' | 'table' | 'mutate' } | { readonly kind: 'explain'; readonly question: Question };

/** What was typed. @throws Misuse with the rule and the choices */
export function parseArguments(args: readonly string[]): Command {
  const [first, ...rest] = args;
  if (first === undefined) return { kind: 'table' };
  if (first === '--help' || first === '-h') return { kind: 'help' };
  if (first === '--mutate') {
    if (rest.length > 0) throw new Misuse(`--mutate must stand alone, got ${rest.join(' ')}\n\n${USAGE}`);
    return { kind: 'mutate' };
  }
  if (first !== '--explain') {
    throw new Misuse(`The argument must be one of --explain, --mutate, --help, got ${first}\n\n${USAGE}`);
  }
  return { kind: 'explain', question: questionOf(rest) };
}

function questionOf(args: readonly string[]): Question {
  const words: string[] = [];
  const options: Record<string, string> = {};
  const context: Record<string, string> = {};
  for (let index = 0; index < args.length; index++) {
    const arg = args[index]!;
    if (!arg.startsWith('--')) {
      words.push(arg);
      continue;
    }
    const value = args[++index];
    if (!['--context', '--via', '--through'].includes(arg)) {
      throw new Misuse(`The option must be one of --context, --via, --through, got ${arg}`);
    }
    if (value === undefined) throw new Misuse(`${arg} must be followed by its value`);
    if (arg === '--context') Object.assign(context, pairOf(value));
    else options[arg.slice(2)] = value;
  }
  const [principal, action, resource, ...more] = words;
  if (!principal || !action || !resource || more.length > 0) {
    throw new Misuse(`--explain must be followed by WHO ACTION RESOURCE, got ${words.length} words\n\n${USAGE}`);
  }
  return { principal, action, resource, context, ...options };
}

function pairOf(text: string): Record<string, string> {
  const [key, ...value] = text.split('=');
  if (!key || value.length === 0) throw new Misuse(`--context must be KEY=VALUE, got ${text}`);
  return { [key]: value.join('=') };
}
