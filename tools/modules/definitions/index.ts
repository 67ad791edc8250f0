import { moduleConfiguration } from '../module-configuration';
import { ModuleDefinition } from '../module-definition';
import { FinishedModule, sliceOf } from '../slice';
import { AUDIT } from './audit';
import { NETWORK } from './network';
import { PROJECT } from './project';
import { PROJECT_SLICES } from './project-slices';

/** Every plain Terraform module, finished. */
export function finishedModules(): readonly FinishedModule[] {
  const project = finish(PROJECT);
  const slices = PROJECT_SLICES.map((slice) => sliceOf(project, PROJECT.rules.preconditions, slice));
  return [finish(AUDIT), finish(NETWORK), project, ...slices];
}

function finish(definition: ModuleDefinition): FinishedModule {
  return { definition, configuration: moduleConfiguration(definition) };
}
