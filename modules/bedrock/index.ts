export { CustomizationRole } from './customization-role';
export type { CustomizationRoleProps } from './customization-role';
export { InvocationLogging } from './invocation-logging';
export type { InvocationLoggingProps } from './invocation-logging';
