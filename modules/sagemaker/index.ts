export { TrainingRole } from './training-role';
export type { TrainingRoleProps } from './training-role';
