import { z } from 'zod';
import { partitionOfRegion } from '../../modules/core/partition';
import { field } from './field';

/** An ARN, taken apart. */
export interface Arn {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  readonly resource: string;
}

/** The parts of a text that is an ARN by its format. */
export function parseArn(text: string): Arn {
  const [, partition, service, region, account, ...resource] = text.split(':');
  return { partition, service, region, account, resource: resource.join(':') };
}

/** Paths and names: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html */
export const PRINCIPAL = /^arn:aws[a-z-]*:iam::\d{12}:(role|user)\/([\w+=,.@-]+\/)*[\w+=,.@-]{1,64}$/;
export const ROLE = /^arn:aws[a-z-]*:iam::\d{12}:role\/([\w+=,.@-]+\/)*[\w+=,.@-]{1,64}$/;

/** Roles of IAM Identity Center lie under this path, some under a region in it: their names alone lead nowhere. */
export const SSO_NAME = /role\/(?:.*\/)?(AWSReservedSSO_[\w+=,.@-]+)$/;
export const SSO_PATH = ':role/aws-reserved/sso.amazonaws.com/';

/** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html */
export const REPOSITORY = /^arn:aws[a-z-]*:ecr:[a-z0-9-]+:\d{12}:repository\/[a-z0-9][a-z0-9._/-]{1,255}$/;

/** As Terraform's S3 backend wants it: a UUID, or the name of a multi-region key. */
const KEY =
  /^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:key\/([0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}|mrk-[0-9a-f]{32})$/;

/** Paths may be longer; bucket policies name many principals and hold 20,480 characters. */
export const LONGEST_PRINCIPAL = 160;

/** A role or user. */
export function principal(description: string) {
  return field(z.string().max(LONGEST_PRINCIPAL).regex(PRINCIPAL).refine(isWhole), {
    description,
    rule: 'be the ARN of one IAM role or user',
    remedy: (received) => principalRemedy(received, 'role or user', 'arn:aws:iam::123456789012:role/MlAdmin'),
  });
}

/** A role. `purpose` is what it is named for: users cannot be. */
export function role(description: string, purpose: string) {
  return field(z.string().max(LONGEST_PRINCIPAL).regex(ROLE).refine(isWhole), {
    description,
    rule: 'be the ARN of one IAM role',
    remedy: (received) =>
      typeof received === 'string' && PRINCIPAL.test(received) && !ROLE.test(received)
        ? `users cannot ${purpose} here: name a role`
        : principalRemedy(received, 'role', 'arn:aws:iam::123456789012:role/DataLoader'),
  });
}

export function imageRepository(description: string) {
  return field(z.string().regex(REPOSITORY), {
    description,
    rule: 'be the ARN of one ECR repository',
    remedy: repositoryRemedy,
  });
}

/** What `docker pull` takes: a registry, a repository, and perhaps a tag or digest. */
const IMAGE =
  /^(?:https:\/\/)?(\d{12})\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\.[a-z0-9.-]+\/([a-z0-9][a-z0-9._/-]{1,255})(?:[:@].*)?$/;

function repositoryRemedy(received: unknown): string {
  const image = typeof received === 'string' ? IMAGE.exec(received) : null;
  if (!image) {
    return 'name it without wildcard or tag, for example "arn:aws:ecr:eu-central-1:123456789012:repository/training"';
  }
  const [, account, region, repository] = image;
  return `write it as "arn:${partitionOfRegion(region).name}:ecr:${region}:${account}:repository/${repository}"`;
}

export function kmsKey(description: string) {
  return field(z.string().regex(KEY), {
    description,
    rule: 'be the ARN of a KMS key',
    remedy: 'name the key itself, not an alias, as "aws kms describe-key" shows its ARN',
  });
}

const ASSUMED_ROLE = /^arn:aws[a-z-]*:sts::\d{12}:assumed-role\/([\w+=,.@-]+)\//;

/** Not a role of IAM Identity Center that has lost its path. */
function isWhole(arn: string): boolean {
  return !SSO_NAME.test(arn) || arn.includes(SSO_PATH);
}

function principalRemedy(received: unknown, kind: string, example: string): string {
  const text = typeof received === 'string' ? received : '';
  const name = ASSUMED_ROLE.exec(text)?.[1] ?? (isWhole(text) ? undefined : SSO_NAME.exec(text)?.[1]);
  if (name !== undefined) {
    const command = `aws iam get-role --role-name ${name} --query Role.Arn`;
    return `name the role, not a session of it, with its path: "${command}" shows it`;
  }
  if (text.length > LONGEST_PRINCIPAL) return `name a ${kind} whose ARN has at most ${LONGEST_PRINCIPAL} characters`;
  if (/[*?]/.test(text)) return `name every ${kind} in full, without wildcards`;
  if (text.endsWith(':root')) return `name a ${kind}: root stands for everybody in the account`;
  return `name a ${kind} in full, for example "${example}"`;
}
