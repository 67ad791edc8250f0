import { PROJECT } from '../modules/definitions/project';
import { moduleConfiguration } from '../modules/module-configuration';
import { ModuleDefinition } from '../modules/module-definition';
import { TerraformJson } from './stack-contract';

const DEFINITIONS: readonly ModuleDefinition[] = [PROJECT];

/** The plain Terraform modules as they are made today, by name. */
export type Modules = Readonly<Record<string, TerraformJson>>;

/** Makes every module, without writing it. */
export function modulesOfToday(): Modules {
  return Object.fromEntries(DEFINITIONS.map((definition) => [definition.name, moduleConfiguration(definition)]));
}
