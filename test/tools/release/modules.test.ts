import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { MODULES } from '../../../tools/modules/definitions';
import { ModuleDefinition } from '../../../tools/modules/module-definition';
import { ROOT } from '../../../tools/support/paths';

const DEFINITIONS = join(ROOT, 'tools/modules/definitions');

function isDefinition(value: unknown): value is ModuleDefinition {
  return typeof value === 'object' && value !== null && 'build' in value && 'variables' in value;
}

test('every module that there is is held to what it promised', async () => {
  const files = await Promise.all(readdirSync(DEFINITIONS).map((file) => import(join(DEFINITIONS, file))));
  const defined = files.flatMap((exported) => Object.values(exported).filter(isDefinition)).map(({ name }) => name);
  expect(MODULES.map(({ name }) => name).sort()).toEqual([...new Set(defined)].sort());
  expect(defined.length).toBeGreaterThan(0);
});
