import { AUDIT } from '../../../tools/modules/definitions/audit';
import { NETWORK } from '../../../tools/modules/definitions/network';
import { PROJECT } from '../../../tools/modules/definitions/project';
import { ModuleDefinition } from '../../../tools/modules/module-definition';

/** The modules that together take what settings say; the others are parts of the project, with the same variables. */
export const MODULES_OF_SETTINGS: readonly ModuleDefinition[] = [AUDIT, NETWORK, PROJECT];

/** Values of the module's example, by variable. */
export function exampleOf({ example }: ModuleDefinition): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(example).map(([variable, value]) => [variable, JSON.parse(value)]));
}
