import { KEY_DEFAULTS } from '../../modules/baseline/defaults';
import { z } from 'zod';
import { PARTITIONS } from '../../modules/core/partition';
import { accountExceptions } from './schema-exceptions';
import { alerts } from './schema-alerts';
import { audit } from './schema-audit';
import { cost } from './schema-cost';
import { deployment } from './schema-deployment';
import { detections, guardDuty } from './schema-detections';
import { choice, ENTRY_BY_ENTRY, field, isAbsent, list, mapping } from './field';
import { principal, role } from './arn';
import { network } from './schema-network';
import { MOST_PRINCIPALS, MOST_TAGS } from './limits';
import { project } from './schema-project';
import { shortName } from './name-fields';
import { state } from './schema-state';
import { regionName } from './region';

const account = field(z.string().regex(/^\d{12}$/), {
  description: 'Number of the AWS account to deploy to: 12 digits, in quotes.',
  rule: 'be the 12 digits of an AWS account, in quotes',
  remedy: 'write all digits, leading zeros too, for example "123456789012"',
});

/** Letters of any script: https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html */
const tagKey = field(z.string().regex(/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u), {
  description: 'Key of a tag.',
  rule: 'have a key of 1 to 128 letters, digits, spaces or any of _ . : / = + - @',
  remedy: 'rename the tag',
});

const tagValue = field(z.string().regex(/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u), {
  description: 'Value of the tag.',
  rule: 'be a text of at most 256 letters, digits, spaces or any of _ . : / = + - @',
  remedy: 'write another text',
});

const tags = field(
  z.record(tagKey, tagValue).refine((given) => Object.keys(given).length <= MOST_TAGS),
  {
    description: `Tags on every resource that takes tags, beside our own. At most ${MOST_TAGS}. Default: none.`,
    rule: `be a mapping of at most ${MOST_TAGS} tags`,
    remedy: 'write each as "Key: value" on a line of its own',
  },
);

const keys = mapping('What holds for every encryption key.', {
  breakGlass: choice(
    "account-root: the account's root user may recover a key; to use it would take rewriting its policy. none: nobody but the administrators, " +
      'for accounts whose root credentials are removed. Default: account-root.',
    ['account-root', 'none'],
  ).default(KEY_DEFAULTS.breakGlass),
});

function isNothing(given: unknown): boolean {
  return isAbsent(given) || (Array.isArray(given) && given.length === 0);
}

/** The settings file, as people write it. */
export const settingsSchema = mapping('Settings of one baseline: one account, one region, one or more projects.', {
  account,
  region: regionName('AWS region to deploy to.'),
  partition: choice(
    'AWS partition. Default: that of the region.',
    PARTITIONS.map(({ name }) => name),
  ).optional(),
  prefix: shortName('Start of every name: 2 to 12 characters.', {
    longest: 12,
    key: 'prefix',
    what: 'prefix',
    example: 'acme',
  }),
  tags: tags.default({}),
  administrators: list(
    principal('A role or user of the account, in full. No wildcards, no root, no sessions of roles.'),
    {
      description: 'Who manages keys and bucket settings. They get no access to data. The deployer is one of them.',
      entries: 'IAM role or user ARNs',
      least: 1,
      most: MOST_PRINCIPALS,
      remedy: 'name who manages keys and bucket settings, the deployer among them',
    },
  ),
  deployer: principal(
    'The role or user that runs Terraform. One of the administrators, or AWS refuses the key policies.',
  ),
  planner: role(
    'A role that plans changes, and makes none: it sees how keys and buckets are set up. Default: the deployer does that too.',
    'plan',
  ).optional(),
  state: state.prefault({ type: 'local' }),
  deployment: deployment.optional(),
  keys: keys.prefault({}),
  audit: audit.prefault({}),
  alerts: alerts.prefault({}),
  detections: detections.prefault({}),
  guardDuty: guardDuty.prefault({}),
  cost: cost.prefault({}),
  network,
  projects: list(project, {
    description: 'The ML projects, one stack each.',
    entries: 'projects',
    least: 1,
    remedy: (given) =>
      isNothing(given) ? 'add at least one project, as in examples/quickstart/baseline.yaml' : ENTRY_BY_ENTRY,
  }),
  exceptions: accountExceptions.prefault({}),
});

/** The settings file by its format, defaults filled in; whether the settings fit together is not known yet. */
export type SettingsDraft = z.output<typeof settingsSchema>;
