import { JOB_LOG_GROUPS, COMPONENTS } from '../baseline/component-names';

/** Log groups whose names SageMaker chooses. */
export const JOB_LOG_GROUP_NAMES: readonly string[] = Object.freeze(Object.values(JOB_LOG_GROUPS));

/** Roles of the account by the service that each is passed to: they have no boundary, and no others are made without one. */
export const ACCOUNT_ROLES: readonly { readonly component: string; readonly service: string }[] = Object.freeze([
  { component: COMPONENTS.flowLogs, service: 'vpc-flow-logs' },
  { component: COMPONENTS.trail, service: 'cloudtrail' },
  { component: COMPONENTS.promptLogs, service: 'bedrock' },
  { component: COMPONENTS.spendingStop, service: 'budgets' },
  { component: COMPONENTS.chatSlack, service: 'chatbot' },
  { component: COMPONENTS.chatTeams, service: 'chatbot' },
]);
