/** The public API: what a cdktf application imports. Names are a contract. */
export { setAwsEnvironment } from './core/aws-environment';
export type { AwsEnvironment } from './core/arns';
export type { DeletionException, DeletionProps } from './core/deletion';
export type { Exception } from './core/exception';
export type { Condition, Principals, Statement } from './core/policy-statement';
export { AiServicesPolicy } from './ai-services';
export type {
  AiServices,
  AiServicesPolicyProps,
  FaceAnalysis,
  ModelUse,
  TextAnalysis,
  UnlistedModels,
} from './ai-services';
export { AlertTopic, ChatChannel, UndeliveredQueue } from './alerts';
export type {
  AlertTopicProps,
  ChatChannelProps,
  IAlertTopic,
  ImportedTopic,
  ImportedTopicProps,
  SlackChannel,
  Subscriptions,
  TeamsChannel,
  UndeliveredQueueProps,
} from './alerts';
export { AccountAudit, PrivateNetwork, Project } from './baseline';
export type {
  AccountAuditProps,
  AccountExceptions,
  AlertSettings,
  AuditSettings,
  BedrockSettings,
  ComprehendSettings,
  CostSettings,
  DetectionSettings,
  DisabledDetection,
  GuardDutySettings,
  JobLogs,
  KeySettings,
  Output,
  OutputSettings,
  ProjectExceptions,
  ProjectSettings,
  RekognitionSettings,
  TrainingDataSettings,
  Weekday,
  AuditHandles,
  BaselineProps,
  DetectionOptions,
  ImportedAudit,
  ImportedAuditProps,
  Outputs,
  PrivateNetworkProps,
  ProjectOptions,
  ProjectProps,
  WatchedProject,
  RecordedProjects,
} from './baseline';
export { CustomizationRole, InvocationLogging } from './bedrock';
export type { CustomizationRoleProps, InvocationLoggingProps } from './bedrock';
export { Trail } from './cloudtrail';
export type { DataEvents, DataEventType, ExistingBucket, TrailProps } from './cloudtrail';
export { CostAnomalies, MonthlyBudget } from './cost';
export type { BudgetStop, CostAnomaliesProps, MonthlyBudgetProps } from './cost';
export {
  ACCOUNT_DETECTIONS,
  ACCOUNT_METRICS,
  accountWidgets,
  Dashboard,
  DEFAULT_THRESHOLDS,
  Detections,
  PROJECT_DETECTIONS,
  PROJECT_METRICS,
  projectWidgets,
} from './detection';
export type {
  AccountDetection,
  AccountPlace,
  AlarmRule,
  AnyPlace,
  CountDetection,
  DashboardProps,
  DetectionsProps,
  EventDetection,
  EventPattern,
  MathQuery,
  Matcher,
  Metric,
  MetricWidget,
  ProjectDetection,
  ProjectPlace,
  QueryWidget,
  Severity,
  Technique,
  Thresholds,
  Widget,
  WorkingHours,
} from './detection';
export { ThreatDetection } from './guardduty';
export type { ThreatDetectionProps } from './guardduty';
export { DelegationPolicy, LaunchBoundary, PermissionBoundary, serviceControlStatements } from './iam';
export type {
  BoundaryScope,
  DelegationPolicyProps,
  LaunchBoundaryProps,
  LaunchBoundaryScope,
  PermissionBoundaryProps,
  ProjectScope,
  ServiceControlScope,
} from './iam';
export { DeploymentRoles, IdentityProvider } from './deployment';
export type {
  DeploymentRolesProps,
  ExistingNetwork,
  IdentityProviderProps,
  IIdentityProvider,
  TrustedWorkspaces,
} from './deployment';
export { EncryptionKey } from './kms';
export type { BreakGlass, EncryptionKeyProps, IEncryptionKey, ImportedKey, ImportedKeyProps, ObjectUse } from './kms';
export { LogGroup } from './logs';
export type { ILogGroup, LogGroupProps } from './logs';
export { LogBucket, PrivateBucket, TrailBucket } from './s3';
export type {
  ClosedFolders,
  EncryptionHeader,
  IAccessLogTarget,
  IBucket,
  ImportedBucket,
  ImportedBucketProps,
  LogBucketProps,
  ObjectLock,
  OutsideAccess,
  PrivateBucketProps,
  TrailBucketProps,
} from './s3';
export {
  GuardrailPolicy,
  guardrailStatements,
  InferenceRole,
  LaunchPolicy,
  NotebookRole,
  PipelineRole,
  ProcessingRole,
  TrainingRole,
  TransformRole,
} from './sagemaker';
export type {
  Component,
  DataJobRoleProps,
  ExecutionRoleProps,
  GuardrailPolicyProps,
  Guardrails,
  InferenceRoleProps,
  JobRoleProps,
  JobShape,
  LaunchPolicyProps,
  LaunchScope,
  NetworkRoleProps,
  NotebookRoleProps,
  PipelineRoleProps,
  ProcessingRoleProps,
  StartedJobs,
  TrainingRoleProps,
  TransformRoleProps,
} from './sagemaker';
export { FlowLogs, JobSecurityGroup, PrivateVpc, ServiceEndpoints } from './vpc';
export type {
  EndpointName,
  FlowLogsProps,
  ImportedNetwork,
  ImportedNetworkProps,
  INetwork,
  JobSecurityGroupProps,
  PrivateVpcProps,
  ServiceEndpointsProps,
} from './vpc';
