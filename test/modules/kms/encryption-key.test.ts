import { EncryptionKey, EncryptionKeyProps } from '../../../modules/kms';
import { statementsOf, synthesize, Synthesized } from '../../support/synthesize';

const ADMIN = 'arn:test:iam::111122223333:role/Admin';
const USER = 'arn:test:iam::111122223333:role/Training';
const BUCKET = 'arn:test:s3:::acme-data';

/** The smallest legal props. */
const PROPS: EncryptionKeyProps = {
  alias: 'acme/fraud',
  description: 'Encrypts the data of fraud',
  administratorArns: [ADMIN],
};

function key(props: Partial<EncryptionKeyProps> = {}, use: (key: EncryptionKey) => void = () => {}): Synthesized {
  return synthesize((stack) => use(new EncryptionKey(stack, 'Key', { ...PROPS, ...props })));
}

function sidsOf({ only }: Synthesized): string[] {
  return Object.keys(statementsOf(only('aws_kms_key').policy));
}

describe('a key with no options given', () => {
  test('is hardened in every field', () => {
    const { '//': _, policy: __, ...fields } = key().only('aws_kms_key');
    expect(fields).toEqual({
      description: 'Encrypts the data of fraud',
      key_usage: 'ENCRYPT_DECRYPT',
      customer_master_key_spec: 'SYMMETRIC_DEFAULT',
      is_enabled: true,
      multi_region: false,
      enable_key_rotation: true,
      rotation_period_in_days: 365,
      deletion_window_in_days: 30,
      bypass_policy_lockout_safety_check: false,
      tags: { Name: 'acme/fraud' },
      lifecycle: { prevent_destroy: true },
    });
  });

  test('has an alias', () => {
    const { '//': _, ...fields } = key().only('aws_kms_alias');
    expect(fields).toEqual({ name: 'alias/acme/fraud', target_key_id: '${aws_kms_key.Key_961B73FD.key_id}' });
  });

  test('lets administrators manage it, the root user recover it, and nobody use it', () => {
    expect(sidsOf(key())).toEqual(['AdministerKey', 'DenyHastyDeletion', 'RecoverKeyByRootUser', 'DenyDirectGrants']);
  });
});

describe('reviewers', () => {
  const PLANNER = 'arn:test:iam::111122223333:role/Planner';

  test('see how the key is set up, and nothing else', () => {
    const { ReviewKey } = statementsOf(key({ reviewerArns: [PLANNER] }).only('aws_kms_key').policy);
    expect(ReviewKey).toEqual({
      Sid: 'ReviewKey',
      Effect: 'Allow',
      Principal: { AWS: ['arn:test:iam::111122223333:root'] },
      Action: ['kms:DescribeKey', 'kms:GetKeyPolicy', 'kms:GetKeyRotationStatus', 'kms:ListResourceTags'],
      Resource: ['*'],
      Condition: { ArnEquals: { 'aws:PrincipalArn': [PLANNER] } },
    });
  });

  test('are roles or users', () => {
    expect(() => key({ reviewerArns: ['*'] })).toThrow('"reviewerArns" must');
  });
});

describe('exceptions', () => {
  test('an allowed deletion lifts the protection and shows in the tags', () => {
    const { lifecycle, tags } = key({ allowDeletion: { reason: 'torn down every night' } }).only('aws_kms_key');
    expect(lifecycle).toEqual({ prevent_destroy: false });
    expect(tags).toEqual({
      Name: 'acme/fraud',
      'ml-baseline:exception:allow-deletion': 'torn down every night',
    });
  });

  test('an allowed deletion still waits for 30 days', () => {
    const { deletion_window_in_days } = key({ allowDeletion: { reason: 'torn down every night' } }).only('aws_kms_key');
    expect(deletion_window_in_days).toBe(30);
  });

  test('allowed direct grants drop their deny, and nothing else, and show in the tags', () => {
    const synthesized = key({ allowDirectGrants: { reason: 'Bedrock job needs a grant' } });
    expect(sidsOf(synthesized)).toEqual(['AdministerKey', 'DenyHastyDeletion', 'RecoverKeyByRootUser']);
    expect(synthesized.only('aws_kms_key').tags).toEqual({
      Name: 'acme/fraud',
      'ml-baseline:exception:allow-direct-grants': 'Bedrock job needs a grant',
    });
    expect(synthesized.only('aws_kms_key').lifecycle).toEqual({ prevent_destroy: true });
  });

  test('without a reason are refused', () => {
    expect(() => key({ allowDeletion: { reason: '' }, allowDirectGrants: { reason: 'needed' } })).toThrow(
      new Error(
        '"allowDeletion.reason" must say why, in 15 to 200 letters, digits, inner spaces or any of _ . : / = + - @, ' +
          'got "": write the reason that a reviewer should read, or drop the exception (stack/Key)\n' +
          '"allowDirectGrants.reason" must say why, in 15 to 200 letters, digits, inner spaces or any of _ . : / = + - @, ' +
          'got "needed": write the reason that a reviewer should read, or drop the exception (stack/Key)',
      ),
    );
  });
});

describe('break-glass', () => {
  test('is left out where root users have no credentials', () => {
    expect(sidsOf(key({ breakGlass: 'none' }))).toEqual(['AdministerKey', 'DenyHastyDeletion', 'DenyDirectGrants']);
  });
});

