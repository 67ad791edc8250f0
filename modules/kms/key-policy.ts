import {
  accountPrincipal,
  AwsEnvironment,
  logsServicePrincipal,
  regionalArn,
  servicePrincipal,
  viaService,
} from '../core/arns';
import { actingFor, ofAccountIfSaid, principalIs, volumeGrants } from '../core/policy-conditions';
import { ANYBODY, Condition, Principals, Statement } from '../core/policy-statement';
import {
  ADMINISTRATION,
  CUSTOM_MODEL_ENCRYPTION,
  LOG_GROUP_ENCRYPTION,
  MESSAGE_ENCRYPTION,
  OBJECT_READ,
  OBJECT_WRITE,
  RECOVERY,
  REVIEW,
  TRAIL_ENCRYPTION,
} from './key-actions';

/** In a key policy, `*` means this key. */
const THIS_KEY = ['*'];

/** Principals that use the key for the objects of one bucket. */
export interface ObjectUse {
  /** Whose objects, for the statement's Sid, such as `TrainingData`. */
  readonly purpose: string;
  /** IAM role or user ARNs. */
  readonly principalArns: readonly string[];
  /** ARN of the bucket, without wildcards. */
  readonly bucketArn: string;
}

/** Administrators manage the key and never touch data. */
export function administration(administratorArns: readonly string[]): Statement {
  return {
    sid: 'AdministerKey',
    effect: 'Allow',
    principals: { type: 'AWS', identifiers: administratorArns },
    actions: ADMINISTRATION,
    resources: THIS_KEY,
  };
}

/** Reviewers see how the key is set up, if their own policies let them as well: who plans changes of it. */
export function review(reviewerArns: readonly string[], environment: AwsEnvironment): Statement {
  return {
    sid: 'ReviewKey',
    effect: 'Allow',
    principals: inThisAccount(environment),
    actions: REVIEW,
    resources: THIS_KEY,
    conditions: [principalIs(reviewerArns)],
  };
}

/**
 * Break-glass: the account's root user, and nobody whom the account's own IAM policies might name, gets the key back.
 * `aws:PrincipalType` is `Account` for the root user: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principaltype
 */
export function recoveryByRootUser(environment: AwsEnvironment): Statement {
  return {
    sid: 'RecoverKeyByRootUser',
    effect: 'Allow',
    principals: inThisAccount(environment),
    actions: RECOVERY,
    resources: THIS_KEY,
    conditions: [{ test: 'StringEquals', key: 'aws:PrincipalType', values: ['Account'] }],
  };
}

/** Reading a bucket's objects: only these principals, only through S3, only this bucket's objects. */
export function readObjects(use: ObjectUse, environment: AwsEnvironment): Statement {
  return throughS3(`Read${use.purpose}`, OBJECT_READ, use, environment);
}

/** Writing a bucket's objects: only these principals, only through S3, only this bucket's objects. */
export function writeObjects(use: ObjectUse, environment: AwsEnvironment): Statement {
  return throughS3(`Write${use.purpose}`, OBJECT_WRITE, use, environment);
}

/** Which grants a role may hand out. */
export interface GrantFence {
  /** False: grants for AWS services that act for the caller. True: any grant that SageMaker or EC2 asks for. */
  readonly allowDirectGrants: boolean;
}

/** What principals start keeps its volumes under the key: the service that attaches a volume gets a grant, they get none. */
export function encryptVolumes(
  purpose: string,
  principalArns: readonly string[],
  fence: GrantFence,
  environment: AwsEnvironment,
): readonly Statement[] {
  return [
    {
      sid: `Describe${purpose}VolumeKey`,
      effect: 'Allow',
      principals: inThisAccount(environment),
      actions: ['kms:DescribeKey'],
      resources: THIS_KEY,
      conditions: [principalIs(principalArns)],
    },
    {
      sid: `Grant${purpose}Volumes`,
      effect: 'Allow',
      principals: inThisAccount(environment),
      actions: ['kms:CreateGrant'],
      resources: THIS_KEY,
      conditions: [principalIs(principalArns), volumeGrants(fence.allowDirectGrants, environment)],
    },
  ];
}

/** Bedrock keeps the custom models that a role makes under the key. https://docs.aws.amazon.com/bedrock/latest/userguide/encryption-custom-job.html */
export function encryptCustomModels(roleArn: string, environment: AwsEnvironment): Statement {
  return {
    sid: 'EncryptCustomModels',
    effect: 'Allow',
    principals: inThisAccount(environment),
    actions: CUSTOM_MODEL_ENCRYPTION,
    resources: THIS_KEY,
    conditions: [
      principalIs([roleArn]),
      { test: 'StringEquals', key: 'kms:ViaService', values: viaService(environment, 'bedrock') },
    ],
  };
}

