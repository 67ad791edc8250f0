import { ModuleDefinition } from '../module-definition';
import { AUDIT } from './audit';
import { NETWORK } from './network';
import { PROJECT } from './project';

/** Every plain Terraform module. */
export const MODULES: readonly ModuleDefinition[] = Object.freeze([AUDIT, NETWORK, PROJECT]);
