export { DeploymentRoles } from './deployment-roles';
export type { DeploymentRolesProps } from './deployment-roles';
export type { ExistingNetwork } from './deployment-scope';
export { IdentityProvider } from './identity-provider';
export type { IdentityProviderProps, IIdentityProvider } from './identity-provider';
export { DEPLOYMENT_COMPONENTS } from './role-names';
export { HCP_HOSTNAME } from './workspace-trust';
export type { TrustedWorkspaces } from './workspace-trust';
