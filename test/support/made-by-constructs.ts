import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { App, TerraformOutput, TerraformStack } from 'cdktf';
import { Outputs } from '../../modules/baseline';
import { setAwsEnvironment } from '../../modules/core/aws-environment';
import { renderStack } from '../../stacks/stack-rendering';
import { Synthesized, wrap } from './synthesize';

/** What constructs make of values themselves, and tell others, where the plans of modules are asked for. */
export function madeByConstructs(build: (stack: TerraformStack) => Outputs): Synthesized {
  const stack = new TerraformStack(new App({ stackTraces: false }), 'made');
  setAwsEnvironment(stack, { partition: 'aws', account: '123456789012', region: 'eu-central-1' });
  new AwsProvider(stack, 'Aws');
  for (const [id, output] of Object.entries(build(stack))) {
    new TerraformOutput(stack, id, { ...output, staticId: true });
  }
  return wrap(renderStack(stack));
}
