import { Construct } from 'constructs';
import { stoppingBudget } from '../modules/baseline/stopping-budget';
import { HCP_AUDIENCE, HCP_HOSTNAME } from '../modules/deployment/workspace-trust';
import { DeploymentRoles, IdentityProvider, IIdentityProvider } from '../modules/deployment';
import { BaselineStack } from './baseline-stack';
import { DeploymentSettings, HcpState, Settings } from './settings/types';
import { STACKS } from './stack-names';
import { publish } from './stack-outputs';
import { workspaceName } from './workspace-names';

/** Once per baseline, by an administrator: the roles that HCP Terraform deploys the other stacks with. */
export class DeployerStack extends BaselineStack {
  constructor(scope: Construct, id: string, settings: Settings, deployment: DeploymentSettings, state: HcpState) {
    super(scope, id, settings);
    const { network, audit, cost, exceptions, prefix } = settings;
    const roles = new DeploymentRoles(this, 'Roles', {
      prefix,
      identityProvider: this.provideIdentityProvider(deployment, state),
      trustedWorkspaces: {
        organization: state.organization,
        project: state.project,
        hostname: state.hostname,
        audience: deployment.audience,
        workspaces: [STACKS.audit, STACKS.network, STACKS.projectOf('*')].map((stack) =>
          workspaceName(settings, stack, state.workspaceStart),
        ),
      },
      existingNetwork: network.kind === 'existing' ? network : undefined,
      existingTrailLogGroup: audit.existingTrailLogGroup,
      stopsSpending: stoppingBudget(cost) !== undefined,
      allowDeletion: exceptions.allowDeletion,
    });
    publish(this, {
      plan_role_arn: {
        value: roles.planRoleArn,
        description: 'TFC_AWS_PLAN_ROLE_ARN of the workspaces, and the setting "planner"',
      },
      apply_role_arn: {
        value: roles.applyRoleArn,
        description: 'TFC_AWS_APPLY_ROLE_ARN of the workspaces, and the setting "deployer"',
      },
      workload_identity_audience: {
        value: deployment.audience ?? HCP_AUDIENCE,
        description: 'TFC_AWS_WORKLOAD_IDENTITY_AUDIENCE of the workspaces',
      },
      service_control_policies: {
        value: roles.serviceControlPolicies,
        description: 'For the organization: what roles of the baseline do at most, whoever deploys them',
      },
      resource_control_policies: {
        value: roles.resourceControlPolicies,
        description:
          'For the organization: services alone become roles of the baseline, and nobody from elsewhere reaches its buckets',
      },
    });
  }

  private provideIdentityProvider(
    { identityProvider, audience }: DeploymentSettings,
    state: HcpState,
  ): IIdentityProvider {
    if (identityProvider !== 'create') return IdentityProvider.fromArn(this, identityProvider);
    return new IdentityProvider(this, 'IdentityProvider', { hostname: state.hostname ?? HCP_HOSTNAME, audience });
  }
}
