import { TerraformOutput, TerraformStack } from 'cdktf';
import { statementsOf, synthesize } from './synthesize';

/** A stack, and what an imported handle asks of its owner, as an output renders it. */
export function withRequired(build: (stack: TerraformStack) => { readonly requiredPolicy: string }) {
  const made = synthesize((stack) => {
    new TerraformOutput(stack, 'required', { value: build(stack).requiredPolicy });
  });
  return { made, required: statementsOf(made.json.output.required.value) };
}
