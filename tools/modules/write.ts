import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { AWS_PROVIDER } from '../../stacks/provider-versions';
import { withoutTokenTraces } from '../../stacks/token-traces';
import { Failure } from '../support/failure';
import { ROOT } from '../support/paths';
import { finishedModules } from './definitions';
import { testsOf } from './module-tests';
import { exampleOf, MADE_BY, readmeOf } from './readme';
import { FinishedModule } from './slice';

/** Files of a module, by their path in its folder. */
export function filesOf(
  { definition, configuration }: FinishedModule,
  version: string,
): Readonly<Record<string, string>> {
  return {
    'main.tf.json': `${JSON.stringify(configuration, null, 2)}\n`,
    'README.md': readmeOf(definition, configuration, version),
    [`tests/${definition.name}.tftest.hcl`]: testsOf(definition),
    'examples/basic/main.tf': exampleRoot(definition),
  };
}

/** A root module that calls the module, with a provider. */
function exampleRoot(definition: FinishedModule['definition']): string {
  return [
    'terraform {',
    '  required_providers {',
    '    aws = {',
    `      source  = "${AWS_PROVIDER.source}"`,
    `      version = "${AWS_PROVIDER.version}"`,
    '    }',
    '  }',
    '}',
    '',
    'provider "aws" {',
    '  region = "eu-central-1"',
    '}',
    '',
    ...exampleOf(definition, '"../.."'),
    '',
  ].join('\n');
}

/**
 * Writes every module below `folder`, in place of modules that were written before. The folders' names.
 *
 * @throws Failure before anything is written, if a folder of such a name holds something else
 */
export function writeModules(folder: string): readonly string[] {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const modules = withoutTokenTraces(finishedModules);
  refuseForeign(modules.map(({ definition }) => join(folder, definition.name)));
  const all = modules.map((each) => [each.definition.name, filesOf(each, version)] as const);
  for (const [name, files] of all) writeModule(join(folder, name), files);
  return all.map(([name]) => name);
}

function refuseForeign(folders: readonly string[]): void {
  const foreign = folders.filter((folder) => existsSync(folder) && !isOurs(folder));
  if (foreign.length === 0) return;
  throw new Failure(
    `"--out" must be a folder whose modules, if any, were written by this command, got ${foreign.join(', ')}: name another folder, or move what is there`,
  );
}

function isOurs(folder: string): boolean {
  if (!statSync(folder).isDirectory()) return false;
  if (readdirSync(folder).length === 0) return true;
  const readme = join(folder, 'README.md');
  return existsSync(readme) && readFileSync(readme, 'utf8').includes(`\n${MADE_BY}`);
}

function writeModule(folder: string, files: Readonly<Record<string, string>>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  copyFileSync(join(ROOT, 'LICENSE'), join(folder, 'LICENSE'));
}
