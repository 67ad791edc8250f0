import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { TerraformOutput, TerraformStack } from 'cdktf';
import { setAwsEnvironment } from '../../../modules/core/aws-environment';
import { ServiceRole, ServiceRoleProps } from '../../../modules/core/service-role';
import { statementsOf, synthesize } from '../../support/synthesize';

const TRAINING_JOBS = 'arn:test:sagemaker:test-1:111122223333:training-job/acme-*';

/** The smallest legal props. */
const PROPS: ServiceRoleProps = {
  roleName: 'acme-training',
  description: 'Training jobs',
  service: 'sagemaker',
  sourceArns: [TRAINING_JOBS],
  statements: [{ sid: 'ReadData', effect: 'Allow', actions: ['s3:GetObject'], resources: ['arn:test:s3:::data/*'] }],
};

function role(
  props: Partial<ServiceRoleProps> = {},
  alsoBuild: (stack: TerraformStack, role: ServiceRole) => void = () => {},
) {
  return synthesize((stack) => alsoBuild(stack, new ServiceRole(stack, 'Role', { ...PROPS, ...props })));
}

describe('the role', () => {
  test('has every field set', () => {
    const { '//': _, assume_role_policy: __, ...fields } = role().only('aws_iam_role');
    expect(fields).toEqual({
      name: 'acme-training',
      description: 'Training jobs',
      path: '/',
      max_session_duration: 3600,
      force_detach_policies: false,
      tags: { Name: 'acme-training' },
    });
  });

  test('is assumed by its service, for the named resources of this account and for nothing else', () => {
    expect(statementsOf(role().only('aws_iam_role').assume_role_policy)).toEqual({
      AssumedByService: {
        Sid: 'AssumedByService',
        Effect: 'Allow',
        Principal: { Service: ['sagemaker.amazonaws.com'] },
        Action: ['sts:AssumeRole'],
        Condition: {
          StringEquals: { 'aws:SourceAccount': ['111122223333'] },
          ArnLike: { 'aws:SourceArn': ['arn:test:sagemaker:test-1:111122223333:training-job/acme-*'] },
        },
      },
    });
  });

  test('is assumed for a source that is taken as it stands as well, where one is named', () => {
    const trust = role({ literalSourceArn: 'arn:test:sagemaker:test-1:111122223333:*' }).only('aws_iam_role');
    const { AssumedByService, AssumedForLiteralSource, ...others } = statementsOf(trust.assume_role_policy);
    expect(AssumedByService.Condition.ArnLike).toEqual({ 'aws:SourceArn': [TRAINING_JOBS] });
    expect(AssumedForLiteralSource).toEqual({
      Sid: 'AssumedForLiteralSource',
      Effect: 'Allow',
      Principal: { Service: ['sagemaker.amazonaws.com'] },
      Action: ['sts:AssumeRole'],
      Condition: {
        StringEquals: {
          'aws:SourceAccount': ['111122223333'],
          'aws:SourceArn': ['arn:test:sagemaker:test-1:111122223333:*'],
        },
      },
    });
    expect(others).toEqual({});
  });

  test('is bounded by the policy that is named', () => {
    const permissionsBoundaryArn = 'arn:test:iam::111122223333:policy/acme-boundary';
    expect(role({ permissionsBoundaryArn }).only('aws_iam_role').permissions_boundary).toBe(
      'arn:test:iam::111122223333:policy/acme-boundary',
    );
  });

  test('trusts the same service name in a partition with a domain of its own', () => {
    const { only } = synthesize((stack) => {
      setAwsEnvironment(stack, { partition: 'aws-cn', account: '111122223333', region: 'cn-north-1' });
      new ServiceRole(stack, 'Role', PROPS);
    });
    expect(statementsOf(only('aws_iam_role').assume_role_policy).AssumedByService.Principal).toEqual({
      Service: ['sagemaker.amazonaws.com'],
    });
  });
});

