import { FOUNDATION_MODELS, PROFILE_AREAS } from '../../modules/bedrock/model-catalogue';
import { INSTANCE_TYPES } from '../../modules/sagemaker/instance-type-catalogue';
import { LONGEST_PRINCIPAL, PRINCIPAL, ROLE, SSO_NAME, SSO_PATH } from '../../stacks/settings/arn';
import { ORGANIZATION, SHORT_NAME, SHORTEST_NAME, shortNameRule } from '../../stacks/settings/name-fields';
import { TOPIC } from '../../stacks/settings/schema-alerts';
import { awsIdFormat } from '../../stacks/settings/schema-network';

/** What a text has to be. */
export interface Format {
  /** Terraform's condition on a value; false, and no error, for null. */
  readonly holds: (value: string) => string;
  /** The end of "must ...". */
  readonly rule: string;
  /** What to do about another text, with an example. */
  readonly remedy: string;
}

interface Lengths {
  readonly least?: number;
  readonly most?: number;
}

/** A regular expression of ours, as Terraform knows it, and perhaps a length. */
export function matching(format: RegExp, rule: string, remedy: string, { least, most }: Lengths = {}): Format {
  const lengths = (value: string) => [
    ...(least === undefined ? [] : [`try(length(${value}) >= ${least}, false)`]),
    ...(most === undefined ? [] : [`try(length(${value}) <= ${most}, false)`]),
  ];
  const holds = (value: string) => [`can(regex(${pattern(format)}, ${value}))`, ...lengths(value)].join(' && ');
  return { holds, rule, remedy };
}

/** One of these texts. `what` names them where they are too many for a sentence. */
export function oneOf(
  texts: readonly string[],
  what = `be one of ${texts.join(', ')}`,
  remedy = 'choose one of them',
): Format {
  return { holds: (value) => `contains(${JSON.stringify(texts)}, ${value})`, rule: what, remedy };
}

/** A part of names, of at most `longest` characters. */
export function shortNameOf(longest: number, example: string): Format {
  const lengths = { least: SHORTEST_NAME, most: longest };
  return matching(SHORT_NAME, shortNameRule(longest), `rename it, for example "${example}"`, lengths);
}

/** Roles of IAM Identity Center that have lost their path name nobody. */
const IS_WHOLE = (arn: string) => `(!can(regex(${pattern(SSO_NAME)}, ${arn})) || can(regex("${SSO_PATH}", ${arn})))`;

function iamFormat(format: RegExp, kind: string, name: string): Format {
  const remedy = `name it in full, without wildcards and in at most ${LONGEST_PRINCIPAL} characters, for example "arn:aws:iam::123456789012:role/${name}"; of IAM Identity Center, with its path, as "aws iam get-role" shows it`;
  const { holds, ...rest } = matching(format, `be the ARN of one IAM ${kind}`, remedy, { most: LONGEST_PRINCIPAL });
  return { ...rest, holds: (arn) => `${holds(arn)} && ${IS_WHOLE(arn)}` };
}

export const PRINCIPAL_FORMAT = iamFormat(PRINCIPAL, 'role or user', 'MlAdmin');

export const ROLE_FORMAT = iamFormat(ROLE, 'role', 'DataLoader');

export const ORGANIZATION_FORMAT = matching(
  ORGANIZATION,
  'be the ID of an organization',
  'copy it from "aws organizations describe-organization", for example "o-a1b2c3d4e5"',
);

export const TOPIC_FORMAT = matching(
  TOPIC,
  'be the ARN of an SNS topic, and not of a FIFO topic',
  'copy it from "aws sns list-topics", for example "arn:aws:sns:eu-central-1:123456789012:alerts"',
);

export const KEY_FORMAT = matching(
  /^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key\/[a-z0-9-]+$/,
  'be the ARN of a KMS key',
  'name the key itself, not an alias, for example "arn:aws:kms:eu-central-1:123456789012:key/0a1b2c3d-0a1b-4c3d-8e4f-0a1b2c3d4e5f"',
);

export const INSTANCE_TYPE_FORMAT = oneOf(
  INSTANCE_TYPES,
  'be an instance type of SageMaker that this version knows',
  'write it in full, for example "ml.m5.xlarge"',
);

/** The ID of a resource of EC2. */
export function idFormat(kind: string, start: string): Format {
  const remedy = `copy it from the AWS console or CLI, for example "${start}-0a1b2c3d4e5f60718"`;
  return matching(awsIdFormat(start), `be the ID of ${kind}, ${start}- and 8 or 17 hexadecimal digits`, remedy);
}

const KNOWN_MODEL = 'be a foundation model of Bedrock that this version knows';

export const MODEL_FORMAT = oneOf(
  FOUNDATION_MODELS,
  KNOWN_MODEL,
  'copy it from "aws bedrock list-foundation-models", for example "amazon.nova-lite-v1:0"; it stands for its inference profiles too',
);

/** The model of an inference profile's ID, or of its own: an expression. */
export function modelOf(id: string): string {
  return `replace(${id}, "/^(${PROFILE_AREAS.join('|')})\\\\./", "")`;
}

/** Of a model, or of one of its inference profiles. */
export const MODEL_OR_PROFILE_FORMAT: Format = {
  holds: (id) => `try(${MODEL_FORMAT.holds(modelOf(id))}, false)`,
  rule: `${KNOWN_MODEL}, or an inference profile of one`,
  remedy:
    'copy it from "aws bedrock list-foundation-models" or "list-inference-profiles", for example "amazon.nova-lite-v1:0" or "eu.amazon.nova-lite-v1:0"',
};

/** A regular expression as Terraform's text. @throws if it has a flag that Terraform does not know here */
export function pattern({ source, flags }: RegExp): string {
  if (!['', 'i'].includes(flags)) {
    throw new Error(`"format" must be a regular expression with the flag i or none, got ${flags}: write it without`);
  }
  return JSON.stringify(`${flags === 'i' ? '(?i)' : ''}${source.replaceAll('\\/', '/')}`);
}
