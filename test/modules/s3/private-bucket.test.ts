import {
  ADMIN,
  bucketStatements,
  fieldsOf,
  KEY_ARN,
  keyStatements,
  privateBucket,
  READER,
  WRITER,
} from '../../support/buckets';

const BUCKET_ID = '${aws_s3_bucket.Data_666C94C7.id}';
const ANALYST = 'arn:test:iam::111122223333:role/Analyst';

describe('a bucket for data with no options given', () => {
  test('has every fence', () => {
    expect(Object.keys(bucketStatements(privateBucket()))).toEqual([
      'DenyPlainHttp',
      'DenyOldTls',
      'DenyDestroyingVersions',
      'DenyChangingProtection',
      'DenyOtherEncryption',
      'DenyOtherKey',
      'DenyChangingKey',
      'DenyCustomerProvidedKeys',
      'DenyOutsideVpcEndpoint',
      'DenyReadingByOthers',
      'DenyWritingByOthers',
      'DenyListingByOthers',
    ]);
  });

  test('lets reviewers look it up from anywhere, and read nothing', () => {
    const { DenyListingByOthers, DenyOutsideVpcEndpoint, DenyReadingByOthers, DenyWritingByOthers } = bucketStatements(
      privateBucket({ reviewerArns: [ANALYST] }),
    );
    expect(DenyListingByOthers.Condition.ArnNotEquals['aws:PrincipalArn']).toEqual([ADMIN, ANALYST, READER, WRITER]);
    expect(DenyOutsideVpcEndpoint.Condition.ArnNotEquals['aws:PrincipalArn']).toEqual([ADMIN, ANALYST]);
    expect(DenyReadingByOthers.Condition.ArnNotEquals['aws:PrincipalArn']).toEqual([READER]);
    expect(DenyWritingByOthers.Condition.ArnNotEquals['aws:PrincipalArn']).toEqual([WRITER]);
  });

  test('refuses reviewers that use the data', () => {
    expect(() => privateBucket({ reviewerArns: [READER] })).toThrow(
      '"reviewerArns" must not name principals that read',
    );
  });

  test('keeps some who read and write out of folders, if asked', () => {
    const closedFolders = { principalArns: [ANALYST], unread: ['models/'], unwritten: ['models/', 'predictions/'] };
    const { DenyReadingFolders, DenyWritingFolders, DenyReadingByOthers, DenyWritingByOthers } = bucketStatements(
      privateBucket({ closedFolders }),
    );
    const named = { ArnEquals: { 'aws:PrincipalArn': [ANALYST] } };
    const folder = (name: string) => expect.stringMatching(new RegExp(`/${name}/\\*$`));
    expect(DenyReadingFolders).toMatchObject({
      Effect: 'Deny',
      Action: DenyReadingByOthers.Action,
      Resource: [folder('models')],
      Condition: named,
    });
    expect(DenyWritingFolders).toMatchObject({
      Effect: 'Deny',
      Action: DenyWritingByOthers.Action,
      Resource: [folder('models'), folder('predictions')],
      Condition: named,
    });
  });

  test.each(['principalArns', 'unread', 'unwritten'] as const)(
    'refuses folders closed by halves: no %s',
    (property) => {
      const closedFolders = { principalArns: [ANALYST], unread: ['models/'], unwritten: ['models/'], [property]: [] };
      expect(() => privateBucket({ closedFolders })).toThrow(`"closedFolders.${property}" must name at least one`);
    },
  );

  test('lets nobody in by itself: it denies, and identities have to be allowed', () => {
    const effects = Object.values(bucketStatements(privateBucket())).map(({ Effect }) => Effect);
    expect(new Set(effects)).toEqual(new Set(['Deny']));
  });

  test('is encrypted with the key, by its ARN and with bucket keys', () => {
    expect(fieldsOf(privateBucket(), 'aws_s3_bucket_server_side_encryption_configuration')).toEqual({
      bucket: BUCKET_ID,
      rule: [
        {
          apply_server_side_encryption_by_default: { sse_algorithm: 'aws:kms', kms_master_key_id: KEY_ARN },
          bucket_key_enabled: true,
        },
      ],
    });
  });

  test('logs who accessed it, under its own name', () => {
    expect(fieldsOf(privateBucket(), 'aws_s3_bucket_logging')).toEqual({
      bucket: BUCKET_ID,
      target_bucket: 'acme-access-logs',
      target_prefix: 'acme-data/',
    });
  });

  test('keeps every object, and old versions for 90 days', () => {
    const [, oldVersions] = privateBucket().only('aws_s3_bucket_lifecycle_configuration').rule;
    expect(oldVersions).toMatchObject({
      noncurrent_version_expiration: [{ noncurrent_days: 90 }],
      expiration: [{ expired_object_delete_marker: true }],
    });
  });

  test('is protected from destruction, and says nothing of exceptions', () => {
    expect(fieldsOf(privateBucket(), 'aws_s3_bucket')).toEqual({
      bucket: 'acme-data',
      force_destroy: false,
      object_lock_enabled: false,
      tags: { Name: 'acme-data' },
      depends_on: ['aws_kms_key.Key_961B73FD'],
      lifecycle: { prevent_destroy: true },
    });
  });
});

