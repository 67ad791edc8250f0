import { TerraformOutput } from 'cdktf';
import { CustomizationRole, CustomizationRoleProps } from '../../../modules/bedrock';
import { EncryptionKey } from '../../../modules/kms';
import { fieldsOf, referenceTo, typesOf } from '../../support/resources';
import { statementsOf, synthesize } from '../../support/synthesize';

const TRAINING = 'arn:test:s3:::acme-fraud-training';
const OUTPUT = 'arn:test:s3:::acme-fraud-output';
const NAME = 'acme-fraud-customization-test-1';
const ROLE_ARN = 'arn:test:iam::111122223333:role/acme-fraud-customization-test-1';
const BOUNDARY = 'arn:test:iam::111122223333:policy/acme-fraud-boundary';

const customizationRole = (props: Partial<CustomizationRoleProps> = {}) =>
  synthesize((stack) => {
    const role = new CustomizationRole(stack, 'Customization', {
      roleName: NAME,
      trainingBucket: { bucketArn: TRAINING },
      outputBucket: { bucketArn: OUTPUT },
      encryptionKey: new EncryptionKey(stack, 'Key', {
        alias: 'acme/fraud',
        description: 'Encrypts the data of fraud',
        administratorArns: ['arn:test:iam::111122223333:role/Admin'],
      }),
      network: { subnetIds: ['subnet-a'] },
      securityGroupIds: ['sg-jobs'],
      ...props,
    });
    new TerraformOutput(stack, 'Arn', { value: role.roleArn });
  });

describe('CustomizationRole', () => {
  const made = customizationRole();

  test('is assumed by Bedrock, for customization jobs of this account, and by nobody else', () => {
    const { assume_role_policy: trust, ...fields } = fieldsOf(made.only('aws_iam_role'));
    expect(fields).toEqual({
      name: NAME,
      description: 'Bedrock customization jobs of the project',
      path: '/',
      max_session_duration: 3600,
      force_detach_policies: false,
      tags: { Name: NAME },
    });
    expect(JSON.parse(trust)).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'AssumedByService',
          Effect: 'Allow',
          Principal: { Service: ['bedrock.amazonaws.com'] },
          Action: ['sts:AssumeRole'],
          Condition: {
            StringEquals: { 'aws:SourceAccount': ['111122223333'] },
            ArnLike: { 'aws:SourceArn': ['arn:test:bedrock:test-1:111122223333:model-customization-job/*'] },
          },
        },
      ],
    });
  });

  test('has one policy: reads training data, writes to the folder of custom models', () => {
    expect(typesOf(made)).toEqual([
      'aws_iam_policy',
      'aws_iam_role',
      'aws_iam_role_policies_exclusive',
      'aws_iam_role_policy_attachment',
      'aws_iam_role_policy_attachments_exclusive',
      'aws_kms_alias',
      'aws_kms_key',
    ]);
    const statements = statementsOf(made.only('aws_iam_policy').policy);
    expect(statements.ReadTrainingData.Resource).toEqual([`${TRAINING}/*`]);
    expect(statements.WriteOutput.Resource).toEqual([`${OUTPUT}/custom-models/*`]);
    expect(statements.UseKeyThroughBedrock.Resource).toEqual([referenceTo(made, 'aws_kms_key', 'arn')]);
    expect(statements.CreateInterfacesInNetwork.Resource).toEqual([
      'arn:test:ec2:test-1:111122223333:subnet/subnet-a',
      'arn:test:ec2:test-1:111122223333:security-group/sg-jobs',
    ]);
  });

  test('is let by the key to have custom models encrypted, and to nothing else of it', () => {
    const aboutTheRole = Object.values(statementsOf(made.only('aws_kms_key').policy)).filter((statement) =>
      JSON.stringify(statement).includes(ROLE_ARN),
    );
    expect(aboutTheRole).toEqual([
      {
        Sid: 'EncryptCustomModels',
        Effect: 'Allow',
        Principal: { AWS: ['arn:test:iam::111122223333:root'] },
        Action: ['kms:CreateGrant', 'kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKey'],
        Resource: ['*'],
        Condition: {
          ArnEquals: { 'aws:PrincipalArn': [ROLE_ARN] },
          StringEquals: { 'kms:ViaService': ['bedrock.test-1.amazonaws.com'] },
        },
      },
    ]);
  });

  test('is under the boundary that is named', () => {
    const bounded = customizationRole({ permissionsBoundaryArn: BOUNDARY });
    expect(bounded.only('aws_iam_role').permissions_boundary).toBe(BOUNDARY);
  });

  test('is handed over as a reference', () => {
    expect(made.json.output.Arn.value).toBe(referenceTo(made, 'aws_iam_role', 'arn'));
  });

  test('tells all problems together, and makes nothing before', () => {
    const granted: string[] = [];
    const everything = {
      outputBucket: { bucketArn: TRAINING },
      network: { subnetIds: [] },
      securityGroupIds: [],
      encryptionKey: { keyArn: 'key', grantEncryptingCustomModels: (arn: string) => void granted.push(arn) },
    };
    expect(() => customizationRole(everything)).toThrow(
      new Error(
        `"outputBucket" must not be the training bucket, got "${TRAINING}" for both: ` +
          'write output to a bucket of its own, or a job could poison the data of the next (stack/Customization)\n' +
          '"network.subnetIds" must name at least one subnet, got none: ' +
          'work without a subnet runs outside the network (stack/Customization)\n' +
          '"securityGroupIds" must name at least one security group, got none: ' +
          'work in the network needs one (stack/Customization)',
      ),
    );
    expect(granted).toEqual([]);
  });

  test('refuses an administrator of the key', () => {
    expect(() => customizationRole({ roleName: 'Admin' })).toThrow(
      new Error(
        '"administratorArns" must not name principals that use the key, got "arn:test:iam::111122223333:role/Admin": ' +
          'let one role manage the key and another one use it (stack/Key)',
      ),
    );
  });
});
