import { RESERVED_PROJECT_NAMES } from '../../../stacks/settings/limits';

/** Values that a rule between variables refuses, beside those of the module's example. */
export interface RuleCase {
  readonly module: 'audit' | 'network' | 'project';
  readonly values: Readonly<Record<string, unknown>>;
  /** What the message says before what is wrong, and what is wrong. */
  readonly refused: readonly [rule: string, got: string];
}

const role = (name: string, account = '123456789012', partition = 'aws') =>
  `arn:${partition}:iam::${account}:role/${name}`;
const DEPLOYER = role('MlBaselineDeployer');
const nameOf = (list: string) => list.replace('[*]', '');

/** A variable that stands for a list of one at most takes the only one. */
const listed = (list: string, ...arns: readonly string[]) => ({
  [nameOf(list)]: list.endsWith('[*]') ? arns[0] : arns,
});

const withReason = (list: string) =>
  list === 'data_access_outside_vpc' ? { data_access_outside_vpc_reason: 'The data lake is elsewhere' } : {};
const withTexts = (list: string) =>
  list === 'comprehend_data_access_role[*]' ? { comprehend_data_classifications: ['internal'] } : {};

function people(list: string): readonly RuleCase[] {
  const values = (arn: string) => ({ ...withReason(list), ...withTexts(list), ...listed(list, arn) });
  const refusal = (arn: string, rule: string): RuleCase => ({
    module: 'project',
    values: values(arn),
    refused: [`"${nameOf(list)}" must ${rule}`, arn],
  });
  const ours = ['fraud-training', 'fraud-customization', 'trail', 'spending-stop', 'chat-slack'].map((component) =>
    refusal(role(`acme-${component}-eu-central-1`), 'not name a role that this baseline makes'),
  );
  return [
    refusal(DEPLOYER, 'not name an administrator'),
    ...(list === 'data_access_outside_vpc' ? [] : ours),
    refusal(role('acme/fraud/Made'), 'not name a role that people of the project make'),
    refusal(role('Far', '999999999999'), 'be of the account and partition'),
    refusal(role('Far', '123456789012', 'aws-cn'), 'be of the account and partition'),
  ];
}

/** Whoever a project names beside its administrators; `[*]`: one at most. By hand: a list that forgot one would forget its cases too. */
const USERS_OF_DATA = [
  'data_writers',
  'output_readers',
  'launchers',
  'data_access_outside_vpc',
  'comprehend_data_access_role[*]',
  'planner[*]',
];

const STRANGER = role('Stranger', '999999999999');

const LONG = { prefix: 'a-prefix-of1', project: 'a-project-of-20-char' };

const PROJECT_CASES: readonly RuleCase[] = [
  ...USERS_OF_DATA.flatMap(people),
  ...[role('acme-fraud-training-eu-central-1'), role('acme/fraud/Made')].map((made): RuleCase => ({
    module: 'project',
    values: { administrators: [DEPLOYER, made] },
    refused: ['"administrators" must not name a role that', `got "${made}":`],
  })),
  {
    module: 'project',
    values: LONG,
    refused: [
      '"project" must give a bucket name of at most 63 characters',
      '"a-prefix-of1-a-project-of-20-char-training-123456789012-eu-central-1" with 68',
    ],
  },
  {
    module: 'project',
    values: { administrators: [DEPLOYER, STRANGER] },
    refused: ['"administrators" must be of the account', STRANGER],
  },
  ...['arn:aws:sns:eu-west-1:123456789012:x', 'arn:aws:sns:eu-central-1:999999999999:x'].map((topic): RuleCase => ({
    module: 'project',
    values: { alert_topic_arn: topic },
    refused: ['"alert_topic_arn" must be a topic of the account', topic],
  })),
  ...[
    'arn:aws:ecr:eu-west-1:123456789012:repository/fraud',
    'arn:aws-cn:ecr:eu-central-1:123456789012:repository/fraud',
  ].map((repository): RuleCase => ({
    module: 'project',
    values: { image_repositories: [repository] },
    refused: ['"image_repositories" must each be in the region', repository],
  })),
  ...[['notebook'], ['pipeline', 'inference']].map((components): RuleCase => ({
    module: 'project',
    values: { components },
    refused: ['"components" must name a kind of job', components[0]!],
  })),
  {
    module: 'project',
    values: { notebook_reads_training_data_reason: 'Labels are looked at by people' },
    refused: ['"notebook_reads_training_data_reason" must not be given without a notebook', '"training"'],
  },
  {
    module: 'project',
    values: { comprehend_data_access_role: role('Text') },
    refused: ['"comprehend_data_access_role" must not be given without', role('Text')],
  },
  {
    module: 'project',
    values: { rekognition_collections: ['staff'] },
    refused: ['"rekognition_collections" must not be given without', '"staff"'],
  },
  {
    module: 'project',
    values: { data_access_outside_vpc: [role('Outside')] },
    refused: ['"data_access_outside_vpc" must come together', '1 principals and no reason'],
  },
  {
    module: 'project',
    values: { data_access_outside_vpc_reason: 'The data lake is elsewhere' },
    refused: ['"data_access_outside_vpc" must come together', '0 principals and a reason'],
  },
  {
    module: 'project',
    values: { bedrock_invoke: ['amazon.nova-lite-v1:0', 'us.amazon.nova-pro-v1:0'] },
    refused: ['"bedrock_invoke" must each be a model', 'got "us.amazon.nova-pro-v1:0":'],
  },
  ...[{ bedrock_invoke: ['eu.amazon.nova-pro-v1:0'] }, { bedrock_customize: ['amazon.nova-pro-v1:0'] }].map(
    (used): RuleCase => ({
      module: 'project',
      values: { bedrock_restricted: ['amazon.nova-pro-v1:0'], ...used },
      refused: ['"bedrock_restricted" must not name models that are allowed', Object.values(used)[0]![0]!],
    }),
  ),
];

