import { setAwsEnvironment } from '../../../modules/core/aws-environment';
import { EncryptionKey, EncryptionKeyProps } from '../../../modules/kms';
import { statementsOf, synthesize, TEST_ENVIRONMENT } from '../../support/synthesize';

const ADMIN = 'arn:test:iam::111122223333:role/Admin';
const OTHER_ADMIN = 'arn:test:iam::111122223333:role/OtherAdmin';
const READER = 'arn:test:iam::111122223333:role/Reader';
const WRITER = 'arn:test:iam::111122223333:role/Writer';
const TRAINING = 'arn:test:iam::111122223333:role/Training';
const BUCKET = 'arn:test:s3:::acme-data';

/** The statements that are attached to a key after `grant`. */
function attached(
  grant: (key: EncryptionKey) => void = () => {},
  environment = TEST_ENVIRONMENT,
  exceptions: Pick<EncryptionKeyProps, 'allowDirectGrants'> = {},
): Record<string, any> {
  const { only } = synthesize((stack) => {
    setAwsEnvironment(stack, environment);
    const administratorArns = [ADMIN, OTHER_ADMIN];
    grant(new EncryptionKey(stack, 'Key', { alias: 'acme', description: 'Acme', administratorArns, ...exceptions }));
  });
  return statementsOf(only('aws_kms_key').policy);
}

describe('management', () => {
  test('administrators do what Terraform and an operator need, one action by one, and touch no data', () => {
    expect(attached().AdministerKey).toEqual({
      Sid: 'AdministerKey',
      Effect: 'Allow',
      Principal: { AWS: [ADMIN, OTHER_ADMIN] },
      Action: [
        'kms:CancelKeyDeletion',
        'kms:CreateAlias',
        'kms:DeleteAlias',
        'kms:DescribeKey',
        'kms:DisableKey',
        'kms:EnableKey',
        'kms:EnableKeyRotation',
        'kms:GetKeyPolicy',
        'kms:GetKeyRotationStatus',
        'kms:ListGrants',
        'kms:ListKeyPolicies',
        'kms:ListKeyRotations',
        'kms:ListResourceTags',
        'kms:PutKeyPolicy',
        'kms:RevokeGrant',
        'kms:RotateKeyOnDemand',
        'kms:ScheduleKeyDeletion',
        'kms:TagResource',
        'kms:UntagResource',
        'kms:UpdateAlias',
        'kms:UpdateKeyDescription',
      ],
      Resource: ['*'],
    });
  });

  test("the account's root user gets the key back, without using it; IAM policies of the account open nothing", () => {
    expect(attached().RecoverKeyByRootUser).toEqual({
      Sid: 'RecoverKeyByRootUser',
      Effect: 'Allow',
      Principal: { AWS: ['arn:test:iam::111122223333:root'] },
      Action: ['kms:CancelKeyDeletion', 'kms:DescribeKey', 'kms:EnableKey', 'kms:GetKeyPolicy', 'kms:PutKeyPolicy'],
      Resource: ['*'],
      Condition: { StringEquals: { 'aws:PrincipalType': ['Account'] } },
    });
  });

  test('nobody shortens the 30 days before a deletion; who says nothing gets 30', () => {
    expect(attached().DenyHastyDeletion).toEqual({
      Sid: 'DenyHastyDeletion',
      Effect: 'Deny',
      Principal: '*',
      Action: ['kms:ScheduleKeyDeletion'],
      Resource: ['*'],
      Condition: { NumericLessThan: { 'kms:ScheduleKeyDeletionPendingWindowInDays': ['30'] } },
    });
  });

  test('nobody makes a grant for himself; a request that does not say for whom is denied as well', () => {
    expect(attached().DenyDirectGrants).toEqual({
      Sid: 'DenyDirectGrants',
      Effect: 'Deny',
      Principal: '*',
      Action: ['kms:CreateGrant'],
      Resource: ['*'],
      Condition: { BoolIfExists: { 'kms:GrantIsForAWSResource': ['false'] } },
    });
  });
});

