import { App, TerraformOutput, TerraformStack } from 'cdktf';
import { renderStack } from '../../stacks/stack-rendering';
import { Configuration } from './configuration';
import { Variant } from './choices';
import { withJsonApart } from './json-text';
import { ModuleDefinition } from './module-definition';

/**
 * The configuration that a module's constructs make with some choices on, JSON texts taken apart. Not validated: how long texts get
 * is known when Terraform plans, and checked then.
 */
export function synthesizeVariant(
  { name, build, finish = (made) => made }: ModuleDefinition,
  { on }: Variant,
): Configuration {
  const stack = new TerraformStack(new App({ stackTraces: false, skipValidation: true }), name);
  const outputs = build(stack, on);
  for (const [id, output] of Object.entries(outputs)) new TerraformOutput(stack, id, { ...output, staticId: true });
  const { resource = {}, data = {}, output = {}, moved } = renderStack(stack);
  return withJsonApart(
    finish(withoutComments({ resource, data, output, ...(moved !== undefined && { moved }) }) as Configuration),
  ) as Configuration;
}

/** Without what the framework notes down for its own command line. */
function withoutComments(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutComments);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== '//');
  return Object.fromEntries(entries.map(([key, below]) => [key, withoutComments(below)]));
}
