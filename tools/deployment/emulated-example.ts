import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Emulator } from '../emulator/emulator';
import { emulatorSettings } from '../emulator/settings';
import { CACHE, ROOT } from '../support/paths';
import { Terraform } from '../terraform/terraform';
import { Deployment } from './deployment';

/** The settings of an example. */
export function settingsOf(example: string): string {
  return join(ROOT, 'examples', example, 'baseline.yaml');
}

/** The settings that newcomers deploy. */
export const QUICKSTART = settingsOf('quickstart');

/** Everything on, for the tests: what newcomers deploy is a part of it. */
export const EVERYTHING = settingsOf('healthcare');

export interface EmulatedDeploymentProps {
  /** The settings that are deployed. Default: the quickstart. */
  readonly settings?: string;
  /** Name of the working directory below `.cache`; emptied first. */
  readonly name: string;
  readonly terraform: Terraform;
  readonly python: string;
  readonly print: (line: string) => void;
  /** The emulator outlives this program. Default: it ends with it. */
  readonly detached?: boolean;
  /** Name of a file in the working directory to which the emulator writes every request. Default: none is. */
  readonly record?: string;
}

/** Settings on an emulator that runs as their account. */
export interface EmulatedDeployment {
  readonly emulator: Emulator;
  readonly deployment: Deployment;
  readonly workDirectory: string;
  /** The settings as they are deployed. */
  readonly settingsFile: string;
  readonly account: string;
  readonly region: string;
}

/** Starts an emulator for the settings' account, and prepares a deployment to it. Nothing is deployed yet. */
export async function emulateExample(props: EmulatedDeploymentProps): Promise<EmulatedDeployment> {
  const workDirectory = join(CACHE, props.name);
  rmSync(workDirectory, { recursive: true, force: true });
  const settingsFile = join(workDirectory, 'baseline.yaml');
  const whom = emulatorSettings(props.settings ?? QUICKSTART, settingsFile);
  const log = join(workDirectory, 'emulator.log');
  const record = props.record && join(workDirectory, props.record);
  const emulator = await Emulator.start({ python: props.python, detached: props.detached, log, record, ...whom });
  const { terraform, print } = props;
  const deployment = new Deployment({ settingsFile, workDirectory, terraform, env: emulator.env, print });
  return { emulator, deployment, workDirectory, settingsFile, ...whom };
}
