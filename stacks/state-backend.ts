import { CloudBackend, LocalBackend, NamedCloudWorkspace, S3Backend, TerraformBackend, TerraformStack } from 'cdktf';
import { HcpState, S3State, Settings } from './settings/types';
import { workspaceName } from './workspace-names';

/** Declares where the stack's state is kept. Deployments that differ in account, region or prefix never share a state. */
export function declareBackend(stack: TerraformStack, { state, ...scope }: Settings): TerraformBackend {
  const path = `${scope.account}/${scope.region}/${scope.prefix}/${stack.node.id}.tfstate`;
  switch (state.type) {
    case 'local':
      // As seen from the folder where Terraform runs, cdktf.out/stacks/<stack>: relative, so that output does not name the machine
      return new LocalBackend(stack, { path: `../../../state/${path}` });
    case 's3':
      return bucket(stack, path, state);
    case 'hcp':
      return workspace(stack, workspaceName(scope, stack.node.id, state.workspaceStart), state);
  }
}

function bucket(stack: TerraformStack, key: string, { bucket, region, kmsKeyArn }: S3State): TerraformBackend {
  const backend = new S3Backend(stack, {
    bucket,
    key,
    region,
    encrypt: true,
    ...(kmsKeyArn && { kmsKeyId: kmsKeyArn }),
  });
  backend.addOverride('use_lockfile', true);
  return backend;
}

/** Named, not tagged: of tagged workspaces the framework reads no state, and none can be told from the others. */
function workspace(
  stack: TerraformStack,
  name: string,
  { organization, project, hostname }: HcpState,
): TerraformBackend {
  return new CloudBackend(stack, {
    organization,
    workspaces: new NamedCloudWorkspace(name, project),
    ...(hostname && { hostname }),
  });
}
