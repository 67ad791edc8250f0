import { Component, COMPONENT_NAMES } from '../sagemaker/work-catalogue';

/** Components of the baseline, as they stand in names: settings check them, stacks use them. */
export const COMPONENTS = Object.freeze({
  accessLogs: 'access-logs',
  account: 'account',
  alerts: 'alerts',
  budget: 'budget',
  chatSlack: 'chat-slack',
  chatTeams: 'chat-teams',
  costAnomalies: 'cost-anomalies',
  flowLogs: 'flow-logs',
  logs: 'logs',
  network: 'network',
  promptLogs: 'prompt-logs',
  spendingStop: 'spending-stop',
  threatDetection: 'threat-detection',
  trail: 'trail',
  undeliveredAlerts: 'undelivered-alerts',
  /** Of a project: the bucket of its training data. */
  trainingDataOf: (project: string) => `${project}-training`,
  /** Of a project: the bucket of what its work brings forth. */
  outputOf: (project: string) => `${project}-output`,
  /** Of a project: the role of one kind of its work. */
  roleOf: (project: string, component: RoleComponent) => `${project}-${component}`,
  /** Of a project: a policy that people and roles attach. */
  policyOf: (project: string, policy: PolicyComponent) => `${project}-${policy}`,
});

/** Kinds of work that have a role. */
export type RoleComponent = Component | 'customization';

export const ROLE_COMPONENTS: readonly RoleComponent[] = Object.freeze([...COMPONENT_NAMES, 'customization'] as const);

export type PolicyComponent =
  'boundary' | 'launch-boundary' | 'launch-jobs' | 'launch-services' | 'guardrails' | 'ai-services' | 'role-making';

/** Log groups whose names SageMaker chooses, by what writes to them. https://docs.aws.amazon.com/sagemaker/latest/dg/logging-cloudwatch.html */
export const JOB_LOG_GROUPS = Object.freeze({
  training: '/aws/sagemaker/TrainingJobs',
  processing: '/aws/sagemaker/ProcessingJobs',
  transform: '/aws/sagemaker/TransformJobs',
  notebook: '/aws/sagemaker/NotebookInstances',
});

/** What writes to a log group that SageMaker has named. */
export type JobLogs = keyof typeof JOB_LOG_GROUPS;

export const JOB_LOGS = Object.freeze(Object.keys(JOB_LOG_GROUPS) as JobLogs[]);
