import { AUDIT } from '../modules/definitions/audit';
import { NETWORK } from '../modules/definitions/network';
import { PROJECT } from '../modules/definitions/project';
import { moduleConfiguration } from '../modules/module-configuration';
import { ModuleDefinition } from '../modules/module-definition';
import { TerraformJson } from './stack-contract';

/** Every module that is released. */
export const RELEASED_MODULES: readonly ModuleDefinition[] = Object.freeze([AUDIT, NETWORK, PROJECT]);

/** The plain Terraform modules as they are made today, by name. */
export type Modules = Readonly<Record<string, TerraformJson>>;

/** Makes every module, without writing it. */
export function modulesOfToday(): Modules {
  return Object.fromEntries(RELEASED_MODULES.map((definition) => [definition.name, moduleConfiguration(definition)]));
}
