import { ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { Environment, withChanges } from '../support/environment';
import { Failure } from '../support/failure';
import { ROOT } from '../support/paths';
import { emulatorEnvironment } from './environment';

/** Milliseconds that the server may take to load: under a second when the machine is idle. */
const PATIENCE = 60_000;

export interface EmulatorProps {
  /** The Python program that has moto: `preparePython`. */
  readonly python: string;
  /** The account that the emulator is: twelve digits. */
  readonly account: string;
  readonly region: string;
  /** File that receives what the server has to complain about. */
  readonly log: string;
  /** Plain moto, to see what the patches mend. Default: patched. */
  readonly unpatched?: boolean;
  /** File to which every request is written, one JSON object a line. Default: none is. */
  readonly record?: string;
  /** Goes on after this program's end, until it is stopped by `POST /moto-api/stop`. Default: ends with this program. */
  readonly detached?: boolean;
}

/** AWS on 127.0.0.1: one account, one process, everything in memory. */
export class Emulator {
  private constructor(
    readonly url: string,
    /** Changes to the environment of everything that talks to it. */
    readonly env: Environment,
    private readonly process: ChildProcess,
  ) {}

  /**
   * Starts the server and waits until it accepts connections.
   *
   * @throws Failure with the server's own words if it does not start
   */
  static async start(props: EmulatorProps): Promise<Emulator> {
    const child = spawnServer(props);
    const port = await listening(child, props.log);
    const url = `http://127.0.0.1:${port}`;
    if (props.detached) child.unref();
    return new Emulator(url, emulatorEnvironment(url, props.region), child);
  }

  /** Ends the server and waits until it has. */
  async stop(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGTERM');
    await ended;
  }
}

/** The server's standard input stays open as long as this program lives: its end is how the server hears of ours. */
function spawnServer({ python, account, log, unpatched, detached, record }: EmulatorProps): ChildProcess {
  const flags = [
    ...(unpatched ? ['--unpatched'] : []),
    ...(detached ? ['--detached'] : []),
    ...(record ? ['--record', record] : []),
  ];
  const env: Environment = { MOTO_ACCOUNT_ID: account, PYTHONDONTWRITEBYTECODE: '1', PYTHONUNBUFFERED: '1' };
  mkdirSync(dirname(log), { recursive: true });
  const complaints = openSync(log, 'w');
  try {
    return spawn(python, [join(ROOT, 'tools/emulator/server.py'), ...flags], {
      env: withChanges(process.env, env),
      stdio: [detached ? 'ignore' : 'pipe', 'pipe', complaints],
      detached,
    });
  } finally {
    closeSync(complaints);
  }
}

async function listening(child: ChildProcess, log: string): Promise<string> {
  const lines = createInterface({ input: child.stdout! });
  let timer: NodeJS.Timeout | undefined;
  const port = await new Promise<string | undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE);
    lines.on('line', (line) => resolve(/^listening on port (\d+)$/.exec(line)?.[1]));
    child.once('error', () => resolve(undefined));
    child.once('exit', () => resolve(undefined));
  });
  clearTimeout(timer);
  if (port) return port;
  child.kill('SIGKILL');
  throw new Failure(
    `The emulator did not start. It says:\n${readFileSync(log, 'utf8').trim().slice(-4_000) || 'nothing'}`,
  );
}
