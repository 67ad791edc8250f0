import { withoutTokenTraces } from '../../stacks/token-traces';
import { finishedModules } from '../modules/definitions';
import { TerraformJson } from './stack-contract';

/** The plain Terraform modules as they are made today, by name. */
export type Modules = Readonly<Record<string, TerraformJson>>;

/** Makes every module, without writing it. */
export function modulesOfToday(): Modules {
  const modules = withoutTokenTraces(finishedModules);
  return Object.fromEntries(modules.map(({ definition, configuration }) => [definition.name, configuration]));
}
