import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { App, TerraformStack } from 'cdktf';
import { setAwsEnvironment } from '../../modules/core/aws-environment';
import { renderStack } from '../../stacks/stack-rendering';
import { Synthesized, wrap } from './synthesize';

/** What constructs make of values themselves, where the plans of modules are asked for. */
export function madeByConstructs(build: (stack: TerraformStack) => void): Synthesized {
  const stack = new TerraformStack(new App({ stackTraces: false }), 'made');
  setAwsEnvironment(stack, { partition: 'aws', account: '123456789012', region: 'eu-central-1' });
  new AwsProvider(stack, 'Aws');
  build(stack);
  return wrap(renderStack(stack));
}
