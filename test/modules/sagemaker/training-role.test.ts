import { TrainingRole } from '../../../modules/sagemaker';
import { fieldsOf, referenceTo, typesOf } from '../../support/resources';
import { statementsOf, synthesize } from '../../support/synthesize';
import { EC2, IMAGE, LOG_GROUP, OUTPUT, ROLE_ARN, TRAINING, trainingRole } from './training-role-fixture';

describe('TrainingRole', () => {
  const made = trainingRole();
  const policy: string = made.only('aws_iam_policy').policy;
  const keyArn = referenceTo(made, 'aws_kms_key', 'arn');

  test('is assumed by SageMaker, for jobs of this account that are named like it, and by nobody else', () => {
    const { assume_role_policy: trust, ...fields } = fieldsOf(made.only('aws_iam_role'));
    expect(fields).toEqual({
      name: 'acme-fraud-training-test-1',
      description: 'Training jobs named acme-fraud-...',
      path: '/',
      max_session_duration: 3600,
      force_detach_policies: false,
      tags: { Name: 'acme-fraud-training-test-1' },
    });
    expect(JSON.parse(trust)).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'AssumedByService',
          Effect: 'Allow',
          Principal: { Service: ['sagemaker.amazonaws.com'] },
          Action: ['sts:AssumeRole'],
          Condition: {
            StringEquals: { 'aws:SourceAccount': ['111122223333'] },
            ArnLike: { 'aws:SourceArn': ['arn:test:sagemaker:test-1:111122223333:training-job/acme-fraud-*'] },
          },
        },
      ],
    });
  });

  test('has one policy of its own, and no other for longer than to the next apply', () => {
    expect(typesOf(made)).toEqual([
      'aws_iam_policy',
      'aws_iam_role',
      'aws_iam_role_policies_exclusive',
      'aws_iam_role_policy_attachment',
      'aws_iam_role_policy_attachments_exclusive',
      'aws_kms_alias',
      'aws_kms_key',
    ]);
    const policyArn = referenceTo(made, 'aws_iam_policy', 'arn');
    expect(made.only('aws_iam_role_policy_attachment').policy_arn).toBe(policyArn);
    expect(made.only('aws_iam_role_policy_attachments_exclusive').policy_arns).toEqual([policyArn]);
    expect(made.only('aws_iam_role_policies_exclusive').policy_names).toEqual([]);
  });

  test('allows what a training job takes, statement by statement', () => {
    const ofThisAccount = { StringEquals: { 'aws:ResourceAccount': ['111122223333'] } };
    const subnets = [`${EC2}:subnet/subnet-a`, `${EC2}:subnet/subnet-b`];
    expect(
      Object.values(statementsOf(policy)).map(({ Effect, ...statement }) => {
        expect(Effect).toBe('Allow');
        return statement;
      }),
    ).toEqual([
      { Sid: 'ListTrainingData', Action: ['s3:ListBucket'], Resource: [TRAINING], Condition: ofThisAccount },
      { Sid: 'ReadTrainingData', Action: ['s3:GetObject'], Resource: [`${TRAINING}/*`], Condition: ofThisAccount },
      {
        Sid: 'WriteOutput',
        Action: ['s3:AbortMultipartUpload', 's3:ListMultipartUploadParts', 's3:PutObject'],
        Resource: [`${OUTPUT}/models/*`],
        Condition: ofThisAccount,
      },
      {
        Sid: 'UseKeyThroughS3',
        Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
        Resource: [keyArn],
        Condition: { StringEquals: { 'kms:ViaService': ['s3.test-1.amazonaws.com'] } },
      },
      { Sid: 'DescribeVolumeKey', Action: ['kms:DescribeKey'], Resource: [keyArn] },
      {
        Sid: 'GrantVolumes',
        Action: ['kms:CreateGrant'],
        Resource: [keyArn],
        Condition: { Bool: { 'kms:GrantIsForAWSResource': ['true'] } },
      },
      {
        Sid: 'WriteLogs',
        Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        Resource: [`${LOG_GROUP}:log-stream:acme-fraud-*`],
      },
      {
        Sid: 'FindLogStreams',
        Action: ['logs:DescribeLogStreams'],
        Resource: [LOG_GROUP, `${LOG_GROUP}:*`],
      },
      {
        Sid: 'PutMetrics',
        Action: ['cloudwatch:PutMetricData'],
        Resource: ['*'],
        Condition: { StringEquals: { 'cloudwatch:namespace': ['/aws/sagemaker/TrainingJobs', 'acme-fraud'] } },
      },
      {
        Sid: 'PullImages',
        Action: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
        Resource: [IMAGE],
      },
      { Sid: 'LogInToRegistry', Action: ['ecr:GetAuthorizationToken'], Resource: ['*'] },
      {
        Sid: 'CreateNetworkInterfaces',
        Action: ['ec2:CreateNetworkInterface'],
        Resource: [...subnets, `${EC2}:security-group/sg-jobs`, `${EC2}:network-interface/*`],
      },
      {
        Sid: 'ManageNetworkInterfaces',
        Action: [
          'ec2:CreateNetworkInterfacePermission',
          'ec2:DeleteNetworkInterface',
          'ec2:DeleteNetworkInterfacePermission',
        ],
        Resource: [`${EC2}:network-interface/*`],
        Condition: { ArnEquals: { 'ec2:Subnet': subnets } },
      },
      {
        Sid: 'FindNetwork',
        Action: [
          'ec2:DescribeDhcpOptions',
          'ec2:DescribeNetworkInterfaces',
          'ec2:DescribeSecurityGroups',
          'ec2:DescribeSubnets',
          'ec2:DescribeVpcs',
        ],
        Resource: ['*'],
      },
    ]);
  });

  test('is let by the key to have its volumes encrypted, and to nothing else of it', () => {
    const keyStatements = statementsOf(made.only('aws_kms_key').policy);
    const account = { AWS: ['arn:test:iam::111122223333:root'] };
    const thisRole = { 'aws:PrincipalArn': [ROLE_ARN] };
    expect(keyStatements.DescribeTrainingVolumeKey).toEqual({
      Sid: 'DescribeTrainingVolumeKey',
      Effect: 'Allow',
      Principal: account,
      Action: ['kms:DescribeKey'],
      Resource: ['*'],
      Condition: { ArnEquals: thisRole },
    });
    expect(keyStatements.GrantTrainingVolumes).toEqual({
      Sid: 'GrantTrainingVolumes',
      Effect: 'Allow',
      Principal: account,
      Action: ['kms:CreateGrant'],
      Resource: ['*'],
      Condition: { ArnEquals: thisRole, Bool: { 'kms:GrantIsForAWSResource': ['true'] } },
    });
    const aboutTheRole = Object.values(keyStatements).filter((statement) =>
      JSON.stringify(statement).includes(ROLE_ARN),
    );
    expect(aboutTheRole).toHaveLength(2);
  });

  describe('where direct grants are allowed', () => {
    const allowDirectGrants = { reason: 'Volumes stay without a grant' };
    const direct = trainingRole({ allowDirectGrants }, { allowDirectGrants });
    const statements = statementsOf(direct.only('aws_iam_policy').policy);
    const keyStatements = statementsOf(direct.only('aws_kms_key').policy);
    const throughServices = { 'kms:ViaService': ['sagemaker.test-1.amazonaws.com', 'ec2.test-1.amazonaws.com'] };

    test('asks for grants through SageMaker or EC2, and for nothing else than before', () => {
      expect(statements.GrantVolumes).toEqual({
        Sid: 'GrantVolumes',
        Effect: 'Allow',
        Action: ['kms:CreateGrant'],
        Resource: [keyArn],
        Condition: { StringEquals: throughServices },
      });
      const { GrantVolumes: _, ...others } = statements;
      const { GrantVolumes: __, ...before } = statementsOf(policy);
      expect(others).toEqual(before);
    });

    test('is let by the key, which has no deny of them', () => {
      expect(keyStatements.GrantTrainingVolumes.Condition).toEqual({
        ArnEquals: { 'aws:PrincipalArn': [ROLE_ARN] },
        StringEquals: throughServices,
      });
      expect(keyStatements).not.toHaveProperty('DenyDirectGrants');
    });

    test('says why in the plan', () => {
      expect(direct.only('aws_iam_role').tags).toEqual({
        Name: 'acme-fraud-training-test-1',
        'ml-baseline:exception:allow-direct-grants': 'Volumes stay without a grant',
      });
    });
  });

  test('is under the boundary that is named', () => {
    const permissionsBoundaryArn = 'arn:test:iam::111122223333:policy/acme-fraud-boundary';
    expect(trainingRole({ permissionsBoundaryArn }).only('aws_iam_role').permissions_boundary).toBe(
      'arn:test:iam::111122223333:policy/acme-fraud-boundary',
    );
  });

  test('is handed over as a reference, and by the ARN that its name gives', () => {
    const handed = synthesize((stack) => {
      const role = new TrainingRole(stack, 'Training', {
        roleName: 'acme-fraud-training-test-1',
        jobNamePrefix: 'acme-fraud-',
        trainingBucket: { bucketArn: TRAINING },
        outputBucket: { bucketArn: OUTPUT },
        encryptionKey: { keyArn: 'arn:test:kms:test-1:111122223333:key/1', grantEncryptingVolumes: () => {} },
        logGroup: { knownLogGroupArn: LOG_GROUP },
        network: { subnetIds: ['subnet-a'] },
        securityGroupIds: ['sg-jobs'],
        imageRepositoryArns: [IMAGE],
      });
      stack.addOverride('output.role.value', role.roleArn);
      expect(role.knownRoleArn).toBe(ROLE_ARN);
    });
    expect(handed.json.output.role.value).toBe(referenceTo(handed, 'aws_iam_role', 'arn'));
  });
});
