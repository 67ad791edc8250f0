import { ADMIN, bucketStatements, logBucket, privateBucket, READER, trailBucket, WRITER } from '../../support/buckets';

const BUCKET = 'arn:test:s3:::acme-data';
const OBJECTS = 'arn:test:s3:::acme-data/*';
const OTHER_ADMIN = 'arn:test:iam::111122223333:role/OtherAdmin';

/** Every way to see what an object holds. */
const READ = [
  's3:GetObject',
  's3:GetObjectAcl',
  's3:GetObjectAnnotation',
  's3:GetObjectAttributes',
  's3:GetObjectLegalHold',
  's3:GetObjectRetention',
  's3:GetObjectTagging',
  's3:GetObjectTorrent',
  's3:GetObjectVersion',
  's3:GetObjectVersionAcl',
  's3:GetObjectVersionAnnotation',
  's3:GetObjectVersionAnnotationForReplication',
  's3:GetObjectVersionAttributes',
  's3:GetObjectVersionForReplication',
  's3:GetObjectVersionTagging',
  's3:GetObjectVersionTorrent',
  's3:ListObjectAnnotations',
  's3:ListObjectVersionAnnotations',
];

/** Every way to change, replace or hide an object. */
const WRITE = [
  's3:AbortMultipartUpload',
  's3:DeleteObject',
  's3:DeleteObjectAnnotation',
  's3:DeleteObjectTagging',
  's3:DeleteObjectVersionAnnotation',
  's3:DeleteObjectVersionTagging',
  's3:InitiateReplication',
  's3:ListMultipartUploadParts',
  's3:ObjectOwnerOverrideToBucketOwner',
  's3:PutObject',
  's3:PutObjectAcl',
  's3:PutObjectAnnotation',
  's3:PutObjectLegalHold',
  's3:PutObjectRetention',
  's3:PutObjectTagging',
  's3:PutObjectVersionAcl',
  's3:PutObjectVersionAnnotation',
  's3:PutObjectVersionTagging',
  's3:ReplicateDelete',
  's3:ReplicateObject',
  's3:ReplicateObjectAnnotation',
  's3:ReplicateTags',
  's3:RestoreObject',
  's3:UpdateObjectEncryption',
];

const DESTROY = ['s3:BypassGovernanceRetention', 's3:DeleteObjectVersion'];
const LIST = ['s3:ListBucket', 's3:ListBucketMultipartUploads', 's3:ListBucketVersions'];

describe('transport', () => {
  test('without TLS is refused, to whomever and for whatever', () => {
    expect(bucketStatements(privateBucket()).DenyPlainHttp).toEqual({
      Sid: 'DenyPlainHttp',
      Effect: 'Deny',
      Principal: '*',
      Action: ['s3:*'],
      Resource: [BUCKET, OBJECTS],
      Condition: { Bool: { 'aws:SecureTransport': ['false'] } },
    });
  });

  test('with TLS older than 1.2 is refused, to whomever and for whatever', () => {
    expect(bucketStatements(privateBucket()).DenyOldTls).toEqual({
      Sid: 'DenyOldTls',
      Effect: 'Deny',
      Principal: '*',
      Action: ['s3:*'],
      Resource: [BUCKET, OBJECTS],
      Condition: { NumericLessThan: { 's3:TlsVersion': ['1.2'] } },
    });
  });
});

describe('protection', () => {
  const administered = () => bucketStatements(privateBucket({ administratorArns: [ADMIN, OTHER_ADMIN] }));

  test('versions are destroyed by administrators only', () => {
    expect(administered().DenyDestroyingVersions).toEqual({
      Sid: 'DenyDestroyingVersions',
      Effect: 'Deny',
      Principal: '*',
      Action: DESTROY,
      Resource: [OBJECTS],
      Condition: { ArnNotEquals: { 'aws:PrincipalArn': [ADMIN, OTHER_ADMIN] } },
    });
  });

  test('the bucket is reconfigured by administrators only', () => {
    expect(administered().DenyChangingProtection).toEqual({
      Sid: 'DenyChangingProtection',
      Effect: 'Deny',
      Principal: '*',
      Action: [
        's3:CreateBucketMetadataTableConfiguration',
        's3:DeleteBucket',
        's3:DeleteBucketMetadataTableConfiguration',
        's3:DeleteBucketPolicy',
        's3:DeleteBucketWebsite',
        's3:PutAccelerateConfiguration',
        's3:PutAnalyticsConfiguration',
        's3:PutBucketAbac',
        's3:PutBucketAcl',
        's3:PutBucketCORS',
        's3:PutBucketLogging',
        's3:PutBucketNotification',
        's3:PutBucketObjectLockConfiguration',
        's3:PutBucketOwnershipControls',
        's3:PutBucketPolicy',
        's3:PutBucketPublicAccessBlock',
        's3:PutBucketRequestPayment',
        's3:PutBucketTagging',
        's3:PutBucketVersioning',
        's3:PutBucketWebsite',
        's3:PutEncryptionConfiguration',
        's3:PutIntelligentTieringConfiguration',
        's3:PutInventoryConfiguration',
        's3:PutLifecycleConfiguration',
        's3:PutMetricsConfiguration',
        's3:PutReplicationConfiguration',
        's3:TagResource',
        's3:UntagResource',
        's3:UpdateBucketMetadataAnnotationTableConfiguration',
        's3:UpdateBucketMetadataInventoryTableConfiguration',
        's3:UpdateBucketMetadataJournalTableConfiguration',
      ],
      Resource: [BUCKET],
      Condition: { ArnNotEquals: { 'aws:PrincipalArn': [ADMIN, OTHER_ADMIN] } },
    });
  });
});

