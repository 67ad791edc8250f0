import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Environment } from '../support/environment';
import { Failure } from '../support/failure';
import { parallel } from '../support/parallel';
import { ROOT } from '../support/paths';
import { run } from '../support/process';
import { fetchProvider, Terraform } from '../terraform/terraform';
import { appCommand, cdktfArguments, cdktfEnvironment } from './cdktf';
import { readManifest } from './manifest';
import { Progress } from './progress';
import { StackLog } from './stack-log';

/** Providers that run at the same time: each takes 600 MB. */
const PARALLEL_PROVIDERS = 2;

export interface DeploymentProps {
  readonly settingsFile: string;
  /** Receives `cdktf.out` and `state`. */
  readonly workDirectory: string;
  readonly terraform: Terraform;
  /** Changes to the environment of Terraform and its provider, such as `Emulator.env`. */
  readonly env: Environment;
  /** Told how far it is. */
  readonly print: (line: string) => void;
}

/** What `terraform plan` says about a stack that was just deployed. */
export interface SecondPlan {
  readonly stack: string;
  readonly empty: boolean;
  /** Terraform's text if the plan is not empty. */
  readonly text: string;
}

/** What `terraform validate` says about a stack. */
export interface Validation {
  readonly stack: string;
  readonly valid: boolean;
  /** Terraform's text if the stack is not valid. */
  readonly text: string;
}

/** One settings file, deployed by the cdktf CLI in a directory of its own, with local state. */
export class Deployment {
  private readonly output: string;
  private readonly env: Environment;
  private stackNames: readonly string[] = [];

  constructor(private readonly props: DeploymentProps) {
    this.output = join(props.workDirectory, 'cdktf.out');
    this.env = { ...props.terraform.env, ...cdktfEnvironment(), ...props.env, BASELINE_SETTINGS: props.settingsFile };
  }

  /** The stacks' names; empty before `synthesize`. */
  get stacks(): readonly string[] {
    return this.stackNames;
  }

  /** Where Terraform can be run for a stack by hand. */
  stackDirectory(stack: string): string {
    return join(this.output, 'stacks', stack);
  }

  /**
   * Runs the app, which writes the stacks.
   *
   * @throws Failure with the app's own message if it refuses the settings
   */
  async synthesize(): Promise<void> {
    mkdirSync(this.props.workDirectory, { recursive: true });
    const env = { ...this.env, CDKTF_OUTDIR: this.output };
    const { program, args } = appCommand();
    const { code, stdout, stderr } = await run(program, args, { cwd: ROOT, env });
    if (code !== 0) throw new Failure((stderr || stdout).trim());
    this.stackNames = readManifest(this.output).stacks;
  }

  /** Asks Terraform and the provider whether every stack is well formed. Needs neither credentials nor a backend. */
  async validate(): Promise<Validation[]> {
    await fetchProvider(this.props.terraform, this.props.print);
    return parallel(this.stackNames, PARALLEL_PROVIDERS, async (stack) => {
      const init = await this.terraform(stack, ['init', '-backend=false', '-input=false', '-no-color']);
      if (init.code !== 0) return { stack, valid: false, text: init.stderr.trim() };
      const { code, stdout, stderr } = await this.terraform(stack, ['validate', '-no-color']);
      return { stack, valid: code === 0, text: code === 0 ? '' : `${stdout}${stderr}`.trim() };
    });
  }

  /** Applies every stack, as many at the same time as their dependencies allow. @throws Failure with Terraform's errors */
  async deploy(): Promise<void> {
    await fetchProvider(this.props.terraform, this.props.print);
    await this.cdktf('deploy', 'deploying', '--skip-provider-lock');
  }

  /** Destroys every stack, dependants first. @throws Failure with Terraform's errors */
  async destroy(): Promise<void> {
    await this.cdktf('destroy', 'destroying', '--skip-provider-lock');
  }

  /** Plans every stack anew. After a deployment nothing should be left to do. @throws Failure if a plan fails */
  async planAgain(): Promise<SecondPlan[]> {
    return parallel(this.stackNames, PARALLEL_PROVIDERS, async (stack) => {
      const args = ['plan', '-detailed-exitcode', '-input=false', '-no-color', '-lock=false'];
      const { code, stdout, stderr } = await this.terraform(stack, args);
      if (code !== 0 && code !== 2) {
        throw new Failure(`The second plan of ${stack} failed. Terraform says:\n${stderr.trim()}`);
      }
      return { stack, empty: code === 0, text: code === 0 ? '' : stdout.trim() };
    });
  }

  /** The addresses of the resources in each stack's state, data sources left out. */
  async resources(): Promise<Map<string, string[]>> {
    const lists = await parallel(this.stackNames, this.stackNames.length, async (stack) => {
      const { code, stdout, stderr } = await this.terraform(stack, ['state', 'list']);
      if (code !== 0 && !/No state file was found/.test(stderr)) throw new Failure(stderr.trim());
      return stdout.split('\n').filter((address) => address !== '' && !address.startsWith('data.'));
    });
    return new Map(this.stackNames.map((stack, index) => [stack, lists[index]!]));
  }

  /** A stack's outputs. @throws Failure if Terraform cannot read them */
  async outputs(stack: string): Promise<Record<string, unknown>> {
    const { code, stdout, stderr } = await this.terraform(stack, ['output', '-json']);
    if (code !== 0) throw new Failure(stderr.trim());
    const outputs = Object.entries(JSON.parse(stdout) as Record<string, { sensitive: boolean; value: unknown }>);
    return Object.fromEntries(
      outputs.filter(([, { sensitive }]) => !sensitive).map(([name, { value }]) => [name, value]),
    );
  }

  /** What the app says about a stack's outputs, as far as it does. */
  outputDescriptions(stack: string): Record<string, string> {
    const file = join(this.stackDirectory(stack), 'cdk.tf.json');
    const { output = {} } = JSON.parse(readFileSync(file, 'utf8')) as {
      output?: Record<string, { description?: string }>;
    };
    const described = Object.entries(output).flatMap(([name, { description }]) =>
      description ? [[name, description]] : [],
    );
    return Object.fromEntries(described);
  }

  /** Runs Terraform in a stack's directory, in the deployment's environment. */
  terraform(stack: string, args: readonly string[]) {
    return run(this.props.terraform.binary, args, { cwd: this.stackDirectory(stack), env: this.env });
  }

  private async cdktf(command: string, doing: string, ...flags: string[]): Promise<void> {
    const log = new StackLog(this.stackNames);
    const progress = new Progress(log, { print: this.props.print, doing });
    const args = cdktfArguments(
      command,
      '*',
      '--skip-synth',
      '--auto-approve',
      '--no-color',
      '--output',
      this.output,
      ...flags,
    );
    const { code, stdout, stderr } = await run(process.execPath, args, {
      cwd: ROOT,
      env: this.env,
      onLine: (line) => {
        log.add(line);
        progress.update();
      },
    });
    progress.stop();
    if (code !== 0) throw new Failure(failureOf(log, doing, stdout + stderr));
  }
}

/** Terraform's own words for each stack that failed; if there are none, the end of what the CLI printed. */
function failureOf(log: StackLog, doing: string, output: string): string {
  const failed = log.stacks.filter(({ errors }) => errors.length > 0);
  if (failed.length === 0) return `cdktf failed while ${doing}:\n${output.trim().split('\n').slice(-30).join('\n')}`;
  return failed
    .map(({ name, errors }) => `Stack ${name} failed while ${doing}. Terraform says:\n${text(errors)}`)
    .join('\n\n');
}

function text(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
