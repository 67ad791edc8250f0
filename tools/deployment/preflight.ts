import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { Environment } from '../support/environment';
import { Misuse } from '../support/failure';
import { UserCommand } from './options';

/** Environment variables from which AWS's libraries take credentials, or learn where to get them. */
const CREDENTIALS = [
  'AWS_ACCESS_KEY_ID',
  'AWS_PROFILE',
  'AWS_DEFAULT_PROFILE',
  'AWS_WEB_IDENTITY_TOKEN_FILE',
  'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
  'AWS_CONTAINER_CREDENTIALS_FULL_URI',
];

/** The few settings that the tools themselves look at, unchecked: the app says what is wrong with them. */
export interface Glance {
  readonly deployer?: string;
  readonly allowsDeletion: boolean;
  /** Host of the workspaces that keep the state. Absent: state is elsewhere. */
  readonly hcpHost?: string;
}

/** Looks into a settings file. Never throws: a file that cannot be read says nothing. */
export function glanceAt(settingsFile: string): Glance {
  try {
    const settings = parse(readFileSync(settingsFile, 'utf8'));
    const { deployer } = settings;
    return {
      deployer: typeof deployer === 'string' ? deployer : undefined,
      allowsDeletion: Boolean(settings.exceptions?.allowDeletion),
      ...(settings.state?.type === 'hcp' && { hcpHost: String(settings.state.hostname ?? 'app.terraform.io') }),
    };
  } catch {
    return { allowsDeletion: false };
  }
}

/** Whether cdktf will ask before it changes anything. */
export function asks(command: UserCommand, flags: readonly string[]): boolean {
  return (command === 'deploy' || command === 'destroy') && !flags.includes('--auto-approve');
}

/**
 * Without a terminal nobody can answer, and cdktf finds out only after it has planned.
 *
 * @throws Misuse if the command will ask, and cannot
 */
export function requireTerminal(command: UserCommand, flags: readonly string[], isTerminal: boolean): void {
  if (isTerminal || !asks(command, flags)) return;
  throw new Misuse(
    `${command} asks before it changes anything and needs a terminal. Without one: npm run ${command} -- --auto-approve`,
  );
}

/**
 * What to say if neither the environment nor the home directory has AWS credentials; undefined if one has. A warning, since
 * a machine at AWS has its own, which only AWS can tell.
 */
export function credentialsWarning(
  command: UserCommand,
  env: Environment,
  home: string,
  { deployer, hcpHost }: Pick<Glance, 'deployer' | 'hcpHost'> = {},
): string | undefined {
  // Runs of workspaces have credentials of their own
  if (hcpHost !== undefined) return undefined;
  if (CREDENTIALS.some((name) => env[name])) return undefined;
  const files = [
    env.AWS_SHARED_CREDENTIALS_FILE || join(home, '.aws/credentials'),
    env.AWS_CONFIG_FILE || join(home, '.aws/config'),
  ];
  if (files.some((file) => existsSync(file))) return undefined;
  const whose = deployer ? `those of ${deployer}` : 'some';
  return `No AWS credentials in the environment or in ~/.aws. Give ${whose}, for example: AWS_PROFILE=... npm run ${command}`;
}

/** What to say after a destruction has failed; undefined if the settings allow it, and something else was wrong. */
export function destroyHint({ allowsDeletion }: Glance): string | undefined {
  if (allowsDeletion) return undefined;
  return (
    'Keys, buckets and logs are protected. To destroy them, set exceptions.allowDeletion with a reason, deploy, and ' +
    'destroy again.'
  );
}
