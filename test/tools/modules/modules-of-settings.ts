import { AUDIT } from '../../../tools/modules/definitions/audit';
import { NETWORK } from '../../../tools/modules/definitions/network';
import { PROJECT } from '../../../tools/modules/definitions/project';
import { ModuleDefinition } from '../../../tools/modules/module-definition';

/** The modules that together take what settings say; the others are parts of the project, with the same variables. */
export const MODULES_OF_SETTINGS: readonly ModuleDefinition[] = [AUDIT, NETWORK, PROJECT];
