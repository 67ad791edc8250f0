import { BUCKET, OBJECTS, TOPIC, condition, Row } from './policy-fixture';

/** What the rules about everything but conditions say, rule by rule. */
export const STATEMENT_ROWS: Readonly<Record<string, readonly Row[]>> = {
  sidsLegal: [
    ['an id with a dash', 'identity', { Sid: 'Read-data' }, '"Sid" must be letters and digits'],
    ['an id with a space, in a bucket policy', 'bucket', { Sid: 'Read data' }],
    ['no id', 'identity', { Sid: undefined }, '"Sid" must be letters and digits'],
  ],
  nothingNegated: [
    [
      'an allow of all other actions',
      'identity',
      { Action: undefined, NotAction: 's3:*' },
      '"NotAction" must not stand',
    ],
    ['a deny of all other actions', 'service control', { Action: undefined, NotAction: 'kms:*' }],
    [
      'all other resources',
      'identity',
      { Resource: undefined, NotResource: OBJECTS },
      '"NotResource" must not be used',
    ],
    ['all other principals', 'bucket', { NotPrincipal: '*' }, '"NotPrincipal" must not be used'],
    ['no principal', 'bucket', { Principal: undefined }, '"Principal" must be given'],
    ['a principal in an identity policy', 'identity', { Principal: '*' }, '"Principal" must not be given'],
  ],
  actionsExist: [
    [
      'a deny of all but a misspelt action',
      'service control',
      { Action: undefined, NotAction: ['kms:Decrpyt'] },
      '"kms:Decrpyt" must be an action of AWS',
    ],
    [
      'a misspelt action',
      'identity',
      { Action: ['s3:GetObject', 's3:GetObjct'] },
      '"s3:GetObjct" must be an action of AWS',
    ],
    ['another case', 'identity', { Action: 'S3:getobject' }],
    [
      'no such service',
      'identity',
      { Action: ['s3:GetObject', 's4:GetObject'] },
      '"s4:GetObject" must be an action of AWS',
    ],
    ['an empty wildcard', 'identity', { Action: ['s3:Get*', 's3:Gut*'] }, '"s3:Gut*" must be an action of AWS'],
    [
      'another service in a key policy',
      'key',
      { Action: ['kms:Decrypt', 's3:GetObject'] },
      '"s3:GetObject" must be an action of kms',
    ],
  ],
  resourcesFit: [
    [
      'objects by the ARN of the bucket',
      'identity',
      { Resource: [OBJECTS, BUCKET] },
      `"${BUCKET}" must be a resource of one`,
    ],
    [
      'an action without its resource',
      'identity',
      { Action: ['s3:GetObject', 's3:ListBucket'] },
      '"s3:ListBucket" must have a resource of the type bucket',
    ],
    [
      'an action that takes * alone',
      'identity',
      { Action: ['s3:GetObject', 's3:ListAllMyBuckets'] },
      '"s3:ListAllMyBuckets" must have the resource *',
    ],
    ['that action with *', 'identity', { Action: 's3:ListAllMyBuckets', Resource: '*' }],
    [
      'an action that no key takes',
      'key',
      { Action: ['kms:Decrypt', 'kms:ListKeys'] },
      '"kms:ListKeys" must have the resource *',
    ],
    [
      'a deny of what the resource never does',
      'bucket',
      { Action: ['s3:GetObject', 's3:ListBucket'] },
      '"s3:ListBucket" must have a resource of the type bucket',
    ],
    ['* in a bucket policy', 'bucket', { Resource: '*' }, '"*" must be a resource that a bucket policy may name'],
    ['* in a topic policy', 'topic', { Resource: '*' }, '"*" must be a resource that a topic policy may name'],
    [
      'a topic in a queue policy',
      'queue',
      { Resource: TOPIC },
      `"${TOPIC}" must be a resource that a queue policy may name`,
      '"sqs:SendMessage" must have a resource of the type queue',
    ],
    ['a key by reference', 'identity', { Action: 'kms:Decrypt', Resource: '${aws_kms_key.Key.arn}' }],
    [
      'a bucket by reference',
      'identity',
      { Resource: '${aws_s3_bucket.Data.arn}' },
      '"${aws_s3_bucket.Data.arn}" must be',
      '"s3:GetObject" must',
    ],
    ['its objects', 'identity', { Resource: '${aws_s3_bucket.Data.arn}/*' }],
    ['a variable of IAM', 'identity', { Resource: 'arn:aws:s3:::data/$${aws:username}/*' }],
    [
      'an action of a role elsewhere',
      'trust',
      { Action: ['sts:AssumeRole', 'sts:GetCallerIdentity'] },
      '"sts:GetCallerIdentity" must have the resource *',
    ],
  ],
  sizeWithinQuota: [
    [
      'a trust policy that is too long',
      'trust',
      condition('ArnLike', 'aws:SourceArn', `arn:${'x'.repeat(2048)}`),
      '"document" must be at most 2048 characters long',
    ],
    [
      'references, at their longest',
      'service control',
      { Condition: { ArnNotLikeIfExists: { 'aws:PrincipalArn': Array(52).fill('${a.b.c}') } } },
      '"document" must be at most 5120 characters long',
    ],
  ],
  typesNamed: [
    [
      'a wildcard for the type',
      'identity',
      { Action: 'kms:Decrypt', Resource: 'arn:aws:kms:eu-central-1:111122223333:k*/1' },
      '"arn:aws:kms:eu-central-1:111122223333:k*/1" must name the type',
    ],
    ['every resource of the service', 'identity', { Action: 'kms:Decrypt', Resource: 'arn:aws:kms:*:*:*' }],
    ['a bucket, which has no type', 'identity', { Resource: 'arn:aws:s3:::data-*/*' }],
  ],
};
