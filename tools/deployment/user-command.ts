import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { exitCodeOf, Failure, messageOf } from '../support/failure';
import { ROOT, seenFromCheckout } from '../support/paths';
import { run } from '../support/process';
import { fetchProvider, prepareTerraform } from '../terraform/terraform';
import { appCommand } from './cdktf';
import { diffStacks, PlanStack, selectStacks } from './diff';
import { Manifest, readManifest } from './manifest';
import { help, UserCommand } from './options';
import { credentialsWarning, destroyHint, glanceAt, requireTerminal } from './preflight';
import { userArguments } from './user-arguments';
import { UserCli } from './user-cli';

/** Runs a command for the user's account to its end, and ends this program with its exit code. */
export function runCdktfCommand(command: Exclude<UserCommand, 'check'>): void {
  // Terraform has the terminal too, and decides itself what Ctrl+C means; this program waits for it.
  process.on('SIGINT', () => undefined);
  execute(command, process.argv.slice(2)).then(
    (code) => process.exit(code),
    (error) => {
      console.error(messageOf(error));
      process.exit(exitCodeOf(error));
    },
  );
}

async function execute(command: UserCommand, args: readonly string[]): Promise<number> {
  const { settingsFile, stacks, flags, help: asksHow } = userArguments(command, args, process.env);
  if (asksHow) {
    console.log(help(command));
    return 0;
  }
  requireTerminal(command, flags, Boolean(process.stdin.isTTY));
  if (command === 'synth') {
    await synthesize(settingsFile);
    return 0;
  }
  return runTerraform(command, settingsFile, stacks, flags);
}

async function runTerraform(
  command: UserCommand,
  settingsFile: string,
  stacks: readonly string[],
  flags: readonly string[],
): Promise<number> {
  const settings = glanceAt(settingsFile);
  const warning = credentialsWarning(command, process.env, homedir(), settings.deployer);
  if (warning) console.warn(warning);
  // Terraform is looked for first: who lacks it should not wait.
  const terraform = await prepareTerraform();
  const manifest = await synthesize(settingsFile);
  const planned = command === 'diff' ? selectStacks(stacks, manifest.stacks) : [];
  await fetchProvider(terraform, (line) => console.log(line));
  const cli = new UserCli({ terraform, settingsFile, flags });
  const code =
    command === 'diff'
      ? await diffStacks(planned, manifest, planBy(cli, manifest), console.log)
      : await cli.inForeground(command, ...stacks);
  if (code === 0) return code;
  const hints = [command === 'destroy' ? destroyHint(settings) : undefined, warning];
  for (const hint of hints) if (hint) console.error(`\n${hint}`);
  return code;
}

/**
 * Runs the app itself, not through the CLI, which would wrap forty lines around what the app has to say about a setting.
 *
 * @throws Failure with the app's own message
 */
async function synthesize(settingsFile: string): Promise<Manifest> {
  const { program, args } = appCommand();
  const { code, stdout, stderr } = await run(program, args, {
    cwd: ROOT,
    env: { BASELINE_SETTINGS: seenFromCheckout(settingsFile) },
  });
  if (code !== 0) throw new Failure((stderr || stdout).trim());
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  const manifest = readManifest(resolve(ROOT, process.env.CDKTF_OUTDIR || 'cdktf.out'));
  for (const warning of manifest.warnings) console.warn(`Warning: ${warning}`);
  console.log(`Synthesized ${manifest.stacks.join(', ')} from ${seenFromCheckout(settingsFile)}`);
  return manifest;
}

/** A stack that reads no other is planned before the user's eyes. What others print waits: it may come down to one line. */
function planBy(cli: UserCli, { dependencies }: Manifest): PlanStack {
  return async (stack) => {
    if (dependencies[stack]?.length) return cli.silently('diff', stack);
    return { code: await cli.inForeground('diff', stack), stdout: '', stderr: '' };
  };
}
