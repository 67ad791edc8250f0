import { globalName } from '../core/resource-name';
import { Statement } from '../core/policy-statement';
import { DeploymentScope, MADE_AS_OURS } from './deployment-scope';

/** Spending, chat and logged prompts: what the provider calls is taken from its documentation, since no emulator knows these services. */
export function unrecordedReading(scope: DeploymentScope): readonly Statement[] {
  const { monitors, subscriptions, budgets, actions } = arnsOf(scope);
  return [
    {
      sid: 'ReadSpending',
      effect: 'Allow',
      actions: ['ce:GetAnomalyMonitors', 'ce:GetAnomalySubscriptions', 'ce:ListTagsForResource'],
      resources: [monitors, subscriptions],
    },
    {
      sid: 'ReadBudgets',
      effect: 'Allow',
      actions: ['budgets:ListTagsForResource', 'budgets:ViewBudget'],
      resources: [budgets],
    },
    { sid: 'ReadBudgetActions', effect: 'Allow', actions: ['budgets:DescribeBudgetAction'], resources: [actions] },
    {
      sid: 'SeeChannelsAndPromptLogging',
      effect: 'Allow',
      actions: [
        'bedrock:GetModelInvocationLoggingConfiguration',
        'chatbot:DescribeSlackChannelConfigurations',
        'chatbot:ListMicrosoftTeamsChannelConfigurations',
      ],
      resources: ['*'],
    },
  ];
}

export function unrecordedStatements(scope: DeploymentScope): readonly Statement[] {
  const { monitors, subscriptions, budgets, actions, channels } = arnsOf(scope);
  return [
    {
      sid: 'WatchSpending',
      effect: 'Allow',
      actions: ['ce:CreateAnomalyMonitor', 'ce:CreateAnomalySubscription'],
      resources: ['*'],
      conditions: [MADE_AS_OURS],
    },
    {
      sid: 'ChangeSpending',
      effect: 'Allow',
      actions: [
        'ce:DeleteAnomalyMonitor',
        'ce:DeleteAnomalySubscription',
        'ce:TagResource',
        'ce:UntagResource',
        'ce:UpdateAnomalyMonitor',
        'ce:UpdateAnomalySubscription',
      ],
      resources: [monitors, subscriptions],
      conditions: [{ ...MADE_AS_OURS, key: MADE_AS_OURS.key.replace('RequestTag', 'ResourceTag') }],
    },
    {
      sid: 'SetUpBudgets',
      effect: 'Allow',
      actions: ['budgets:ModifyBudget', 'budgets:TagResource', 'budgets:UntagResource'],
      resources: [budgets],
    },
    {
      sid: 'SetUpBudgetActions',
      effect: 'Allow',
      actions: ['budgets:CreateBudgetAction', 'budgets:DeleteBudgetAction', 'budgets:UpdateBudgetAction'],
      resources: [actions],
    },
    {
      sid: 'SetUpChannelsAndPromptLogging',
      effect: 'Allow',
      actions: [
        'bedrock:DeleteModelInvocationLoggingConfiguration',
        'bedrock:PutModelInvocationLoggingConfiguration',
        'chatbot:CreateMicrosoftTeamsChannelConfiguration',
        'chatbot:CreateSlackChannelConfiguration',
      ],
      resources: ['*'],
    },
    {
      sid: 'ChangeChannels',
      effect: 'Allow',
      actions: [
        'chatbot:DeleteMicrosoftTeamsChannelConfiguration',
        'chatbot:DeleteSlackChannelConfiguration',
        'chatbot:UpdateMicrosoftTeamsChannelConfiguration',
        'chatbot:UpdateSlackChannelConfiguration',
      ],
      resources: [channels],
    },
  ];
}

function arnsOf({ environment: { partition, account, region }, prefix }: DeploymentScope) {
  const budget = `arn:${partition}:budgets::${account}:budget/${globalName({ prefix, account, region }, '*')}`;
  return {
    monitors: `arn:${partition}:ce::${account}:anomalymonitor/*`,
    subscriptions: `arn:${partition}:ce::${account}:anomalysubscription/*`,
    budgets: budget,
    actions: `${budget}/action/*`,
    /** Of Slack and of Teams. */
    channels: `arn:${partition}:chatbot::${account}:chat-configuration/*/${prefix}-*`,
  };
}
