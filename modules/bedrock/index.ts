export { CustomizationRole } from './customization-role';
export type { CustomizationRoleProps } from './customization-role';