const TOPIC = 'arn:aws:sns:eu-central-1:123456789012:alerts';

/** As many, and as long, as the variable takes. */
const AUDIT_CASES: readonly RuleCase[] = [
  {
    module: 'audit',
    values: { deployer: role('Other') },
    refused: ['"deployer" must be one of the administrators', role('Other')],
  },
  ...['auditors', 'text_analysis_roles', 'planner[*]'].flatMap((list): RuleCase[] => [
    {
      module: 'audit',
      values: listed(list, DEPLOYER),
      refused: [`"${nameOf(list)}" must not name an administrator`, DEPLOYER],
    },
    {
      module: 'audit',
      values: listed(list, STRANGER),
      refused: [`"${nameOf(list)}" must be of the account`, STRANGER],
    },
  ]),
  ...['auditors', 'text_analysis_roles', 'planner[*]'].flatMap((list) =>
    [role('acme-fraud-training-eu-central-1'), role('acme-trail-eu-central-1'), role('acme/fraud/Made')].map(
      (made): RuleCase => ({
        module: 'audit',
        values: listed(list, made),
        refused: [`"${nameOf(list)}" must not name a role that`, `got "${made}":`],
      }),
    ),
  ),
  ...[role('acme-fraud-training-eu-central-1'), role('acme-trail-eu-central-1'), role('acme/fraud/Made')].map(
    (made): RuleCase => ({
      module: 'audit',
      values: { administrators: [DEPLOYER, made] },
      refused: ['"administrators" must not name a role that', `got "${made}":`],
    }),
  ),
  {
    module: 'audit',
    values: { administrators: [DEPLOYER, STRANGER] },
    refused: ['"administrators" must be of the account', STRANGER],
  },
  {
    module: 'audit',
    values: { projects: ['fraud', RESERVED_PROJECT_NAMES[0]] },
    refused: ['"projects" must name none of', `"${RESERVED_PROJECT_NAMES[0]}"`],
  },
  {
    module: 'audit',
    values: { projects: ['fraud', 'fraud-two'] },
    refused: ['"projects" must name none that goes on', 'got "fraud-two":'],
  },
  {
    module: 'audit',
    values: { emails: [], existing_topic_arn: TOPIC.replace('central', 'west') },
    refused: ['"existing_topic_arn" must be a topic of the account', TOPIC.replace('central', 'west')],
  },
  {
    module: 'audit',
    values: { existing_topic_arn: TOPIC },
    refused: ['"existing_topic_arn" must not come with emails', 'subscribe them'],
  },
];

const NETWORK_CASES: readonly RuleCase[] = [
  {
    module: 'network',
    values: { cidr: '10.20.0.0/24', zones: ['a', 'b', 'c', 'd', 'e'].map((zone) => `eu-central-1${zone}`) },
    refused: ['"cidr" must leave each of the zones', '"10.20.0.0/24" for 5 zones'],
  },
  ...['10.0.0.0/8', '10.20.128.0/17', '10.20.0.0/16', '0.0.0.0/0'].map((range): RuleCase => ({
    module: 'network',
    values: { reserved_cidrs: ['10.21.0.0/16', range] },
    refused: ['"cidr" must not overlap any of reserved_cidrs', `"10.20.0.0/16" beside "${range}":`],
  })),
  ...['eu-west-1a', 'us-west-2b', 'eu-central-2a'].map((zone): RuleCase => ({
    module: 'network',
    values: { zones: ['eu-central-1a', zone] },
    refused: ['"zones" must each be a zone of the region', `got "${zone}":`],
  })),
];

export const RULE_CASES: readonly RuleCase[] = [...PROJECT_CASES, ...AUDIT_CASES, ...NETWORK_CASES];
