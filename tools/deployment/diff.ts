import { Misuse } from '../support/failure';
import { RunResult } from '../support/process';
import { plain } from '../support/plain';
import { Manifest } from './manifest';

const NO_STATE = 'Error: Unable to find remote state';
/** What cdktf adds to Terraform's errors. */
const CDKTF_ERROR = 'Error: External Error: Stack failed to plan';

/** Plans one stack, and resolves to what is still to be printed. */
export type PlanStack = (stack: string) => Promise<RunResult>;

/**
 * The stacks that names and patterns such as `project-*` select, in the order of their dependencies.
 *
 * @throws Misuse if one of them selects nothing
 */
export function selectStacks(patterns: readonly string[], stacks: readonly string[]): string[] {
  const selected = patterns.map((pattern) => stacks.filter((stack) => matches(stack, pattern)));
  const unknown = patterns.find((_, index) => selected[index]!.length === 0);
  if (unknown !== undefined) throw new Misuse(`There is no stack "${unknown}": choose from ${stacks.join(', ')}.`);
  return stacks.filter((stack) => selected.some((group) => group.includes(stack)));
}

/**
 * Plans one stack after the other, as `cdktf diff` knows no patterns. What reads a stack that could not be planned is
 * left out, and what reads a stack that is not deployed says so in one line.
 *
 * @returns 0 if every stack was planned, else 1
 */
export async function diffStacks(
  stacks: readonly string[],
  { dependencies }: Manifest,
  plan: PlanStack,
  print: (text: string) => void,
): Promise<number> {
  const unplanned = new Set<string>();
  for (const stack of stacks) {
    print(`\n== ${stack}`);
    const failed = dependencies[stack]?.find((read) => unplanned.has(read));
    const problem = failed ? notPlanned(stack, failed) : await planOne(stack, plan, print);
    if (problem === undefined) continue;
    unplanned.add(stack);
    if (problem) print(problem);
  }
  return unplanned.size > 0 ? 1 : 0;
}

/** Plans a stack; resolves to undefined if that worked, else to what is to be said about it, which may be nothing. */
async function planOne(stack: string, plan: PlanStack, print: (text: string) => void): Promise<string | undefined> {
  const { code, stdout, stderr } = await plan(stack);
  const missing = code === 0 ? undefined : missingState(stdout + stderr);
  if (missing) return `${stack} reads ${missing}, which is not deployed yet: deploy first, then diff shows it`;
  const text = (stdout + stderr).trimEnd();
  if (text) print(text);
  return code === 0 ? undefined : '';
}

function notPlanned(stack: string, failed: string): string {
  return `${stack}: not planned, since it reads ${failed}, which could not be planned (not deployed yet?)`;
}

/** The stack whose state Terraform did not find; undefined if Terraform complained about anything else too. */
export function missingState(output: string): string | undefined {
  const text = plain(output);
  const errors = (text.match(/Error: .*/g) ?? []).filter((error) => !error.startsWith(CDKTF_ERROR));
  if (errors.length === 0 || !errors.every((error) => error.startsWith(NO_STATE))) return undefined;
  return /data\.terraform_remote_state\.([\w-]+),/.exec(text)?.[1];
}

function matches(stack: string, pattern: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(stack);
}
