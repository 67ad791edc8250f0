import { plain } from '../support/plain';

/** How far one stack is. */
export interface StackState {
  readonly name: string;
  phase: 'waiting' | 'running' | 'done' | 'failed';
  /** Resources that Terraform announced to create, change or destroy; undefined until it has planned. */
  planned?: number;
  finished: number;
  /** Addresses that it works on now. */
  readonly active: Set<string>;
  /** Terraform's errors, as it printed them. */
  readonly errors: string[];
}

const PLAN = /^Plan: (\d+) to add, (\d+) to change, (\d+) to destroy\./;
const START = /^(\S+)(?: \(.*\))?: (?:Creating|Modifying|Destroying)\.\.\./;
const FINISH = /^(\S+)(?: \(.*\))?: (?:Creation|Modifications|Destruction) complete after/;
const COMPLETE = /^(?:Apply|Destroy) complete!|^No changes\./;
const END_OF_ERROR = /^\S+(?: \(.*\))?: (?:Creating|Creation|Still|Destroying|Destruction|Modif)/;

/**
 * Reads what `cdktf deploy` and `cdktf destroy` print. The CLI puts a stack's name before the first line of what
 * Terraform printed for it, and indents the rest to the same column.
 */
export class StackLog {
  readonly stacks: readonly StackState[];
  private current?: StackState;

  constructor(names: readonly string[]) {
    this.stacks = names.map((name) => ({ name, phase: 'waiting', finished: 0, active: new Set(), errors: [] }));
  }

  /** Reads one line. */
  add(raw: string): void {
    const line = plain(raw).trimEnd();
    const named = this.stacks.find(({ name }) => line.startsWith(`${name}  `));
    if (named) this.current = named;
    else if (line !== '' && this.current && !line.startsWith(' '.repeat(this.current.name.length + 2))) {
      this.current = undefined;
    }
    if (!this.current) return;
    read(this.current, line.slice(this.current.name.length + 2));
  }
}

function read(stack: StackState, line: string): void {
  const plan = PLAN.exec(line);
  if (plan) {
    stack.phase = 'running';
    stack.planned = Number(plan[1]) + Number(plan[2]) + Number(plan[3]);
  }
  const start = START.exec(line);
  if (start) stack.active.add(start[1]!);
  const finish = FINISH.exec(line);
  if (finish && stack.active.delete(finish[1]!)) stack.finished++;
  if (COMPLETE.test(line)) stack.phase = 'done';
  readError(stack, line);
}

/** An error goes from `Error:` to the next event of another resource; its text is kept as Terraform has it. */
function readError(stack: StackState, line: string): void {
  const begins = /^\W*Error: /.test(line);
  if (begins) {
    stack.phase = 'failed';
    stack.errors.push(line);
  } else if (stack.errors.length > 0 && !END_OF_ERROR.test(line)) {
    stack.errors.push(line);
  }
}
