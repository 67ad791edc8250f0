import { didYouMean } from '../../stacks/settings/nearest';

/** What `npm run` offers for the user's own account. */
export type UserCommand = 'check' | 'detections' | 'synth' | 'rehearsal' | 'diff' | 'deploy' | 'destroy';

/** An option of a command for the user's own account. */
export interface Option {
  readonly name: string;
  /** What follows it, as the usage shows it; FILE is a path. Default: nothing follows. */
  readonly value?: 'FILE' | 'N' | 'NAME=VALUE';
  readonly help: string;
  readonly commands: readonly UserCommand[];
}

const CHANGING: readonly UserCommand[] = ['deploy', 'destroy'];
const TERRAFORM: readonly UserCommand[] = ['diff', ...CHANGING];

/** What the commands do that take no stacks: always to all of them. */
export const TO_ALL_STACKS: Readonly<Partial<Record<UserCommand, string>>> = Object.freeze({
  check: 'judges',
  detections: 'lists',
  synth: 'writes',
  rehearsal: 'writes',
});

/** `--settings`, and those options of the cdktf CLI that leave our own choices (app, output directory) alone. */
export const OPTIONS: readonly Option[] = [
  {
    name: '--settings',
    value: 'FILE',
    help: 'settings to read (default: BASELINE_SETTINGS, else baseline.yaml of the checkout)',
    commands: ['check', 'detections', 'synth', 'rehearsal', ...TERRAFORM],
  },
  { name: '--auto-approve', help: 'do not ask before anything is changed', commands: CHANGING },
  { name: '--parallelism', value: 'N', help: 'stacks at the same time', commands: CHANGING },
  {
    name: '--ignore-missing-stack-dependencies',
    help: 'take the named stacks without those that they depend on',
    commands: CHANGING,
  },
  { name: '--terraform-parallelism', value: 'N', help: 'resources at the same time', commands: TERRAFORM },
  { name: '--migrate-state', help: 'move the state after "state" was changed', commands: TERRAFORM },
  { name: '--refresh-only', help: 'only compare the state with what is there', commands: ['diff', 'deploy'] },
  { name: '--outputs-file', value: 'FILE', help: 'write the outputs there, as JSON', commands: ['deploy'] },
  {
    name: '--outputs-file-include-sensitive-outputs',
    help: 'write sensitive outputs too',
    commands: ['deploy'],
  },
  { name: '--var', value: 'NAME=VALUE', help: 'a Terraform variable', commands: TERRAFORM },
  { name: '--var-file', value: 'FILE', help: 'a file of Terraform variables', commands: TERRAFORM },
  { name: '--skip-provider-lock', help: 'do not ask the registry for checksums', commands: TERRAFORM },
  { name: '--no-color', help: 'plain text', commands: TERRAFORM },
];

/** The options that a command has. */
export function optionsOf(command: UserCommand): readonly Option[] {
  return OPTIONS.filter(({ commands }) => commands.includes(command));
}

/** One line: how to type a command. */
export function usage(command: UserCommand): string {
  const options = optionsOf(command).map((option) => `[${typed(option)}]`);
  const stacks = TO_ALL_STACKS[command] ? [] : ['[STACK ...]'];
  return `Usage: npm run ${command} -- ${[...stacks, ...options].join(' ')}`;
}

/** What `--help` prints: how to type a command, and what its options do. */
export function help(command: UserCommand): string {
  const options = optionsOf(command);
  const width = Math.max(...options.map((option) => typed(option).length));
  const stacks = TO_ALL_STACKS[command] ? '' : ' [STACK ...]';
  return [
    `Usage: npm run ${command} --${stacks} [OPTION ...]`,
    ...(stacks && ['  Stacks are names, or patterns such as "project-*". Default: all.']),
    ...options.map((option) => `  ${typed(option).padEnd(width)}  ${option.help}`),
  ].join('\n');
}

/** What is wrong with an option that a command has not. */
export function unknownOption(name: string, command: UserCommand): string {
  if (OPTIONS.some((option) => option.name === name)) return `${command} has no option "${name}". ${usage(command)}`;
  const names = optionsOf(command).map((option) => option.name);
  return `There is no option "${name}": ${didYouMean(name, names).replace(/[^?]$/, '$&.')} ${usage(command)}`;
}

function typed({ name, value }: Option): string {
  return value ? `${name} ${value}` : name;
}