describe('the network', () => {
  test('has one way in, except for AWS services and administrators; absent keys count against the caller', () => {
    expect(bucketStatements(privateBucket()).DenyOutsideVpcEndpoint).toEqual({
      Sid: 'DenyOutsideVpcEndpoint',
      Effect: 'Deny',
      Principal: '*',
      Action: [...READ, ...WRITE, ...DESTROY, ...LIST],
      Resource: [BUCKET, OBJECTS],
      Condition: {
        StringNotEqualsIfExists: { 'aws:SourceVpce': ['vpce-0123456789abcdef0'] },
        BoolIfExists: { 'aws:PrincipalIsAWSService': ['false'], 'aws:ViaAWSService': ['false'] },
        ArnNotEquals: { 'aws:PrincipalArn': [ADMIN] },
      },
    });
  });

  test('is open to principals of an exception, and to no one else', () => {
    const allowOutsideAccess = { reason: 'Labelling tool runs elsewhere', principalArns: [WRITER] };
    const { DenyOutsideVpcEndpoint } = bucketStatements(privateBucket({ allowOutsideAccess }));
    expect(DenyOutsideVpcEndpoint.Condition).toEqual({
      StringNotEqualsIfExists: { 'aws:SourceVpce': ['vpce-0123456789abcdef0'] },
      BoolIfExists: { 'aws:PrincipalIsAWSService': ['false'], 'aws:ViaAWSService': ['false'] },
      ArnNotEquals: { 'aws:PrincipalArn': [ADMIN, WRITER] },
    });
  });
});

describe('people', () => {
  test('read objects only if they are readers', () => {
    expect(bucketStatements(privateBucket()).DenyReadingByOthers).toEqual({
      Sid: 'DenyReadingByOthers',
      Effect: 'Deny',
      Principal: '*',
      Action: READ,
      Resource: [OBJECTS],
      Condition: { ArnNotEquals: { 'aws:PrincipalArn': [READER] } },
    });
  });

  test('write objects only if they are writers', () => {
    expect(bucketStatements(privateBucket()).DenyWritingByOthers).toEqual({
      Sid: 'DenyWritingByOthers',
      Effect: 'Deny',
      Principal: '*',
      Action: WRITE,
      Resource: [OBJECTS],
      Condition: { ArnNotEquals: { 'aws:PrincipalArn': [WRITER] } },
    });
  });

  test('do not read if there are no readers', () => {
    expect(bucketStatements(privateBucket({ readerArns: [] })).DenyReadingByOthers).toEqual({
      Sid: 'DenyReadingByOthers',
      Effect: 'Deny',
      Principal: '*',
      Action: READ,
      Resource: [OBJECTS],
    });
  });

  test('do not write if there are no writers', () => {
    expect(bucketStatements(privateBucket({ writerArns: [] })).DenyWritingByOthers).toEqual({
      Sid: 'DenyWritingByOthers',
      Effect: 'Deny',
      Principal: '*',
      Action: WRITE,
      Resource: [OBJECTS],
    });
  });

  test('see object names only if they administer, read or write', () => {
    expect(bucketStatements(privateBucket({ writerArns: [WRITER, READER] })).DenyListingByOthers).toEqual({
      Sid: 'DenyListingByOthers',
      Effect: 'Deny',
      Principal: '*',
      Action: LIST,
      Resource: [BUCKET],
      Condition: { ArnNotEquals: { 'aws:PrincipalArn': [ADMIN, READER, WRITER] } },
    });
  });
});

describe('logs', () => {
  test('are delivered by S3, for the named buckets of this account', () => {
    expect(bucketStatements(logBucket()).AllowAccessLogDelivery).toEqual({
      Sid: 'AllowAccessLogDelivery',
      Effect: 'Allow',
      Principal: { Service: ['logging.s3.amazonaws.com'] },
      Action: ['s3:PutObject'],
      Resource: ['arn:test:s3:::acme-logs/*'],
      Condition: {
        StringEquals: { 'aws:SourceAccount': ['111122223333'] },
        ArnLike: { 'aws:SourceArn': ['arn:test:s3:::acme-*'] },
      },
    });
  });

  test('are not written by people: who is not said to be an AWS service is refused', () => {
    expect(bucketStatements(logBucket()).DenyWritingByPeople).toEqual({
      Sid: 'DenyWritingByPeople',
      Effect: 'Deny',
      Principal: '*',
      Action: WRITE,
      Resource: ['arn:test:s3:::acme-logs/*'],
      Condition: { BoolIfExists: { 'aws:PrincipalIsAWSService': ['false'] } },
    });
  });

  test('of the trail are not written by people either', () => {
    expect(bucketStatements(trailBucket()).DenyWritingByPeople).toEqual({
      Sid: 'DenyWritingByPeople',
      Effect: 'Deny',
      Principal: '*',
      Action: WRITE,
      Resource: ['arn:test:s3:::acme-trail/*'],
      Condition: { BoolIfExists: { 'aws:PrincipalIsAWSService': ['false'] } },
    });
  });
});