describe('its permissions', () => {
  test('are one customer-managed policy', () => {
    const { '//': _, ...fields } = role().only('aws_iam_policy');
    expect(fields).toEqual({
      name: 'acme-training',
      description: 'Permissions of the role acme-training',
      path: '/',
      policy:
        '{"Version":"2012-10-17","Statement":[{"Sid":"ReadData","Effect":"Allow",' +
        '"Action":["s3:GetObject"],"Resource":["arn:test:s3:::data/*"]}]}',
      tags: { Name: 'acme-training' },
    });
  });

  test('are attached to the role', () => {
    expect(role().only('aws_iam_role_policy_attachment')).toMatchObject({
      role: '${aws_iam_role.Role_1ABCC5F0.name}',
      policy_arn: '${aws_iam_policy.Role_Policy_C696881B.arn}',
    });
  });

  test('are the only attached policy: what others attach by hand is taken away', () => {
    expect(role().only('aws_iam_role_policy_attachments_exclusive')).toMatchObject({
      role_name: '${aws_iam_role.Role_1ABCC5F0.name}',
      policy_arns: ['${aws_iam_policy.Role_Policy_C696881B.arn}'],
      depends_on: ['aws_iam_role_policy_attachment.Role_Attachment_855EEF96'],
    });
  });

  test('are attached beside the policies that are named, which stay as well', () => {
    const launch = 'arn:test:iam::111122223333:policy/acme-launch';
    const { all, only } = role({ attachedPolicyArns: { Launch: launch } });
    expect(Object.keys(all('aws_iam_role_policy_attachment'))).toEqual([
      'Role_Attachment_855EEF96',
      expect.stringMatching(/^Role_LaunchAttachment_[0-9A-F]{8}$/),
    ]);
    const [, other] = Object.values(all('aws_iam_role_policy_attachment'));
    expect(other).toMatchObject({ role: '${aws_iam_role.Role_1ABCC5F0.name}', policy_arn: launch });
    const [, otherName] = Object.keys(all('aws_iam_role_policy_attachment'));
    expect(only('aws_iam_role_policy_attachments_exclusive')).toMatchObject({
      policy_arns: ['${aws_iam_policy.Role_Policy_C696881B.arn}', launch],
      depends_on: [
        'aws_iam_role_policy_attachment.Role_Attachment_855EEF96',
        `aws_iam_role_policy_attachment.${otherName}`,
      ],
    });
  });

  test('are not inline: what others write into the role is taken away', () => {
    const { '//': _, ...fields } = role().only('aws_iam_role_policies_exclusive');
    expect(fields).toEqual({ role_name: '${aws_iam_role.Role_1ABCC5F0.name}', policy_names: [] });
  });

  test('come before what depends on them', () => {
    const { all } = role({}, (stack, { permissionsReady }) => {
      new IamRole(stack, 'Later', { assumeRolePolicy: '{}', dependsOn: [permissionsReady] });
    });
    expect(all('aws_iam_role').Later.depends_on).toEqual(['aws_iam_role_policy_attachment.Role_Attachment_855EEF96']);
  });
});

describe('its ARN', () => {
  test('is a reference for whoever comes after it, and computed for whoever comes before', () => {
    const { json } = role({}, (stack, { roleArn, knownRoleArn }) => {
      new TerraformOutput(stack, 'Reference', { value: roleArn });
      new TerraformOutput(stack, 'Computed', { value: knownRoleArn });
    });
    expect(json.output.Reference.value).toBe('${aws_iam_role.Role_1ABCC5F0.arn}');
    expect(json.output.Computed.value).toBe('arn:test:iam::111122223333:role/acme-training');
  });
});

describe('refused', () => {
  test('a name that IAM does not take', () => {
    expect(() => role({ roleName: 'acme training' })).toThrow(
      new Error(
        '"roleName" must be 1 to 64 letters, digits or any of + = , . @ _ -, got "acme training": ' +
          'shorten or rename it (stack/Role)',
      ),
    );
  });

  test('a name longer than 64 characters, and no name', () => {
    expect(() => role({ roleName: 'x'.repeat(64) })).not.toThrow();
    expect(() => role({ roleName: 'x'.repeat(65) })).toThrow('"roleName" must be 1 to 64 ');
    expect(() => role({ roleName: '' })).toThrow('"roleName" must be 1 to 64 ');
  });

  test('a role for whatever source', () => {
    expect(() => role({ sourceArns: [] })).toThrow(
      new Error(
        '"sourceArns" must name at least one resource, got none: ' +
          'say what the service acts for, or any account could make it act (stack/Role)',
      ),
    );
  });

  test('all at once', () => {
    expect(() => role({ roleName: '', sourceArns: [] })).toThrow(
      new Error(
        '"roleName" must be 1 to 64 letters, digits or any of + = , . @ _ -, got "": ' +
          'shorten or rename it (stack/Role)\n' +
          '"sourceArns" must name at least one resource, got none: ' +
          'say what the service acts for, or any account could make it act (stack/Role)',
      ),
    );
  });

  test('a role without permissions', () => {
    expect(() => role({ statements: [] })).toThrow(
      '"statements" must not be empty, got none: AWS refuses an empty policy, add one (stack/Role/PolicyDocument)',
    );
  });

  test('permissions larger than a managed policy', () => {
    const resources = [`arn:test:s3:::${'x'.repeat(6_100)}`];
    expect(() => role({ statements: [{ sid: 'A', effect: 'Allow', actions: ['s3:GetObject'], resources }] })).toThrow(
      '"statements" must render to at most 6144 characters, got 6223: ' +
        'name fewer principals or resources, or split the policy (stack/Role/PolicyDocument)',
    );
  });

  test('trust larger than a trust policy', () => {
    expect(() => role({ sourceArns: ['x'.repeat(2_000)] })).toThrow(
      '"statements" must render to at most 2048 characters, got 2263: ' +
        'name fewer principals or resources, or split the policy (stack/Role/TrustDocument)',
    );
  });
});
