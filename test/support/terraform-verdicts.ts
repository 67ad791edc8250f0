import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { foundTools } from './tools';

/** Values of a module's variables, by name. */
export type Values = Readonly<Record<string, unknown>>;

/**
 * What Terraform says against each set of values, by rules alone: `configuration` has variables, values and rules, and no resources of a
 * provider, so that hundreds of sets take seconds.
 */
export async function refusalsOf(
  folder: string,
  configuration: object,
  sets: readonly Values[],
): Promise<readonly (readonly string[])[]> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'tests'), { recursive: true });
  writeFileSync(join(folder, 'main.tf.json'), JSON.stringify(configuration));
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

/** @throws if Terraform did not judge it, or said something that no rule says */
function refusalsIn(output: readonly any[], name: string): readonly string[] {
  const ours = output.filter((message) => message['@testfile'] === `tests/${name}.tftest.json`);
  const judged = ours.find(({ test_run: run }) => run?.run === 'only' && run.progress !== 'starting');
  if (!judged) throw new Error(`terraform test has not judged ${name}`);
  const refusals = ours.flatMap(({ diagnostic }) => (diagnostic?.severity === 'error' ? [refusalOf(diagnostic)] : []));
  if (refusals.length > 0 === (judged.test_run.status === 'pass')) throw new Error(`${name}: ${judged['@message']}`);
  return refusals;
}

const OF_RULES = ['Invalid value for variable', 'Resource precondition failed'];

/** Messages of rules begin with what they are about. */
function refusalOf({ summary, detail }: any): string {
  if (!OF_RULES.includes(summary) || !/^"\w+" must /.test(detail)) throw new Error(`${summary}: ${detail}`);
  return detail.split('\n\nThis was checked')[0];
}