/** CloudWatch Logs encrypts exactly these log groups. */
export function encryptLogGroups(logGroupArns: readonly string[], environment: AwsEnvironment): Statement {
  return {
    sid: 'EncryptLogGroups',
    effect: 'Allow',
    principals: { type: 'Service', identifiers: [logsServicePrincipal(environment)] },
    actions: LOG_GROUP_ENCRYPTION,
    resources: THIS_KEY,
    conditions: [{ test: 'ArnEquals', key: 'kms:EncryptionContext:aws:logs:arn', values: logGroupArns }],
  };
}

/** CloudTrail encrypts the files of one trail, whose events come from every region. */
export function encryptTrail(trailName: string, environment: AwsEnvironment): readonly Statement[] {
  const cloudTrail: Principals = { type: 'Service', identifiers: [servicePrincipal('cloudtrail')] };
  const forTrail = actingFor(environment, [regionalArn(environment, 'cloudtrail', `trail/${trailName}`)]);
  const fromAnyRegion = regionalArn({ ...environment, region: '*' }, 'cloudtrail', `trail/${trailName}`);
  return [
    {
      sid: 'EncryptTrail',
      effect: 'Allow',
      principals: cloudTrail,
      actions: TRAIL_ENCRYPTION,
      resources: THIS_KEY,
      conditions: [
        ...forTrail,
        { test: 'StringLike', key: 'kms:EncryptionContext:aws:cloudtrail:arn', values: [fromAnyRegion] },
      ],
    },
    {
      sid: 'DescribeTrailKey',
      effect: 'Allow',
      principals: cloudTrail,
      actions: ['kms:DescribeKey'],
      resources: THIS_KEY,
      conditions: forTrail,
    },
  ];
}

/** Services that send alerts to a topic. */
const ALERT_SENDERS = ['budgets', 'cloudwatch', 'costalerts', 'events'];

/**
 * Services that send alerts encrypt them. EventBridge is documented to take no condition on the account it acts for; one that holds
 * when it names none is the most that can be asked of it. https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
 */
export function encryptAlerts(environment: AwsEnvironment): Statement {
  return {
    sid: 'EncryptAlerts',
    effect: 'Allow',
    principals: { type: 'Service', identifiers: ALERT_SENDERS.map(servicePrincipal) },
    actions: MESSAGE_ENCRYPTION,
    resources: THIS_KEY,
    conditions: [ofAccountIfSaid(environment)],
  };
}

/** Grants are for AWS services that act for a caller. An absent key counts as false: a plain CreateGrant is denied. */
export function denyDirectGrants(): Statement {
  return {
    sid: 'DenyDirectGrants',
    effect: 'Deny',
    principals: ANYBODY,
    actions: ['kms:CreateGrant'],
    resources: THIS_KEY,
    conditions: [{ test: 'BoolIfExists', key: 'kms:GrantIsForAWSResource', values: ['false'] }],
  };
}

/** Nobody shortens the 30 days in which a deletion can be called off. An absent key means AWS's default, which is 30. */
export function denyHastyDeletion(): Statement {
  return {
    sid: 'DenyHastyDeletion',
    effect: 'Deny',
    principals: ANYBODY,
    actions: ['kms:ScheduleKeyDeletion'],
    resources: THIS_KEY,
    conditions: [{ test: 'NumericLessThan', key: 'kms:ScheduleKeyDeletionPendingWindowInDays', values: ['30'] }],
  };
}

/**
 * Named by condition, not as principals: the key can then be made before the roles, the statement survives a role's
 * re-creation, and the role's own policy must agree. S3's encryption context is the bucket's ARN with bucket keys and
 * the object's without. https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html#encryption-context
 */
function throughS3(
  sid: string,
  actions: readonly string[],
  { principalArns, bucketArn }: ObjectUse,
  environment: AwsEnvironment,
): Statement {
  const context: Condition = {
    test: 'StringLike',
    key: 'kms:EncryptionContext:aws:s3:arn',
    values: [bucketArn, `${bucketArn}/*`],
  };
  return {
    sid,
    effect: 'Allow',
    principals: inThisAccount(environment),
    actions,
    resources: THIS_KEY,
    conditions: [
      principalIs(principalArns),
      { test: 'StringEquals', key: 'kms:ViaService', values: viaService(environment, 's3') },
      context,
    ],
  };
}

function inThisAccount(environment: AwsEnvironment): Principals {
  return { type: 'AWS', identifiers: [accountPrincipal(environment)] };
}
