import { complaintsAbout, judged, SMALLEST } from '../../support/settings-text';

const PLACE = 'a topic of the account 123456789012, the region eu-central-1 and the partition aws';
const REMEDY =
  'rules and alarms publish there alone: name such a topic, or leave it out and subscribe to the one that is made';

/** A row about a topic that exists. */
const topic = (title: string, arn: string): [string, string, string, string] => [
  title,
  'prefix: acme',
  `prefix: acme\nalerts: { existingTopic: "${arn}" }`,
  `4 alerts.existingTopic must be ${PLACE}, got "${arn}": ${REMEDY}`,
];

describe('a topic that exists', () => {
  judged([
    topic('of another account', 'arn:aws:sns:eu-central-1:210987654321:alerts'),
    topic('of another region', 'arn:aws:sns:eu-west-1:123456789012:alerts'),
    topic('of another partition', 'arn:aws-cn:sns:eu-central-1:123456789012:alerts'),
    [
      'that is where it should be',
      'prefix: acme',
      'prefix: acme\nalerts: { existingTopic: "arn:aws:sns:eu-central-1:123456789012:alerts" }',
    ],
  ]);
});

const CHATS = [
  'alerts:',
  '  slack: { workspace: T07EA123LEP, channel: C07EZ1ABC23 }',
  '  teams: { tenant: 11111111-2222-3333-4444-555555555555, team: 66666666-7777-8888-9999-000000000000, channel: 19%3aab6ef35c4d5e6f%40thread.tacv2 }',
].join('\n');

/** The smallest settings elsewhere, and both chats. */
const elsewhere = (region: string, partition: string) =>
  `${SMALLEST.replaceAll('eu-central-1', region).replaceAll('arn:aws:', `arn:${partition}:`)}${CHATS}\n`;

describe('chats', () => {
  test('are there in the partition aws', () => {
    expect(complaintsAbout(elsewhere('eu-west-1', 'aws'))).toEqual([]);
  });

  test.each([
    ['us-gov-west-1', 'aws-us-gov'],
    ['cn-north-1', 'aws-cn'],
    ['eusc-de-east-1', 'aws-eusc'],
  ])('are not there in %s', (region, partition) => {
    const remedy = 'Amazon Q Developer in chat applications is not there: name emails or webhooks';
    expect(complaintsAbout(elsewhere(region, partition))).toEqual([
      `baseline.yaml:16 alerts.slack must not be given in the partition ${partition}, got a mapping of 2: ${remedy}`,
      `baseline.yaml:17 alerts.teams must not be given in the partition ${partition}, got a mapping of 3: ${remedy}`,
    ]);
  });
});
