import { added, complaintsAbout } from '../../support/settings-text';

/** Title, lines of the section, and what is said about it, from the line on; the section begins in line 15. */
const ROWS: readonly (readonly [title: string, lines: readonly string[], ...complaints: string[]])[] = [
  [
    'everything',
    ['  emails: [ml-security@example.com, a.b+c@x.example.org]', '  webhooks: ["https://x.example.com:8443/a?b=c"]'],
  ],
  ['private channels', ['  slack: { workspace: T07EA123LEP, channel: G07EZ1ABC23 }']],
  [
    'addresses that are none',
    ['  emails: [somebody, a@b, "a b@example.com", a@example.com.]'],
    ...[0, 1, 2, 3].map(
      (index) =>
        `16 alerts.emails[${index}] must be a mail address, got "${['somebody', 'a@b', 'a b@example.com', 'a@example.com.'][index]}": write it as "ml-security@example.com"`,
    ),
  ],
  [
    'an address twice',
    ['  emails: [a@example.com, a@example.com]'],
    '16 alerts.emails[1] must be listed once, got "a@example.com" again: remove one of them',
  ],
  [
    'more addresses than people read',
    [`  emails: [${Array.from({ length: 11 }, (_, index) => `a${index}@example.com`).join(', ')}]`],
    '16 alerts.emails must be a list of 0 to 10 mail addresses, got a list of 11: write each on a line of its own, after a dash',
  ],
  [
    'web hooks in plain text, or none',
    ['  webhooks: ["http://example.com/hook", "https://localhost/hook", example.com]'],
    ...['http://example.com/hook', 'https://localhost/hook', 'example.com'].map(
      (url, index) =>
        `16 alerts.webhooks[${index}] must be an address that starts with https://, got "${url}": copy it from the incident service; alerts are not sent in plain text`,
    ),
  ],
  [
    'names for IDs in Slack',
    ['  slack: { workspace: acme, channel: "#alerts" }'],
    '16 alerts.slack.workspace must be the ID of a Slack workspace, got "acme": copy it from the link of the channel, where it starts with T',
    '16 alerts.slack.channel must be the ID of a Slack channel, got "#alerts": copy it from the link of the channel, where it starts with C',
  ],
  [
    'names for IDs in Teams',
    ['  teams: { tenant: acme, team: ML, channel: alerts }'],
    '16 alerts.teams.tenant must be the ID of a Microsoft 365 tenant, a UUID, got "acme": copy it from the link of the channel',
    '16 alerts.teams.team must be the ID of a team, a UUID, got "ML": copy it from the link of the channel',
    '16 alerts.teams.channel must be the ID of a channel of Teams, got "alerts": copy it from the link of the channel: "19%3a...%40thread.tacv2"',
  ],
  [
    'a FIFO topic, which alarms cannot use',
    ['  existingTopic: arn:aws:sns:eu-central-1:123456789012:alerts.fifo'],
    '16 alerts.existingTopic must be the ARN of an SNS topic, and not of a FIFO topic, got "arn:aws:sns:eu-central-1:123456789012:alerts.fifo": copy it from "aws sns list-topics"',
  ],
];

test.each(ROWS)('alerts: %s', (_, lines, ...complaints) => {
  expect(complaintsAbout(added('alerts:', ...lines))).toEqual(
    complaints.map((complaint) => `baseline.yaml:${complaint}`),
  );
});
