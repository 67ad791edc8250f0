import { ChatbotSlackChannelConfiguration } from '@cdktf/provider-aws/lib/chatbot-slack-channel-configuration';
import { ChatbotTeamsChannelConfiguration } from '@cdktf/provider-aws/lib/chatbot-teams-channel-configuration';
import { Construct } from 'constructs';
import { format } from '../core/checks';
import { requireKnownLists } from '../core/known-lists';
import { ManagedPolicy } from '../core/managed-policy';
import { Statement } from '../core/policy-statement';
import { ServiceRole } from '../core/service-role';
import { requireAll } from '../core/validation';

/** A channel of a workspace that an administrator has authorized in the console. */
export interface SlackChannel {
  /** Slack. */
  readonly kind: 'slack';
  /** Such as `T07EA123LEP`. */
  readonly workspaceId: string;
  /** Such as `C07EZ1ABC23`. */
  readonly channelId: string;
}

/** A channel of a team that an administrator has authorized in the console. */
export interface TeamsChannel {
  /** Microsoft Teams. */
  readonly kind: 'teams';
  /** UUID of the Microsoft 365 tenant. */
  readonly tenantId: string;
  /** UUID of the team. */
  readonly teamId: string;
  /** Such as `19%3aab6ef35...%40thread.tacv2`, as it stands in the channel's link. */
  readonly channelId: string;
}

/** What a channel of a chat is told by. */
export interface ChatChannelProps {
  /** Name of the configuration, its role and its policy. */
  readonly name: string;
  /** The channel, by what the console of Amazon Q Developer shows. */
  readonly channel: SlackChannel | TeamsChannel;
  /** ARNs of the topics whose alerts it shows. At least one. */
  readonly topicArns: readonly string[];
}

/** Charts of alarms, and nothing else: nobody commands AWS from a chat. */
const SHOW_ALARMS: readonly Statement[] = [
  {
    sid: 'ShowAlarms',
    effect: 'Allow',
    actions: ['cloudwatch:DescribeAlarms', 'cloudwatch:GetMetricData', 'cloudwatch:GetMetricStatistics'],
    resources: ['*'],
  },
];

/** The service sends neither, as far as AWS documents; the role shows alarms and no more. */
const TRUST_WITHOUT_SOURCE = 'https://docs.aws.amazon.com/chatbot/latest/adminguide/chatbot-iam.html';

/**
 * Alerts in a channel of Slack or Microsoft Teams, by Amazon Q Developer in chat applications (`aws_chatbot_*_channel_configuration`).
 * Its role shows alarms; the guardrail keeps every command from the chat to the same.
 *
 * @throws if an id is not of the service's format
 */
export class ChatChannel extends Construct {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: ChatChannelProps,
  ) {
    super(scope, id);
    requireKnownLists(this, props);
    this.check();
    const { channel } = props;
    if (channel.kind === 'slack') this.createSlackChannel(channel);
    else this.createTeamsChannel(channel);
  }

  private createSlackChannel({ workspaceId, channelId }: SlackChannel): void {
    new ChatbotSlackChannelConfiguration(this, 'Resource', {
      ...this.common(),
      slackTeamId: workspaceId,
      slackChannelId: channelId,
    });
  }

  private createTeamsChannel({ tenantId, teamId, channelId }: TeamsChannel): void {
    new ChatbotTeamsChannelConfiguration(this, 'Resource', { ...this.common(), tenantId, teamId, channelId });
  }

  /** Without a guardrail of ours, AWS would set AdministratorAccess as one. */
  private common() {
    const { name, topicArns } = this.props;
    const guardrail = new ManagedPolicy(this, 'Guardrail', {
      policyName: `${name}-guardrail`,
      description: 'The most that anybody may do from the chat',
      statements: SHOW_ALARMS,
    });
    const role = new ServiceRole(this, 'Role', {
      roleName: name,
      description: 'Shows alarms in the chat',
      service: 'chatbot',
      sourceArns: { notSent: TRUST_WITHOUT_SOURCE },
      statements: SHOW_ALARMS,
    });
    return {
      configurationName: name,
      iamRoleArn: role.roleArn,
      guardrailPolicyArns: [guardrail.policyArn],
      loggingLevel: 'ERROR',
      snsTopicArns: [...topicArns],
      userAuthorizationRequired: true,
      tags: { Name: name },
    };
  }

  private check(): void {
    const { channel } = this.props;
    const checks =
      channel.kind === 'slack'
        ? [
            format(
              'channel.workspaceId',
              channel.workspaceId,
              /^T[A-Z0-9]{8,12}$/,
              'be the ID of a Slack workspace',
              COPY_ID,
            ),
            format(
              'channel.channelId',
              channel.channelId,
              /^[CG][A-Z0-9]{8,12}$/,
              'be the ID of a Slack channel',
              COPY_ID,
            ),
          ]
        : [
            format('channel.tenantId', channel.tenantId, UUID_FORMAT, 'be the ID of a Microsoft tenant', COPY_ID),
            format('channel.teamId', channel.teamId, UUID_FORMAT, 'be the ID of a team', COPY_ID),
          ];
    requireAll(this, checks);
  }
}

const UUID_FORMAT = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const COPY_ID = "copy it from the channel's link";
