export type { BoundaryScope, LaunchBoundaryScope, ProjectScope } from './boundary-policy';
export { DelegationPolicy } from './delegation';
export type { DelegationPolicyProps } from './delegation';
export { LaunchBoundary, PermissionBoundary } from './permission-boundary';
export type { LaunchBoundaryProps, PermissionBoundaryProps } from './permission-boundary';
export { serviceControlStatements } from './service-control-policy';
export type { ServiceControlScope } from './service-control-policy';
