import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { exitCodeOf, Failure, messageOf } from '../support/failure';
import { ROOT, seenFromCheckout } from '../support/paths';
import { run } from '../support/process';
import { userConfig } from '../terraform/cli-config';
import { fetchProvider, prepareTerraform, Terraform } from '../terraform/terraform';
import { appCommand } from './cdktf';
import { DEPLOYER_IS_LEFT_OUT, withoutDeployer } from './deployer-stack';
import { diffStacks, PlanStack, selectStacks } from './diff';
import { missingToken } from './hcp-token';
import { Manifest, readManifest } from './manifest';
import { help, UserCommand } from './options';
import { credentialsWarning, destroyHint, glanceAt, requireTerminal } from './preflight';
import { clearRehearsal, keepStateInFiles, nextSteps, REHEARSAL } from './rehearsal';
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
    await synthesize(settingsFile, outputDirectory());
    return 0;
  }
  if (command === 'rehearsal') return rehearse(settingsFile);
  return runTerraform(command, settingsFile, stacks, flags);
}

async function runTerraform(
  command: UserCommand,
  settingsFile: string,
  stacks: readonly string[],
  flags: readonly string[],
): Promise<number> {
  const settings = glanceAt(settingsFile);
  const warning = credentialsWarning(command, process.env, homedir(), settings);
  if (warning) console.warn(warning);
  // Terraform is looked for first: who lacks it should not wait.
  const terraform = await prepareTerraform();
  if (settings.hcpHost !== undefined) requireToken(settings.hcpHost, terraform);
  const manifest = await synthesize(settingsFile, outputDirectory());
  const chosen = withoutDeployer(stacks, manifest.stacks);
  if (chosen !== stacks) console.log(DEPLOYER_IS_LEFT_OUT);
  const planned = command === 'diff' ? selectStacks(chosen, manifest.stacks) : [];
  await fetchProvider(terraform, (line) => console.log(line));
  const cli = new UserCli({ terraform, settingsFile, flags });
  const code =
    command === 'diff'
      ? await diffStacks(planned, manifest, planBy(cli, manifest), console.log)
      : await cli.inForeground(command, ...chosen);
  if (code === 0) return code;
  const hints = [command === 'destroy' ? destroyHint(settings) : undefined, warning];
  for (const hint of hints) if (hint) console.error(`\n${hint}`);
  return code;
}

/** @throws Failure that says how to get one */
function requireToken(host: string, { env }: Terraform): void {
  const config = userConfig(process.env, homedir());
  const problem = missingToken(host, {
    env: process.env,
    home: homedir(),
    config,
    configIsReplaced: Boolean(env.TF_CLI_CONFIG_FILE),
  });
  if (problem) throw new Failure(problem);
}

/**
 * Runs the app itself, not through the CLI, which would wrap forty lines around what the app has to say about a setting.
 *
 * @throws Failure with the app's own message
 */
async function synthesize(settingsFile: string, directory: string): Promise<Manifest> {
  const { program, args } = appCommand();
  const { code, stdout, stderr } = await run(program, args, {
    cwd: ROOT,
    env: { BASELINE_SETTINGS: seenFromCheckout(settingsFile), CDKTF_OUTDIR: directory },
  });
  if (code !== 0) throw new Failure((stderr || stdout).trim());
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  const manifest = readManifest(directory);
  for (const warning of manifest.warnings) console.warn(`Warning: ${warning}`);
  console.log(`Synthesized ${manifest.stacks.join(', ')} from ${seenFromCheckout(settingsFile)}`);
  return manifest;
}

function outputDirectory(): string {
  return resolve(ROOT, process.env.CDKTF_OUTDIR || 'cdktf.out');
}

/** Writes the stacks apart, with their state in files: for the emulator, wherever the settings keep it. */
async function rehearse(settingsFile: string): Promise<number> {
  clearRehearsal();
  mkdirSync(REHEARSAL, { recursive: true });
  const { stacks } = await synthesize(settingsFile, REHEARSAL);
  keepStateInFiles(stacks);
  console.log(nextSteps(stacks));
  return 0;
}

/** A stack that reads no other is planned before the user's eyes. What others print waits: it may come down to one line. */
function planBy(cli: UserCli, { dependencies }: Manifest): PlanStack {
  return async (stack) => {
    if (dependencies[stack]?.length) return cli.silently('diff', stack);
    return { code: await cli.inForeground('diff', stack), stdout: '', stderr: '' };
  };
}