describe('objects', () => {
  test('are read by the named principals, through S3, in the named bucket', () => {
    const statements = attached((key) =>
      key.grantReadingObjects({ purpose: 'TrainingData', principalArns: [READER, TRAINING], bucketArn: BUCKET }),
    );
    expect(statements.ReadTrainingData).toEqual({
      Sid: 'ReadTrainingData',
      Effect: 'Allow',
      Principal: { AWS: ['arn:test:iam::111122223333:root'] },
      Action: ['kms:Decrypt'],
      Resource: ['*'],
      Condition: {
        ArnEquals: { 'aws:PrincipalArn': [READER, TRAINING] },
        StringEquals: { 'kms:ViaService': ['s3.test-1.amazonaws.com'] },
        StringLike: { 'kms:EncryptionContext:aws:s3:arn': ['arn:test:s3:::acme-data', 'arn:test:s3:::acme-data/*'] },
      },
    });
  });

  test('are written, in parts as well, by the named principals, through S3, in the named bucket', () => {
    const statements = attached((key) =>
      key.grantWritingObjects({ purpose: 'Output', principalArns: [WRITER], bucketArn: BUCKET }),
    );
    expect(statements.WriteOutput).toEqual({
      Sid: 'WriteOutput',
      Effect: 'Allow',
      Principal: { AWS: ['arn:test:iam::111122223333:root'] },
      Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
      Resource: ['*'],
      Condition: {
        ArnEquals: { 'aws:PrincipalArn': [WRITER] },
        StringEquals: { 'kms:ViaService': ['s3.test-1.amazonaws.com'] },
        StringLike: { 'kms:EncryptionContext:aws:s3:arn': ['arn:test:s3:::acme-data', 'arn:test:s3:::acme-data/*'] },
      },
    });
  });

  test('are reached through S3 under both of its names, in a partition with a domain of its own', () => {
    const china = { partition: 'aws-cn', account: '111122223333', region: 'cn-north-1' };
    const { ReadData } = attached(
      (key) => key.grantReadingObjects({ purpose: 'Data', principalArns: [READER], bucketArn: BUCKET }),
      china,
    );
    expect(ReadData.Principal).toEqual({ AWS: ['arn:aws-cn:iam::111122223333:root'] });
    expect(ReadData.Condition.StringEquals).toEqual({
      'kms:ViaService': ['s3.cn-north-1.amazonaws.com', 's3.cn-north-1.amazonaws.com.cn'],
    });
  });
});

describe('volumes', () => {
  const statements = () => attached((key) => key.grantEncryptingVolumes('Training', [TRAINING]));

  test('get their grants by the named role, for AWS resources only: a request that does not say so gets none', () => {
    expect(statements().GrantTrainingVolumes).toEqual({
      Sid: 'GrantTrainingVolumes',
      Effect: 'Allow',
      Principal: { AWS: ['arn:test:iam::111122223333:root'] },
      Action: ['kms:CreateGrant'],
      Resource: ['*'],
      Condition: {
        ArnEquals: { 'aws:PrincipalArn': [TRAINING] },
        Bool: { 'kms:GrantIsForAWSResource': ['true'] },
      },
    });
  });

  test('get grants that are not marked as for AWS resources where somebody said why, through SageMaker and EC2 only', () => {
    const allowDirectGrants = { reason: 'Volumes stay without a grant' };
    const grant = (key: EncryptionKey) => key.grantEncryptingVolumes('Training', [TRAINING]);
    const { GrantTrainingVolumes, ...others } = attached(grant, TEST_ENVIRONMENT, { allowDirectGrants });
    expect(GrantTrainingVolumes).toEqual({
      Sid: 'GrantTrainingVolumes',
      Effect: 'Allow',
      Principal: { AWS: ['arn:test:iam::111122223333:root'] },
      Action: ['kms:CreateGrant'],
      Resource: ['*'],
      Condition: {
        ArnEquals: { 'aws:PrincipalArn': [TRAINING] },
        StringEquals: { 'kms:ViaService': ['sagemaker.test-1.amazonaws.com', 'ec2.test-1.amazonaws.com'] },
      },
    });
    const { GrantTrainingVolumes: _, DenyDirectGrants: __, ...before } = statements();
    expect(others).toEqual(before);
  });

  test('are for every principal that is named, and for no other', () => {
    const { DescribeLauncherVolumeKey, GrantLauncherVolumes } = attached((key) =>
      key.grantEncryptingVolumes('Launcher', [READER, WRITER]),
    );
    expect(DescribeLauncherVolumeKey.Condition).toEqual({ ArnEquals: { 'aws:PrincipalArn': [READER, WRITER] } });
    expect(GrantLauncherVolumes.Condition).toEqual({
      ArnEquals: { 'aws:PrincipalArn': [READER, WRITER] },
      Bool: { 'kms:GrantIsForAWSResource': ['true'] },
    });
  });

  test('have a key that the named role may look at', () => {
    expect(statements().DescribeTrainingVolumeKey).toEqual({
      Sid: 'DescribeTrainingVolumeKey',
      Effect: 'Allow',
      Principal: { AWS: ['arn:test:iam::111122223333:root'] },
      Action: ['kms:DescribeKey'],
      Resource: ['*'],
      Condition: { ArnEquals: { 'aws:PrincipalArn': [TRAINING] } },
    });
  });
});

