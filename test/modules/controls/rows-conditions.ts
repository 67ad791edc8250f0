import { BUCKET, KEY, condition, denies, Row } from './policy-fixture';

/** What the rules about conditions say, rule by rule. */
export const CONDITION_ROWS: Readonly<Record<string, readonly Row[]>> = {
  keysCarried: [
    [
      'a key that does not exist',
      'identity',
      condition('StringEquals', 's3:Prefx', 'a'),
      '"s3:Prefx" must be a condition key of AWS',
    ],
    [
      'an allow that never matches',
      'identity',
      condition('StringEquals', 's3:prefix', 'a'),
      '"s3:prefix" must be a key that every action of the statement carries, got one that never comes with s3:GetObject: it never allows them',
    ],
    [
      'an allow that always matches',
      'identity',
      condition('StringNotEquals', 's3:prefix', 'a'),
      '"s3:prefix" must be a key that every action of the statement carries, got one that never comes with s3:GetObject: the condition keeps nobody out',
    ],
    [
      'a deny that never fires',
      'bucket',
      condition('StringEquals', 's3:x-amz-acl', 'a'),
      '"s3:x-amz-acl" must be a key that every action of the statement carries, got one that never comes with s3:GetObject: it never denies them',
    ],
    [
      'a deny that blocks every call',
      'identity',
      denies(
        { Action: ['sagemaker:CreateTrainingJob', 'sagemaker:CreateTransformJob'], Resource: '*' },
        condition('Null', 'sagemaker:VpcSubnets', 'true'),
      ),
      '"sagemaker:VpcSubnets" must be a key that every action of the statement carries, got one that never comes with sagemaker:CreateTransformJob: the condition holds for every call of theirs',
    ],
    [
      'a key that no action has, by its short name',
      'identity',
      denies(
        { Action: 'sagemaker:CreateTrainingJob', Resource: '*' },
        condition('ArnNotEqualsIfExists', 'sagemaker:VolumeKmsKey', KEY),
      ),
      '"sagemaker:VolumeKmsKey" must be',
    ],
    [
      'a wildcard in a deny, with one that lacks the key',
      'bucket',
      { Action: 's3:*', ...condition('NumericLessThan', 's3:TlsVersion', '1.2') },
      '"s3:TlsVersion" must be a key that every action of the statement carries, got one that never comes with s3:InitiateReplication',
    ],
    [
      'a wildcard in an allow, with one that has it',
      'identity',
      { Action: 's3:*', ...condition('StringEquals', 's3:x-amz-acl', 'a') },
    ],
    [
      'a wildcard in an allow, with one that comes without',
      'identity',
      { Action: 's3:*', ...condition('StringNotEquals', 's3:x-amz-acl', 'a') },
      '"s3:x-amz-acl" must be',
    ],
    ['a key with a part of its own', 'key', condition('StringEquals', 'kms:EncryptionContext:team', 'a')],
    ['a tag of an object', 'identity', condition('StringEquals', 's3:ExistingObjectTag/team', 'a')],
    [
      'tags where the type has none',
      'identity',
      condition('StringEquals', 'aws:ResourceTag/team', 'a'),
      '"aws:ResourceTag/team" must be',
    ],
    [
      'tags where the type has them',
      'identity',
      { Action: 's3:ListBucket', Resource: BUCKET, ...condition('StringEquals', 'aws:ResourceTag/team', 'a') },
    ],
  ],
  absencesMeant: [
    [
      'a deny that is off without the key',
      'bucket',
      condition('StringEquals', 'aws:SourceVpce', 'a'),
      '"aws:SourceVpce" must say what holds without it: a request carries it only if the request comes by a VPC endpoint, got StringEquals, which then does not deny',
    ],
    [
      'a deny that is on without the key',
      'bucket',
      condition('ArnNotEquals', 'aws:PrincipalArn', KEY),
      '"aws:PrincipalArn" must say what holds without it: a request carries it only if the request is signed by a user or role, got ArnNotEquals, which then denies',
    ],
    ['a deny that says so', 'bucket', condition('StringNotEqualsIfExists', 'aws:SourceVpce', 'a')],
    [
      'a deny with a Null beside it',
      'bucket',
      { Condition: { StringNotEquals: { 'aws:SourceVpce': 'a' }, Null: { 'aws:SourceVpce': 'false' } } },
    ],
    ['a deny on what is always there', 'bucket', condition('Bool', 'aws:SecureTransport', 'false')],
    ['an allow that is off without the key', 'identity', condition('StringEquals', 'aws:SourceVpce', 'a')],
    [
      'an allow that is on without the key',
      'identity',
      condition('StringNotEquals', 'aws:SourceVpce', 'a'),
      '"aws:SourceVpce" must say what holds without it: a request carries it only if the request comes by a VPC endpoint, got StringNotEquals, which then allows',
    ],
  ],
  operatorsFit: [
    [
      'a misspelt operator',
      'key',
      condition('StringEqual', 'kms:ViaService', 'a'),
      '"StringEqual" must be an operator of IAM',
    ],
    [
      'a text against a truth',
      'key',
      { Action: 'kms:CreateGrant', ...condition('StringEquals', 'kms:GrantIsForAWSResource', 'true') },
      '"StringEquals" must fit the key kms:GrantIsForAWSResource',
    ],
    [
      'an ARN against a text',
      'key',
      condition('ArnEquals', 'kms:ViaService', KEY),
      '"ArnEquals" must fit the key kms:ViaService',
    ],
    [
      'an ARN in the one context that AWS compares so',
      'key',
      condition('ArnEquals', 'kms:EncryptionContext:aws:logs:arn', KEY),
    ],
    ['an ARN as text', 'identity', condition('StringLike', 'aws:PrincipalArn', KEY)],
    [
      'a value of another type',
      'key',
      { Action: 'kms:CreateGrant', ...condition('Bool', 'kms:GrantIsForAWSResource', 'yes') },
      '"Bool" must have values that it compares with, got yes',
    ],
    [
      'one value of many',
      'key',
      { Action: 'kms:CreateGrant', ...condition('StringEquals', 'kms:GrantOperations', 'Decrypt') },
      '"StringEquals" must be ForAnyValue or ForAllValues',
    ],
    [
      'any of one',
      'key',
      condition('ForAnyValue:StringEquals', 'kms:ViaService', 'a'),
      '"ForAnyValue:StringEquals" must not be ForAnyValue',
    ],
    [
      'an allow if all match, or there is none',
      'key',
      { Action: 'kms:CreateGrant', ...condition('ForAllValues:StringEquals', 'kms:GrantOperations', 'Decrypt') },
      '"ForAllValues:StringEquals" must stand beside a Null condition',
    ],
    [
      'an allow if there are some, and all match',
      'key',
      {
        Action: 'kms:CreateGrant',
        Condition: {
          'ForAllValues:StringEquals': { 'kms:GrantOperations': 'Decrypt' },
          Null: { 'kms:GrantOperations': 'false' },
        },
      },
    ],
  ],
};
