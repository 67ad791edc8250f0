import { App, TerraformOutput, TerraformStack } from 'cdktf';
import { renderStack } from '../../stacks/stack-rendering';
import { Variant } from './choices';
import { withJsonApart } from './json-text';
import { ModuleDefinition } from './module-definition';

/** A configuration by Terraform's kinds of blocks. */
export type Configuration = Readonly<Record<string, any>>;

/**
 * The configuration that a module's constructs make with some choices on, JSON texts taken apart. Not validated: how long texts get
 * is known when Terraform plans, and checked then.
 */
export function synthesizeVariant({ name, build }: ModuleDefinition, { on }: Variant): Configuration {
  const stack = new TerraformStack(new App({ stackTraces: false, skipValidation: true }), name);
  const outputs = build(stack, on);
  for (const [id, output] of Object.entries(outputs)) new TerraformOutput(stack, id, { ...output, staticId: true });
  const { resource, data, output } = renderStack(stack);
  return withJsonApart({ resource, data: data ?? {}, output }) as Configuration;
}
