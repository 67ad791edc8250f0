import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { foundTools } from './tools';

/** Values of a module's variables, by name. */
export type Values = Readonly<Record<string, unknown>>;

/** What Terraform says against values of variables: the message, by the variable. */
export type Refusals = Readonly<Record<string, string>>;

/**
 * What Terraform refuses of each set of values, by the variables' own types and rules alone: nothing else of the module is there, so that
 * hundreds of sets take seconds.
 */
export async function verdictsOn(
  folder: string,
  variable: unknown,
  sets: readonly Values[],
): Promise<readonly Refusals[]> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'tests'), { recursive: true });
  writeFileSync(join(folder, 'main.tf.json'), JSON.stringify({ variable }));
  // A file for each: a run that fails ends its file
  sets.forEach((variables, index) => {
    const run = [{ only: { command: 'plan', variables } }];
    writeFileSync(join(folder, `tests/${nameOf(index)}.tftest.json`), JSON.stringify({ run }));
  });
  const output = await terraformTest(folder);
  return sets.map((_, index) => refusalsIn(output, nameOf(index)));
}

const nameOf = (index: number) => `set_${index}`;

async function terraformTest(folder: string): Promise<readonly any[]> {
  const { binary, env } = foundTools().terraform!;
  const options = { cwd: folder, env: { ...process.env, ...env } as NodeJS.ProcessEnv, maxBuffer: 2 ** 28 };
  // It fails wherever something is refused
  const { stdout } = await promisify(execFile)(binary, ['test', '-json'], options).catch((error) => error);
  return String(stdout)
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
}

/** @throws if Terraform did not judge it, or said something that is about no variable */
function refusalsIn(output: readonly any[], name: string): Refusals {
  const ours = output.filter((message) => message['@testfile'] === `tests/${name}.tftest.json`);
  const judged = ours.find(({ test_run: run }) => run?.run === 'only' && run.progress !== 'starting');
  if (!judged) throw new Error(`terraform test has not judged ${name}`);
  const refusals = ours.flatMap(({ diagnostic }) => (diagnostic?.severity === 'error' ? [refusalOf(diagnostic)] : []));
  if (refusals.length > 0 === (judged.test_run.status === 'pass')) throw new Error(`${name}: ${judged['@message']}`);
  return Object.fromEntries(refusals);
}

/** Messages of rules begin with the variable. */
function refusalOf({ summary, detail }: any): readonly [variable: string, message: string] {
  const [, variable] = /^"(\w+)" must /.exec(detail) ?? [];
  if (summary !== 'Invalid value for variable' || !variable) throw new Error(`${summary}: ${detail}`);
  return [variable, detail.split('\n\nThis was checked')[0]];
}
