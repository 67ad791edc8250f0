import { StackLog, StackState } from './stack-log';

/** Seconds between two looks at what has changed. */
const HEARTBEAT = 5;
/** Looks without a change after which the same is said again: nobody should think that it hangs. */
const PATIENCE = 3;

export interface ProgressProps {
  readonly print: (line: string) => void;
  /** What is going on, such as `deploying`. */
  readonly doing: string;
}

/** Says in plain lines how far a deployment is: each stack when it starts and ends, and a sign of life in between. */
export class Progress {
  private readonly started = Date.now();
  private readonly said = new Map<string, string>();
  private readonly timer: NodeJS.Timeout;
  private lastSign = '';
  private unchanged = 0;

  constructor(
    private readonly log: StackLog,
    private readonly props: ProgressProps,
  ) {
    this.timer = setInterval(() => this.heartbeat(), HEARTBEAT * 1000);
  }

  /** To be called after each line that the log has read. */
  update(): void {
    for (const stack of this.log.stacks) {
      const sentence = change(stack);
      if (!sentence || this.said.get(stack.name) === sentence) continue;
      this.said.set(stack.name, sentence);
      this.print(`${stack.name}: ${sentence}`);
    }
  }

  /** Ends the signs of life. */
  stop(): void {
    clearInterval(this.timer);
  }

  private heartbeat(): void {
    const working = this.log.stacks.filter(({ phase }) => phase === 'running');
    const sign = working.length === 0 ? `${this.props.doing} ...` : working.map(inWork).join('; ');
    this.unchanged = sign === this.lastSign ? this.unchanged + 1 : 0;
    this.lastSign = sign;
    if (this.unchanged % PATIENCE === 0) this.print(sign);
  }

  private print(text: string): void {
    const seconds = Math.round((Date.now() - this.started) / 1000);
    this.props.print(`  ${String(seconds).padStart(4)} s  ${text}`);
  }
}

function change({ phase, planned, finished }: StackState): string | undefined {
  if (phase === 'running') return `${planned} resources to go`;
  if (phase === 'done') return `done, ${finished} resources`;
  if (phase === 'failed') return 'failed';
  return undefined;
}

/** Such as `audit 12 of 31 (aws_kms_key.Key, 3 more)`. */
function inWork({ name, planned, finished, active }: StackState): string {
  const [first] = active;
  if (first?.includes('lifecycle_configuration')) {
    return `${name} ${finished} of ${planned} (the AWS provider waits a minute for lifecycle rules to settle)`;
  }
  const others = active.size - 1;
  const on = first ? ` (${first}${others > 0 ? ` and ${others} more` : ''})` : '';
  return `${name} ${finished} of ${planned}${on}`;
}