describe('the key', () => {
  test('is opened for readers to read, and for writers to write, the objects of this bucket', () => {
    const { ReadData, WriteData } = keyStatements(privateBucket());
    const context = {
      StringEquals: { 'kms:ViaService': ['s3.test-1.amazonaws.com'] },
      StringLike: { 'kms:EncryptionContext:aws:s3:arn': ['arn:test:s3:::acme-data', 'arn:test:s3:::acme-data/*'] },
    };
    expect(ReadData.Action).toEqual(['kms:Decrypt']);
    expect(ReadData.Condition).toEqual({ ArnEquals: { 'aws:PrincipalArn': [READER] }, ...context });
    expect(WriteData.Action).toEqual(['kms:Decrypt', 'kms:GenerateDataKey']);
    expect(WriteData.Condition).toEqual({ ArnEquals: { 'aws:PrincipalArn': [WRITER] }, ...context });
  });

  test('is not opened to administrators of the bucket', () => {
    const { AdministerKey, ...others } = keyStatements(privateBucket({ readerArns: [READER, ANALYST] }));
    expect(AdministerKey.Principal).toEqual({ AWS: [ADMIN] });
    expect(JSON.stringify(others)).not.toContain(ADMIN);
  });

  test('is not opened for reading if nobody reads', () => {
    const statements = keyStatements(privateBucket({ readerArns: [] }));
    expect(statements).not.toHaveProperty('ReadData');
    expect(statements).toHaveProperty('WriteData');
  });

  test('is not opened for writing if nobody writes', () => {
    const statements = keyStatements(privateBucket({ writerArns: [] }));
    expect(statements).toHaveProperty('ReadData');
    expect(statements).not.toHaveProperty('WriteData');
  });
});

describe('access from outside the VPC', () => {
  const allowOutsideAccess = { reason: 'Labelling tool runs elsewhere', principalArns: [WRITER] };

  test('shows in the tags', () => {
    expect(privateBucket({ allowOutsideAccess }).only('aws_s3_bucket').tags).toEqual({
      Name: 'acme-data',
      'ml-baseline:exception:allow-outside-access': 'Labelling tool runs elsewhere',
    });
  });

  test('shows beside an allowed deletion', () => {
    const allowDeletion = { reason: 'torn down every night' };
    expect(privateBucket({ allowOutsideAccess, allowDeletion }).only('aws_s3_bucket').tags).toEqual({
      Name: 'acme-data',
      'ml-baseline:exception:allow-deletion': 'torn down every night',
      'ml-baseline:exception:allow-outside-access': 'Labelling tool runs elsewhere',
    });
  });

  test('leaves everything else as it was', () => {
    const { DenyOutsideVpcEndpoint: _, ...others } = bucketStatements(privateBucket({ allowOutsideAccess }));
    const { DenyOutsideVpcEndpoint: __, ...before } = bucketStatements(privateBucket());
    expect(others).toEqual(before);
  });
});
