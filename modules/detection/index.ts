export { ACCOUNT_DETECTIONS } from './account-catalogue';
export { Dashboard } from './dashboard';
export type { DashboardProps } from './dashboard';
export { accountWidgets, projectWidgets } from './dashboard-catalogue';
export type { MetricWidget, QueryWidget, Widget } from './dashboard-plan';
export type {
  AccountDetection,
  AlarmRule,
  CountDetection,
  EventDetection,
  ProjectDetection,
  Severity,
} from './detection';
export { Detections } from './detections';
export type { AnyPlace, DetectionsProps } from './detections';
export type { EventPattern, Matcher } from './event-pattern';
export type { Metric } from './metric';
export { ACCOUNT_METRICS, PROJECT_METRICS } from './metric-catalogue';
export type { AccountPlace, ProjectPlace } from './place';
export { PROJECT_DETECTIONS } from './project-catalogue';
export type { Technique } from './technique-catalogue';
export { DEFAULT_THRESHOLDS } from './thresholds';
export type { Thresholds } from './thresholds';
export type { MathQuery, WorkingHours } from './working-hours';
