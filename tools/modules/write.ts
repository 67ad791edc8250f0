import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withoutTokenTraces } from '../../stacks/token-traces';
import { ROOT } from '../support/paths';
import { finishedModules } from './definitions';
import { testsOf } from './module-tests';
import { exampleOf, readmeOf } from './readme';
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
    '      source  = "hashicorp/aws"',
    '      version = ">= 5.100.0, < 7.0.0"',
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

/** Writes every module below `folder`, in place of what is there. The folders' names. */
export function writeModules(folder: string): readonly string[] {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const modules = withoutTokenTraces(finishedModules);
  const all = modules.map((each) => [each.definition.name, filesOf(each, version)] as const);
  for (const [name, files] of all) writeModule(join(folder, name), files);
  return all.map(([name]) => name);
}

function writeModule(folder: string, files: Readonly<Record<string, string>>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  copyFileSync(join(ROOT, 'LICENSE'), join(folder, 'LICENSE'));
}
