import { configurationWithoutRules, moduleConfiguration } from '../module-configuration';
import { ModuleDefinition } from '../module-definition';
import { withRules } from '../rules';
import { FinishedModule, slicesOf } from '../slice';
import { AUDIT } from './audit';
import { NETWORK } from './network';
import { PROJECT } from './project';
import { PROJECT_ONLY, PROJECT_SLICES } from './project-slices';

/** Every plain Terraform module, finished. */
export function finishedModules(): readonly FinishedModule[] {
  const whole = { definition: PROJECT, configuration: configurationWithoutRules(PROJECT) };
  const project = { ...whole, configuration: withRules(whole.configuration, PROJECT.rules) };
  const slices = slicesOf(whole, PROJECT.rules.preconditions, PROJECT_SLICES, PROJECT_ONLY);
  return [finish(AUDIT), finish(NETWORK), project, ...slices];
}

function finish(definition: ModuleDefinition): FinishedModule {
  return { definition, configuration: moduleConfiguration(definition) };
}
