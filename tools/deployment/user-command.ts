import { homedir } from 'node:os';
import { relative, resolve } from 'node:path';
import { exitCodeOf, Failure, messageOf } from '../support/failure';
import { ROOT } from '../support/paths';
import { run } from '../support/process';
import { fetchProvider, prepareTerraform } from '../terraform/terraform';
import { appCommand } from './cdktf';
import { readManifest } from './manifest';
import { help, UserCommand } from './options';
import { credentialsWarning, destroyHint, glanceAt, requireTerminal } from './preflight';
import { userArguments } from './user-arguments';
import { UserCli } from './user-cli';

/** Runs a command for the user's account to its end, and ends this program with its exit code. */
export function runCdktfCommand(command: UserCommand): void {
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
  const names = await synthesize(settingsFile);
  await fetchProvider(terraform, (line) => console.log(line));
  const cli = new UserCli({ terraform, settingsFile, flags });
  const code =
    command === 'diff' && stacks.includes('*') ? await diffAll(cli, names) : await cli.inForeground(command, ...stacks);
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
async function synthesize(settingsFile: string): Promise<string[]> {
  const { program, args } = appCommand();
  const { code, stdout, stderr } = await run(program, args, {
    cwd: ROOT,
    env: { BASELINE_SETTINGS: shown(settingsFile) },
  });
  if (code !== 0) throw new Failure((stderr || stdout).trim());
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  const { stacks, warnings } = readManifest(resolve(ROOT, process.env.CDKTF_OUTDIR || 'cdktf.out'));
  for (const warning of warnings) console.warn(`Warning: ${warning}`);
  console.log(`Synthesized ${stacks.join(', ')} from ${shown(settingsFile)}`);
  return [...stacks];
}

/** The path as a person would type it: as seen from the checkout, if it is in there. */
function shown(file: string): string {
  const seen = relative(ROOT, file);
  return seen.startsWith('..') ? file : seen;
}

/** `cdktf diff` knows no patterns: one stack after the other, and the worst exit code. */
async function diffAll(cli: UserCli, names: readonly string[]): Promise<number> {
  let worst = 0;
  for (const name of names) {
    console.log(`\n== ${name}`);
    worst = Math.max(worst, await cli.inForeground('diff', name));
  }
  return worst;
}