describe('custom models', () => {
  test('are encrypted by the named role, through Bedrock', () => {
    expect(attached((key) => key.grantEncryptingCustomModels(TRAINING)).EncryptCustomModels).toEqual({
      Sid: 'EncryptCustomModels',
      Effect: 'Allow',
      Principal: { AWS: ['arn:test:iam::111122223333:root'] },
      Action: ['kms:CreateGrant', 'kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKey'],
      Resource: ['*'],
      Condition: {
        ArnEquals: { 'aws:PrincipalArn': [TRAINING] },
        StringEquals: { 'kms:ViaService': ['bedrock.test-1.amazonaws.com'] },
      },
    });
  });
});

describe('log groups', () => {
  const LOG_GROUPS = [
    'arn:test:logs:test-1:111122223333:log-group:/acme/flow-logs',
    'arn:test:logs:test-1:111122223333:log-group:/acme/trail',
  ];

  test('are encrypted by CloudWatch Logs of the region, exactly the named ones', () => {
    expect(attached((key) => key.grantEncryptingLogGroups(LOG_GROUPS)).EncryptLogGroups).toEqual({
      Sid: 'EncryptLogGroups',
      Effect: 'Allow',
      Principal: { Service: ['logs.test-1.amazonaws.com'] },
      Action: [
        'kms:Decrypt',
        'kms:Encrypt',
        'kms:GenerateDataKey',
        'kms:GenerateDataKeyWithoutPlaintext',
        'kms:ReEncryptFrom',
        'kms:ReEncryptTo',
      ],
      Resource: ['*'],
      Condition: { ArnEquals: { 'kms:EncryptionContext:aws:logs:arn': LOG_GROUPS } },
    });
  });

  test('are encrypted by the service under its name in the partition', () => {
    const china = { partition: 'aws-cn', account: '111122223333', region: 'cn-north-1' };
    const { EncryptLogGroups } = attached((key) => key.grantEncryptingLogGroups(LOG_GROUPS), china);
    expect(EncryptLogGroups.Principal).toEqual({ Service: ['logs.cn-north-1.amazonaws.com.cn'] });
  });
});

describe('the trail', () => {
  const statements = () => attached((key) => key.grantEncryptingTrail('acme-trail'));

  test('is encrypted by CloudTrail for this trail alone, with events of every region', () => {
    expect(statements().EncryptTrail).toEqual({
      Sid: 'EncryptTrail',
      Effect: 'Allow',
      Principal: { Service: ['cloudtrail.amazonaws.com'] },
      Action: ['kms:GenerateDataKey'],
      Resource: ['*'],
      Condition: {
        StringEquals: { 'aws:SourceAccount': ['111122223333'] },
        ArnLike: { 'aws:SourceArn': ['arn:test:cloudtrail:test-1:111122223333:trail/acme-trail'] },
        StringLike: {
          'kms:EncryptionContext:aws:cloudtrail:arn': ['arn:test:cloudtrail:*:111122223333:trail/acme-trail'],
        },
      },
    });
  });

  test('has a key that CloudTrail may look at, for this trail alone', () => {
    expect(statements().DescribeTrailKey).toEqual({
      Sid: 'DescribeTrailKey',
      Effect: 'Allow',
      Principal: { Service: ['cloudtrail.amazonaws.com'] },
      Action: ['kms:DescribeKey'],
      Resource: ['*'],
      Condition: {
        StringEquals: { 'aws:SourceAccount': ['111122223333'] },
        ArnLike: { 'aws:SourceArn': ['arn:test:cloudtrail:test-1:111122223333:trail/acme-trail'] },
      },
    });
  });
});
