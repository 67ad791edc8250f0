import { relative, resolve } from 'node:path';
import { exitCodeOf, Failure, messageOf } from '../support/failure';
import { ROOT } from '../support/paths';
import { run, runInForeground } from '../support/process';
import { fetchProvider, prepareTerraform, Terraform } from '../terraform/terraform';
import { appCommand, cdktfArguments, cdktfEnvironment } from './cdktf';
import { readManifest } from './manifest';
import { help, UserCommand } from './options';
import { userArguments } from './user-arguments';

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
  // Terraform is looked for first: who lacks it should not wait.
  const terraform = command === 'synth' ? undefined : await prepareTerraform();
  const names = await synthesize(settingsFile);
  if (!terraform) return 0;
  await fetchProvider(terraform, (line) => console.log(line));
  if (command !== 'diff' || !stacks.includes('*')) {
    return runCli(command, terraform, settingsFile, [...stacks, ...flags]);
  }
  return diffAll(terraform, settingsFile, names, flags);
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
async function diffAll(
  terraform: Terraform,
  settingsFile: string,
  names: readonly string[],
  flags: readonly string[],
): Promise<number> {
  let worst = 0;
  for (const name of names) {
    console.log(`\n== ${name}`);
    const code = await runCli('diff', terraform, settingsFile, [name, ...flags]);
    if (code !== 0) console.error(`(A stack that reads another can only be planned once the other is deployed.)`);
    worst = Math.max(worst, code);
  }
  return worst;
}

function runCli(
  command: UserCommand,
  terraform: Terraform,
  settingsFile: string,
  args: readonly string[],
): Promise<number> {
  const lock = terraform.usesMirror && !args.includes('--skip-provider-lock') ? ['--skip-provider-lock'] : [];
  const output = process.env.CDKTF_OUTDIR ? ['--output', process.env.CDKTF_OUTDIR] : [];
  const env = { ...terraform.env, ...cdktfEnvironment(), BASELINE_SETTINGS: settingsFile };
  return runInForeground(
    process.execPath,
    cdktfArguments(command, ...args, '--skip-synth', ...lock, ...output),
    env,
    ROOT,
  );
}
