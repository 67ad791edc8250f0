import { addressOf, fieldsOf, referenceTo } from '../../support/resources';
import { statementsOf } from '../../support/synthesize';
import { CLOUD_TRAIL, FOR_TRAIL, trail, TRAIL_ARN } from './trail-fixture';

const buckets = (count: number) => Array.from({ length: count }, (_, index) => `arn:test:s3:::bucket-${index}`);

describe('Trail', () => {
  const made = trail({ bucketArns: ['arn:test:s3:::a', 'arn:test:s3:::b'], types: ['AWS::Bedrock::Model'] });

  test('names every field', () => {
    expect(fieldsOf(made.only('aws_cloudtrail'))).toEqual({
      name: 'acme-trail',
      enable_logging: true,
      is_multi_region_trail: true,
      include_global_service_events: true,
      is_organization_trail: false,
      enable_log_file_validation: true,
      kms_key_id: referenceTo(made, 'aws_kms_key', 'arn'),
      s3_bucket_name: referenceTo(made, 'aws_s3_bucket_policy', 'bucket'),
      cloud_watch_logs_group_arn: `${referenceTo(made, 'aws_cloudwatch_log_group', 'arn')}:*`,
      cloud_watch_logs_role_arn: referenceTo(made, 'aws_iam_role', 'arn'),
      advanced_event_selector: expect.any(Array),
      tags: { Name: 'acme-trail' },
      depends_on: [addressOf(made, 'aws_iam_role_policy_attachment')],
    });
  });

  test('records all management events, the objects of these buckets, and these types', () => {
    expect(made.only('aws_cloudtrail').advanced_event_selector).toEqual([
      { name: 'Management events', field_selector: [{ field: 'eventCategory', equals: ['Management'] }] },
      {
        name: 'Objects of the projects',
        field_selector: [
          { field: 'eventCategory', equals: ['Data'] },
          { field: 'resources.type', equals: ['AWS::S3::Object'] },
          { field: 'resources.ARN', starts_with: ['arn:test:s3:::a/', 'arn:test:s3:::b/'] },
        ],
      },
      {
        name: 'Copies of objects',
        field_selector: [
          { field: 'eventCategory', equals: ['Data'] },
          { field: 'resources.type', equals: ['AWS::S3::Object'] },
          { field: 'eventName', equals: ['CopyObject', 'UploadPartCopy'] },
        ],
      },
      {
        name: 'AWS::Bedrock::Model',
        field_selector: [
          { field: 'eventCategory', equals: ['Data'] },
          { field: 'resources.type', equals: ['AWS::Bedrock::Model'] },
        ],
      },
    ]);
  });

  test('excludes nothing, and tells reads from writes nowhere', () => {
    const text = JSON.stringify(made.only('aws_cloudtrail'));
    expect(text).not.toMatch(/not_equals|not_starts_with|not_ends_with|readOnly|eventSource/);
    expect(text).not.toContain('"event_selector"');
  });

  test('is let into its bucket for itself, into the folder of its account, and nobody else is', () => {
    const statements = statementsOf(made.only('aws_s3_bucket_policy').policy);
    const allowed = Object.values(statements).filter(({ Effect }) => Effect === 'Allow');
    expect(allowed).toEqual([
      {
        Sid: 'TrailChecksBucket',
        Effect: 'Allow',
        Principal: CLOUD_TRAIL,
        Action: ['s3:GetBucketAcl'],
        Resource: ['arn:test:s3:::acme-trail'],
        Condition: FOR_TRAIL,
      },
      {
        Sid: 'TrailWritesFiles',
        Effect: 'Allow',
        Principal: CLOUD_TRAIL,
        Action: ['s3:PutObject'],
        Resource: ['arn:test:s3:::acme-trail/AWSLogs/111122223333/*'],
        Condition: {
          StringEquals: { 'aws:SourceAccount': ['111122223333'], 's3:x-amz-acl': ['bucket-owner-full-control'] },
          ArnLike: { 'aws:SourceArn': [TRAIL_ARN] },
        },
      },
    ]);
  });

  test('uses the key for its own files, with events of every region', () => {
    const statements = statementsOf(made.only('aws_kms_key').policy);
    const ofCloudTrail = Object.values(statements).filter(({ Principal }) => Principal.Service);
    expect(ofCloudTrail).toEqual([
      {
        Sid: 'EncryptTrail',
        Effect: 'Allow',
        Principal: CLOUD_TRAIL,
        Action: ['kms:GenerateDataKey'],
        Resource: ['*'],
        Condition: {
          ...FOR_TRAIL,
          StringLike: {
            'kms:EncryptionContext:aws:cloudtrail:arn': ['arn:test:cloudtrail:*:111122223333:trail/acme-trail'],
          },
        },
      },
      {
        Sid: 'DescribeTrailKey',
        Effect: 'Allow',
        Principal: CLOUD_TRAIL,
        Action: ['kms:DescribeKey'],
        Resource: ['*'],
        Condition: FOR_TRAIL,
      },
    ]);
  });

  test('delivers to its log group by a role that CloudTrail assumes, which does not say for which trail', () => {
    const { assume_role_policy: trust, ...fields } = fieldsOf(made.only('aws_iam_role'));
    expect(fields).toEqual({
      name: 'acme-trail-test-1',
      description: 'Delivers the trail to its log group',
      path: '/',
      max_session_duration: 3600,
      force_detach_policies: false,
      tags: { Name: 'acme-trail-test-1' },
    });
    expect(statementsOf(trust)).toEqual({
      AssumedByService: {
        Sid: 'AssumedByService',
        Effect: 'Allow',
        Principal: CLOUD_TRAIL,
        Action: ['sts:AssumeRole'],
      },
    });
    expect(statementsOf(made.only('aws_iam_policy').policy)).toEqual({
      WriteTrailEvents: {
        Sid: 'WriteTrailEvents',
        Effect: 'Allow',
        Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        Resource: [
          'arn:test:logs:test-1:111122223333:log-group:/acme/trail:log-stream:111122223333_CloudTrail_test-1*',
        ],
      },
    });
  });

  test('is known by an ARN computed from its name', () => {
    expect(made.json.output.trail.value).toBe(TRAIL_ARN);
  });

  test('takes 500 values in all its conditions', () => {
    const { advanced_event_selector: selectors } = trail({ bucketArns: buckets(493), types: [] }).only(
      'aws_cloudtrail',
    );
    expect(selectors[1].field_selector[2].starts_with).toHaveLength(493);
  });

  test('refuses 501', () => {
    expect(() => trail({ bucketArns: buckets(494), types: [] })).toThrow(
      new Error(
        '"dataEvents" must name at most 500 values in all, got 501: share the projects out among accounts (stack/Trail)',
      ),
    );
  });

  test.each(['abc', 'x'.repeat(128), '0.a_b-9', 'A1z'])('takes the name %s', (name) => {
    expect(trail({ bucketArns: [], types: [] }, name).only('aws_cloudtrail').name).toBe(name);
  });

  test.each([
    ['no name', ''],
    ['two characters', 'ab'],
    ['129 characters', 'x'.repeat(129)],
    ['a wildcard', 'acme-*'],
    ['a wildcard for a letter', 'acm?-trail'],
    ['a space', 'acme trail'],
    ['a slash', 'acme/trail'],
    ['a dash at the start', '-acme'],
    ['a dot at the end', 'acme.'],
    ['a line end', 'acme\n'],
  ])('refuses %s', (_, name) => {
    expect(() => trail({ bucketArns: [], types: [] }, name)).toThrow(
      new Error(
        '"trailName" must be 3 to 128 letters, digits or single . _ - with a letter or digit at both ends, and no IP address, ' +
          `got "${name}": rename it (stack/Trail)`,
      ),
    );
  });

  // Known fault: CloudTrail refuses adjacent periods, underscores or dashes, and IP addresses. Take `.failing` away with the fault
  test.each(['acme--trail', 'acme-_trail', 'acme..trail', '192.168.5.4'])('refuses the name %s', (name) => {
    expect(() => trail({ bucketArns: [], types: [] }, name)).toThrow(/^"trailName" must /);
  });

  test('tells all problems together', () => {
    expect(() => trail({ bucketArns: buckets(494), types: [] }, '*')).toThrow(
      new Error(
        '"trailName" must be 3 to 128 letters, digits or single . _ - with a letter or digit at both ends, and no IP address, got "*": ' +
          'rename it (stack/Trail)\n' +
          '"dataEvents" must name at most 500 values in all, got 501: share the projects out among accounts (stack/Trail)',
      ),
    );
  });
});
