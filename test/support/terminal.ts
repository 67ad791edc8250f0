import { ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { ROOT } from '../../tools/support/paths';

/** What a README has a person type, terminal by terminal. */
export function shellBlocks(readme: string): string[] {
  return [...readFileSync(readme, 'utf8').matchAll(/^```sh\n(.*?)^```/gms)].map(([, commands]) => commands!);
}

/** Types lines into a shell that stops at the first one that fails. */
export function type(commands: string, directory: string): string {
  const { status, stdout, stderr } = spawnSync('sh', ['-ec', commands], {
    cwd: directory,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error(`${commands}\nexited with ${status}:\n${stdout}${stderr}`);
  return stdout;
}

/** A command that goes on until Ctrl+C, such as `npm run emulator`; waits until it says something. */
export async function startUntilSaid(command: readonly string[], expected: string): Promise<ChildProcess> {
  // A group of its own: Ctrl+C goes to all of a terminal's group
  const options = { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] as ['ignore', 'pipe', 'inherit'], detached: true };
  const running = spawn(command[0]!, command.slice(1), options);
  await new Promise<void>((resolve, reject) => {
    let said = '';
    running.stdout!.on('data', (chunk) => {
      said += chunk;
      if (said.includes(expected)) resolve();
    });
    running.on('exit', () => reject(new Error(`${command.join(' ')} ended:\n${said}`)));
  });
  return running;
}

/** Ctrl+C. */
export async function interrupt(running: ChildProcess | undefined): Promise<void> {
  if (running === undefined || running.exitCode !== null) return;
  const ended = new Promise((resolve) => running.on('exit', resolve));
  process.kill(-running.pid!, 'SIGINT');
  await ended;
}
