import { ChatChannel, ChatChannelProps, SlackChannel, TeamsChannel } from '../../../modules/alerts';
import { addressOf, fieldsOf, referenceTo, typesOf } from '../../support/resources';
import { statementsOf, synthesize } from '../../support/synthesize';

const TOPIC = 'arn:test:sns:test-1:111122223333:acme-alerts';
const SLACK: SlackChannel = { kind: 'slack', workspaceId: 'T07EA123LEP', channelId: 'C07EZ1ABC23' };
const TEAMS: TeamsChannel = {
  kind: 'teams',
  tenantId: '11111111-2222-3333-4444-555555555555',
  teamId: '66666666-7777-8888-9999-000000000000',
  channelId: '19%3aab6ef35c%40thread.tacv2',
};

const chat = (channel: ChatChannelProps['channel']) =>
  synthesize((stack) => new ChatChannel(stack, 'Chat', { name: 'acme-chat', channel, topicArns: [TOPIC] }));

const OF_IAM = [
  'aws_iam_policy',
  'aws_iam_role',
  'aws_iam_role_policies_exclusive',
  'aws_iam_role_policy_attachment',
  'aws_iam_role_policy_attachments_exclusive',
];

describe.each([
  ['Slack', SLACK, 'aws_chatbot_slack_channel_configuration'],
  ['Teams', TEAMS, 'aws_chatbot_teams_channel_configuration'],
] as const)('a channel of %s', (_, channel, type) => {
  const made = chat(channel);

  test('shows alerts of the topic, under a guardrail, to people with roles of their own', () => {
    expect(fieldsOf(made.only(type))).toEqual({
      configuration_name: 'acme-chat',
      iam_role_arn: referenceTo(made, 'aws_iam_role', 'arn'),
      guardrail_policy_arns: [referenceTo(made, 'aws_iam_policy', 'arn', 'Chat_Guardrail')],
      logging_level: 'ERROR',
      sns_topic_arns: [TOPIC],
      user_authorization_required: true,
      tags: { Name: 'acme-chat' },
      ...(channel.kind === 'slack'
        ? { slack_team_id: 'T07EA123LEP', slack_channel_id: 'C07EZ1ABC23' }
        : {
            tenant_id: '11111111-2222-3333-4444-555555555555',
            team_id: '66666666-7777-8888-9999-000000000000',
            channel_id: '19%3aab6ef35c%40thread.tacv2',
          }),
    });
    expect(typesOf(made)).toEqual([type, ...OF_IAM]);
  });

  test('may show alarms, by role and by guardrail, and nothing else', () => {
    const policies = Object.values<any>(made.all('aws_iam_policy'));
    expect(policies.map(({ name }) => name).sort()).toEqual(['acme-chat', 'acme-chat-guardrail']);
    for (const { policy } of policies) {
      expect(statementsOf(policy)).toEqual({
        ShowAlarms: {
          Sid: 'ShowAlarms',
          Effect: 'Allow',
          Action: ['cloudwatch:DescribeAlarms', 'cloudwatch:GetMetricData', 'cloudwatch:GetMetricStatistics'],
          Resource: ['*'],
        },
      });
    }
  });

  test('has a role that the service assumes, which does not say for which account', () => {
    const { name, assume_role_policy: trust } = made.only('aws_iam_role');
    expect(name).toBe('acme-chat');
    expect(statementsOf(trust)).toEqual({
      AssumedByService: {
        Sid: 'AssumedByService',
        Effect: 'Allow',
        Principal: { Service: ['chatbot.amazonaws.com'] },
        Action: ['sts:AssumeRole'],
      },
    });
    expect(addressOf(made, 'aws_iam_role')).toMatch(/^aws_iam_role\.Chat_Role_/);
  });
});

describe('ids', () => {
  const COPY = "copy it from the channel's link (stack/Chat)";

  test.each(['', 'C07EA123LEP', 'T123', 't07ea123lep', 'T07EA123LEP!', 'T07EA123LEP\n'])(
    'of a workspace: not "%s"',
    (workspaceId) => {
      expect(() => chat({ ...SLACK, workspaceId })).toThrow(
        new Error(`"channel.workspaceId" must be the ID of a Slack workspace, got "${workspaceId}": ${COPY}`),
      );
    },
  );

  test.each(['#alerts', 'D07EZ1ABC23', 'C07', ''])('of a channel of Slack: not "%s"', (channelId) => {
    expect(() => chat({ ...SLACK, channelId })).toThrow(
      new Error(`"channel.channelId" must be the ID of a Slack channel, got "${channelId}": ${COPY}`),
    );
  });

  test('of a private channel of Slack', () => {
    const made = chat({ ...SLACK, channelId: 'G07EZ1ABC23' });
    expect(made.only('aws_chatbot_slack_channel_configuration').slack_channel_id).toBe('G07EZ1ABC23');
  });

  test('of Teams: tenant and team are UUIDs, and both are told', () => {
    expect(() => chat({ ...TEAMS, tenantId: 'acme.example', teamId: 'ML' })).toThrow(
      new Error(
        `"channel.tenantId" must be the ID of a Microsoft tenant, got "acme.example": ${COPY}\n` +
          `"channel.teamId" must be the ID of a team, got "ML": ${COPY}`,
      ),
    );
  });
});
