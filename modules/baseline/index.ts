export { AccountAudit } from './account-audit';
export type { AuditHandles, RecordedProjects } from './account-audit';
export type { AccountAuditProps, WatchedProject } from './account-audit-props';
export { trailLogGroupName } from './baseline-names';
export type { BaselineProps, DetectionOptions } from './baseline-props';
export { jobLogGroups } from './imported-audit';
export type { ImportedAudit, ImportedAuditProps } from './imported-audit';
export type { Output, Outputs } from './outputs';
export { PrivateNetwork } from './private-network';
export type { PrivateNetworkProps } from './private-network';
export { Project } from './project';
export type { ProjectProps } from './project';
export type { ProjectOptions } from './project-options';
export type { JobLogs } from './component-names';
export type {
  AccountExceptions,
  AlertSettings,
  AuditSettings,
  BedrockSettings,
  ComprehendSettings,
  CostSettings,
  DetectionSettings,
  DisabledDetection,
  GuardDutySettings,
  KeySettings,
  OutputSettings,
  ProjectExceptions,
  ProjectSettings,
  RekognitionSettings,
  TrainingDataSettings,
} from './settings';
export type { Weekday } from './weekdays';
