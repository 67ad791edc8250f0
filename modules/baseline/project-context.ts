import { times } from '../core/numbers';
import { jobNamePrefix, roleName } from '../core/resource-name';
import { IEncryptionKey } from '../kms';
import { IBucket } from '../s3';
import { JobShape } from '../sagemaker';
import { Component, JOBS } from '../sagemaker/work-catalogue';
import { INetwork } from '../vpc';
import { AuditHandles } from './account-audit';
import { Deployment } from './baseline-props';
import { COMPONENTS, JobLogs, PolicyComponent, ROLE_COMPONENTS, RoleComponent } from './component-names';
import { ProjectSettings } from './settings';

/** What a project's roles and policies are about. */
export interface ProjectContext {
  readonly settings: Deployment;
  readonly project: ProjectSettings;
  readonly audit: AuditHandles;
  readonly network: INetwork;
  readonly encryptionKey: IEncryptionKey;
  readonly trainingBucket: IBucket;
  readonly outputBucket: IBucket;
  readonly securityGroupId: string;
}

/** The project's kinds of work among these. */
export function componentsIn({ project }: Pick<ProjectContext, 'project'>, kinds: readonly Component[]): Component[] {
  return kinds.filter((kind) => project.components.includes(kind));
}

export function jobsOf(context: Pick<ProjectContext, 'project'>): readonly Component[] {
  return componentsIn(context, JOBS);
}

/**
 * Kinds of work that have a role: what is run, and the customization of models if any is. In an order of their own: that of the
 * settings says nothing, and must not change a plan.
 */
export function rolesOf({ components, bedrock }: ProjectSettings): readonly RoleComponent[] {
  return ROLE_COMPONENTS.filter((role) =>
    role === 'customization' ? bedrock.customize.length > 0 : components.includes(role),
  );
}

export function roleNameOf({ settings, project }: NameContext, component: RoleComponent): string {
  return roleName(settings, COMPONENTS.roleOf(project.name, component));
}

/** Names of managed policies are unique in an account, as those of roles are. */
export function policyNameOf({ settings, project }: NameContext, policy: PolicyComponent): string {
  return roleName(settings, COMPONENTS.policyOf(project.name, policy));
}

type NameContext = Pick<ProjectContext, 'settings' | 'project'>;

/** Log groups of some kinds of work; endpoints have none beforehand, pipelines none at all. */
export function logGroupsOf({ audit }: Pick<ProjectContext, 'audit'>, kinds: readonly Component[]) {
  return kinds
    .filter((kind): kind is Component & JobLogs => kind in audit.jobLogGroups)
    .map((kind) => audit.jobLogGroups[kind]);
}

/** The one shape that the project's work may have. */
export function shapeOf(context: ProjectContext): JobShape {
  const { settings, project, network, encryptionKey, securityGroupId } = context;
  return {
    jobNamePrefix: jobNamePrefix(settings, project.name),
    subnetIds: network.subnetIds,
    securityGroupIds: [securityGroupId],
    keyArn: encryptionKey.keyArn,
    instanceTypes: project.instanceTypes,
    longestRun: times(project.maxRuntimeHours, 3600),
  };
}