describe('refused', () => {
  test('a key that nobody could administer', () => {
    expect(() => key({ administratorArns: [] })).toThrow(
      new Error(
        '"administratorArns" must name at least one administrator, got none: ' +
          'name the role that deploys, or nobody could change the key again (stack/Key)',
      ),
    );
  });

  test('the account as an administrator', () => {
    expect(() => key({ administratorArns: [ADMIN, 'arn:test:iam::111122223333:root'] })).toThrow(
      new Error(
        '"administratorArns" must be ARNs of IAM roles or users without wildcards, ' +
          'got "arn:test:iam::111122223333:root": ' +
          'name each role; the root of the account would let in everybody in it (stack/Key)',
      ),
    );
  });

  test.each([
    ['everybody', '*'],
    ['an account number', '111122223333'],
    ['every role', 'arn:test:iam::111122223333:role/*'],
    ['roles with a wildcard for a letter', 'arn:test:iam::111122223333:role/Admi?'],
    ['a session', 'arn:test:sts::111122223333:assumed-role/Admin/me'],
    ['a group', 'arn:test:iam::111122223333:group/Admins'],
    ['a role of no account', 'arn:test:iam:::role/Admin'],
  ])('%s as an administrator', (_, arn) => {
    expect(() => key({ administratorArns: [arn] })).toThrow(
      new Error(
        `"administratorArns" must be ARNs of IAM roles or users without wildcards, got "${arn}": ` +
          'name each role; the root of the account would let in everybody in it (stack/Key)',
      ),
    );
  });

  test.each([
    ['empty', ''],
    ['reserved for AWS', 'aws/s3'],
    ['with a character that KMS does not take', 'fraud key'],
    ['too long', 'x'.repeat(251)],
  ])('an alias that is %s', (_, alias) => {
    expect(() => key({ alias })).toThrow(
      new Error(
        '"alias" must be 1 to 250 letters, digits or any of / _ - and not start with "aws/", ' +
          `got "${alias}": choose another alias (stack/Key)`,
      ),
    );
  });

  test('all at once', () => {
    const allowDeletion = { reason: 'tests' };
    expect(() => key({ alias: '', administratorArns: [], allowDeletion })).toThrow(
      new Error(
        '"alias" must be 1 to 250 letters, digits or any of / _ - and not start with "aws/", got "": ' +
          'choose another alias (stack/Key)\n' +
          '"administratorArns" must name at least one administrator, got none: ' +
          'name the role that deploys, or nobody could change the key again (stack/Key)\n' +
          '"allowDeletion.reason" must say why, in 15 to 200 letters, digits, inner spaces or any of _ . : / = + - @, ' +
          'got "tests": write the reason that a reviewer should read, or drop the exception (stack/Key)',
      ),
    );
  });
});

describe('accepted', () => {
  test('users and roles with paths as administrators', () => {
    const administratorArns = [
      'arn:test:iam::111122223333:user/ops/Ann',
      'arn:test:iam::111122223333:role/aws-reserved/sso.amazonaws.com/test-1/AWSReservedSSO_Admin_0123456789abcdef',
    ];
    const { AdministerKey } = statementsOf(key({ administratorArns }).only('aws_kms_key').policy);
    expect(AdministerKey.Principal).toEqual({ AWS: administratorArns });
  });

  test('the longest alias', () => {
    expect(key({ alias: 'x'.repeat(250) }).only('aws_kms_alias').name).toHaveLength(256);
  });
});

describe('the policy', () => {
  test('has what was granted after the key was made', () => {
    const synthesized = key({}, (it) => {
      it.grantReadingObjects({ purpose: 'Data', principalArns: [USER], bucketArn: BUCKET });
      it.grantWritingObjects({ purpose: 'Data', principalArns: [USER], bucketArn: BUCKET });
      it.grantEncryptingVolumes('Training', [USER]);
      it.grantEncryptingCustomModels(USER);
      it.grantEncryptingLogGroups(['arn:test:logs:test-1:111122223333:log-group:/acme/flow-logs']);
      it.grantEncryptingTrail('acme-trail');
    });
    expect(sidsOf(synthesized)).toEqual([
      'AdministerKey',
      'DenyHastyDeletion',
      'RecoverKeyByRootUser',
      'DenyDirectGrants',
      'ReadData',
      'WriteData',
      'DescribeTrainingVolumeKey',
      'GrantTrainingVolumes',
      'EncryptCustomModels',
      'EncryptLogGroups',
      'EncryptTrail',
      'DescribeTrailKey',
    ]);
  });

  test('refuses two grants of the same name', () => {
    expect(() =>
      key({}, (it) => {
        it.grantReadingObjects({ purpose: 'Data', principalArns: [USER], bucketArn: BUCKET });
        it.grantReadingObjects({ purpose: 'Data', principalArns: [USER], bucketArn: 'arn:test:s3:::other' });
      }),
    ).toThrow(
      new Error(
        '"sid" must be unique in its policy, got "ReadData" twice: rename one of the statements (stack/Key/Policy)',
      ),
    );
  });

  test('fails at synthesis when it is larger than a key policy', () => {
    const logGroupArns = ['arn:test:logs:test-1:111122223333:log-group:' + 'x'.repeat(32_768)];
    expect(() => key({}, (it) => it.grantEncryptingLogGroups(logGroupArns))).toThrow(
      /"statements" must render to at most 32768 characters, got \d+: name fewer principals or resources, or split the policy \(stack\/Key\/Policy\)/,
    );
  });
});
