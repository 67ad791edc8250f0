import { LocalBackend, S3Backend, TerraformBackend, TerraformStack } from 'cdktf';
import { Settings } from './settings/types';

/** Declares where the stack's state is kept. Deployments that differ in account, region or prefix never share a state. */
export function declareBackend(stack: TerraformStack, { state, account, region, prefix }: Settings): TerraformBackend {
  const path = `${account}/${region}/${prefix}/${stack.node.id}.tfstate`;
  if (state.type === 'local') {
    // As seen from the folder where Terraform runs, cdktf.out/stacks/<stack>: relative, so that output does not name the machine
    return new LocalBackend(stack, { path: `../../../state/${path}` });
  }
  const backend = new S3Backend(stack, {
    bucket: state.bucket,
    key: path,
    region: state.region,
    encrypt: true,
    ...(state.kmsKeyArn && { kmsKeyId: state.kmsKeyArn }),
  });
  backend.addOverride('use_lockfile', true);
  return backend;
}
