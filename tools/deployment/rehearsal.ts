import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { STACKS } from '../../stacks/stack-names';
import { ROOT } from '../support/paths';

/** Where a rehearsal's stacks and their state are: apart from `cdktf.out` and `state`, so that none is taken for the other. */
export const REHEARSAL = join(ROOT, 'rehearsal');

/** Terraform reads it after the stack, and takes what it says in place of what the stack says. */
const OVERRIDE = 'override.tf.json';

interface StackJson {
  readonly data?: { readonly terraform_remote_state?: Readonly<Record<string, unknown>> };
}

/** Removes an earlier rehearsal's stacks; its state stays, for what it has deployed. */
export function clearRehearsal(directory = REHEARSAL): void {
  rmSync(join(directory, 'stacks'), { recursive: true, force: true });
}

/** Lets each stack keep its state in files, and read that of others there, wherever the settings keep it. */
export function keepStateInFiles(stacks: readonly string[], directory = REHEARSAL): void {
  for (const stack of stacks) {
    const folder = join(directory, 'stacks', stack);
    const json = JSON.parse(readFileSync(join(folder, 'cdk.tf.json'), 'utf8')) as StackJson;
    writeFileSync(join(folder, OVERRIDE), `${JSON.stringify(overrideOf(json, stack), null, 2)}\n`);
  }
}

/** https://developer.hashicorp.com/terraform/language/files/override: a backend takes the place of a cloud block as well. */
function overrideOf({ data }: StackJson, stack: string): object {
  const local = (name: string) => ({ path: `../../state/${name}.tfstate` });
  const read = Object.keys(data?.terraform_remote_state ?? {});
  return {
    terraform: { backend: { local: local(stack) } },
    ...(read.length > 0 && {
      data: {
        terraform_remote_state: Object.fromEntries(
          read.map((name) => [name, { backend: 'local', config: local(name) }]),
        ),
      },
    }),
  };
}

/** What to type next, in the order of the dependencies; first the roles that deploy, if they are made. */
export function nextSteps(stacks: readonly string[]): string {
  const first = stacks.filter((stack) => stack === STACKS.deployer);
  const ordered = [...first, ...stacks.filter((stack) => stack !== STACKS.deployer)];
  return [
    'In a shell that leads to the emulator (npm run emulator prints its environment):',
    '',
    `for stack in ${ordered.join(' ')}; do`,
    '  terraform -chdir=rehearsal/stacks/$stack init -input=false && terraform -chdir=rehearsal/stacks/$stack apply -auto-approve',
    'done',
  ].join('\n');
}
