import { withoutTokenTraces } from '../../stacks/token-traces';
import { MODULES } from '../modules/definitions';
import { moduleConfiguration } from '../modules/module-configuration';
import { TerraformJson } from './stack-contract';

/** The plain Terraform modules as they are made today, by name. */
export type Modules = Readonly<Record<string, TerraformJson>>;

/** Makes every module, without writing it. */
export function modulesOfToday(): Modules {
  const made = withoutTokenTraces(() =>
    MODULES.map((module): [string, TerraformJson] => [module.name, moduleConfiguration(module)]),
  );
  return Object.fromEntries(made);
}
