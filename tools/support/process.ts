import { ChildProcess, spawn } from 'node:child_process';
import { withChanges, Environment } from './environment';

export interface RunOptions {
  readonly cwd?: string;
  /** Laid over this process's environment; undefined unsets. */
  readonly env?: Environment;
  /** Called with each complete line of standard output and standard error. */
  readonly onLine?: (line: string) => void;
  /** Kills the process after so many milliseconds. Default: never. */
  readonly timeout?: number;
}

export interface RunResult {
  /** The exit code; 1 if the process was killed, 127 if it could not be started. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The processes that run now: whoever ends early ends them first. */
const RUNNING = new Set<ChildProcess>();

/** Runs a program to its end without a shell, its input closed, so that nothing can wait for an answer. Never throws. */
export function run(file: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  const child = spawn(file, args, {
    cwd: options.cwd,
    env: withChanges(process.env, options.env ?? {}),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const timer = options.timeout ? setTimeout(() => child.kill(), options.timeout) : undefined;
  RUNNING.add(child);
  const stdout = collect(child.stdout, options.onLine);
  const stderr = collect(child.stderr, options.onLine);
  return new Promise((resolve) => {
    const done = (code: number, problem = '') => {
      clearTimeout(timer);
      RUNNING.delete(child);
      resolve({ code, stdout: stdout(), stderr: stderr() + problem });
    };
    child.on('error', (error) => done(127, error.message));
    child.on('close', (code) => done(code ?? 1));
  });
}

/** Runs a program in the foreground: the terminal is its own. Resolves to its exit code, as `run` has it. */
export function runInForeground(
  file: string,
  args: readonly string[],
  env: Environment,
  cwd?: string,
): Promise<number> {
  const child = spawn(file, args, { cwd, env: withChanges(process.env, env), stdio: 'inherit' });
  RUNNING.add(child);
  return new Promise((resolve) => {
    const done = (code: number) => {
      RUNNING.delete(child);
      resolve(code);
    };
    child.on('error', () => done(127));
    child.on('close', (code) => done(code ?? 1));
  });
}

/** Asks every running program to stop, and waits until all have, at most `patience` milliseconds. */
export async function stopRunning(patience = 60_000): Promise<void> {
  const ends = [...RUNNING].map((child) => new Promise((resolve) => child.once('close', resolve)));
  for (const child of RUNNING) child.kill('SIGINT');
  let timer: NodeJS.Timeout | undefined;
  const patienceEnds = new Promise((resolve) => (timer = setTimeout(resolve, patience)));
  await Promise.race([Promise.all(ends), patienceEnds]);
  clearTimeout(timer);
  for (const child of RUNNING) child.kill('SIGKILL');
}

function collect(stream: NodeJS.ReadableStream, onLine?: (line: string) => void): () => string {
  let text = '';
  let open = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    text += chunk;
    if (!onLine) return;
    const lines = (open + chunk).split(/\r?\n/);
    open = lines.pop() ?? '';
    lines.forEach(onLine);
  });
  stream.on('end', () => open && onLine?.(open));
  return () => text;
}
