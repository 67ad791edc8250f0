import { Environment } from '../support/environment';
import { ROOT } from '../support/paths';
import { run, runInForeground, RunResult } from '../support/process';
import { Terraform } from '../terraform/terraform';
import { cdktfArguments, cdktfEnvironment } from './cdktf';
import { UserCommand } from './options';
import { asks } from './preflight';

export interface UserCliProps {
  readonly terraform: Terraform;
  readonly settingsFile: string;
  /** What the user wants cdktf to be told. */
  readonly flags: readonly string[];
}

/** The cdktf CLI, on what was synthesized for the user's account. */
export class UserCli {
  constructor(private readonly props: UserCliProps) {}

  /** Leaves it the terminal, and resolves to its exit code. */
  inForeground(command: UserCommand, ...stacks: readonly string[]): Promise<number> {
    // The question is one of the frames: `npm run deploy | tee log` has to show them.
    const env = this.environment(Boolean(process.stdout.isTTY) || asks(command, this.props.flags));
    return runInForeground(process.execPath, this.arguments(command, stacks), env, ROOT);
  }

  /** Keeps what it prints. */
  silently(command: UserCommand, ...stacks: readonly string[]): Promise<RunResult> {
    return run(process.execPath, this.arguments(command, stacks), { cwd: ROOT, env: this.environment(false) });
  }

  private arguments(command: UserCommand, stacks: readonly string[]): string[] {
    const { terraform, flags } = this.props;
    const lock = terraform.usesMirror && !flags.includes('--skip-provider-lock') ? ['--skip-provider-lock'] : [];
    const output = process.env.CDKTF_OUTDIR ? ['--output', process.env.CDKTF_OUTDIR] : [];
    return cdktfArguments(command, ...stacks, ...flags, '--skip-synth', ...lock, ...output);
  }

  /** Without frames: CI keeps cdktf from printing a spinner, frame by frame, to what is no terminal. */
  private environment(frames: boolean): Environment {
    const { terraform, settingsFile } = this.props;
    const plain = frames ? {} : { CI: '1' };
    return { ...terraform.env, ...cdktfEnvironment(), ...plain, BASELINE_SETTINGS: settingsFile };
  }
}
