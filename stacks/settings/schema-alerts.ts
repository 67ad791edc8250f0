import { z } from 'zod';
import { field, list, mapping } from './field';
import { MOST_SUBSCRIBERS } from './limits';

export const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;
export const LONGEST_EMAIL = 254;

const emailAddress = field(z.string().max(LONGEST_EMAIL).regex(EMAIL), {
  description: 'A mail address.',
  rule: 'be a mail address',
  remedy: 'write it as "ml-security@example.com"',
});

export const WEBHOOK = /^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+(:\d{1,5})?(\/[^\s]*)?$/i;
export const LONGEST_WEBHOOK = 1024;

const webhook = field(z.string().max(LONGEST_WEBHOOK).regex(WEBHOOK), {
  description: 'Address of a web hook.',
  rule: 'be an address that starts with https://',
  remedy: 'copy it from the incident service; alerts are not sent in plain text',
});

/** https://docs.aws.amazon.com/chatbot/latest/APIReference/API_CreateSlackChannelConfiguration.html */
function slackId(description: string, start: string, what: string) {
  return field(z.string().regex(new RegExp(`^${start}[A-Z0-9]{8,12}$`)), {
    description,
    rule: `be the ID of a Slack ${what}`,
    remedy: `copy it from the link of the channel, where it starts with ${start.replace(/[^A-Z]/g, '')[0]}`,
  });
}

function uuid(description: string, what: string) {
  return field(z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/), {
    description,
    rule: `be the ID of ${what}, a UUID`,
    remedy: 'copy it from the link of the channel',
  });
}

export const TOPIC = /^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}$/;

const topicArn = field(z.string().regex(TOPIC), {
  description: 'Topic that exists already. Its policy and its key have to admit who publishes. Default: one is made.',
  rule: 'be the ARN of an SNS topic, and not of a FIFO topic',
  remedy: 'copy it from "aws sns list-topics"',
});

/** Who is told when a detection goes off. */
export const alerts = mapping('Who is told. Without any of these, alerts go to a topic that nobody listens to.', {
  existingTopic: topicArn.optional(),
  emails: list(emailAddress, {
    description: 'Each confirms by a link in a first mail. Not with an existing topic. Default: none.',
    entries: 'mail addresses',
    most: MOST_SUBSCRIBERS,
  }).default([]),
  webhooks: list(webhook, {
    description:
      "Incident services that take messages of SNS. Such addresses are secrets, and stand in Terraform's state. Not with an existing topic. " +
      'Default: none.',
    entries: 'https addresses',
    most: MOST_SUBSCRIBERS,
  }).default([]),
  slack: mapping(
    'A channel of Slack, in a workspace that was authorized in the console of Amazon Q Developer in chat applications.',
    {
      workspace: slackId('The workspace.', 'T', 'workspace'),
      channel: slackId('The channel.', '[CG]', 'channel'),
    },
  ).optional(),
  teams: mapping(
    'A channel of Microsoft Teams, in a team that was authorized in the console of Amazon Q Developer in chat applications.',
    {
      tenant: uuid('The tenant.', 'a Microsoft 365 tenant'),
      team: uuid('The team.', 'a team'),
      channel: field(z.string().regex(/^19(:|%3a)[^\s/]{10,200}(@|%40)thread\.(tacv2|skype)$/i), {
        description: 'The channel.',
        rule: 'be the ID of a channel of Teams',
        remedy: 'copy it from the link of the channel: "19%3a...%40thread.tacv2"',
      }),
    },
  ).optional(),
});
