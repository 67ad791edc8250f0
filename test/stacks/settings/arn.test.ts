import { changed, complaintsAbout, judged, SMALLEST } from '../../support/settings-text';

describe('ARNs', () => {
  const judgedAdministrator = (entry: string, remedy: string) =>
    expect(complaintsAbout(changed('- arn:aws:iam::123456789012:role/Deployer', `- ${entry}`))).toEqual([
      `baseline.yaml:5 administrators[0] must be the ARN of one IAM role or user, got "${entry}": ${remedy}`,
    ]);

  test('a session of a role', () =>
    judgedAdministrator(
      'arn:aws:sts::123456789012:assumed-role/Admin/me',
      'name the role, not a session of it, with its path: "aws iam get-role --role-name Admin --query Role.Arn" shows it',
    ));

  test('a session of a role of IAM Identity Center', () =>
    judgedAdministrator(
      'arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Admin_0123456789abcdef/me',
      'name the role, not a session of it, with its path: "aws iam get-role --role-name AWSReservedSSO_Admin_0123456789abcdef --query Role.Arn" shows it',
    ));

  test.each(['role/', 'role/sso/'])('a role of IAM Identity Center under %s', (path) =>
    judgedAdministrator(
      `arn:aws:iam::123456789012:${path}AWSReservedSSO_Admin_0123456789abcdef`,
      'name the role, not a session of it, with its path: "aws iam get-role --role-name AWSReservedSSO_Admin_0123456789abcdef --query Role.Arn" shows it',
    ),
  );

  test('wildcards', () =>
    judgedAdministrator('arn:aws:iam::123456789012:role/*', 'name every role or user in full, without wildcards'));

  test('root', () =>
    judgedAdministrator(
      'arn:aws:iam::123456789012:root',
      'name a role or user: root stands for everybody in the account',
    ));

  test('a plain name', () =>
    judgedAdministrator(
      'Deployer',
      'name a role or user in full, for example "arn:aws:iam::123456789012:role/MlAdmin"',
    ));

  judged([
    [
      'no administrators',
      '\n  - arn:aws:iam::123456789012:role/Deployer',
      ' []',
      '4 administrators must be a list of 1 to 8 IAM role or user ARNs, got an empty list: name who manages keys and bucket settings, the deployer among them',
    ],
    [
      'administrators that are no list',
      '\n  - arn:aws:iam::123456789012:role/Deployer',
      ' arn:aws:iam::123456789012:role/Deployer',
      '4 administrators must be a list of 1 to 8 IAM role or user ARNs, got "arn:aws:iam::123456789012:role/Deployer": name who manages keys and bucket settings, the deployer among them',
    ],
    [
      'a user as writer',
      'role/Loader',
      'user/loader',
      '14 projects[0].trainingData.writers[0] must be the ARN of one IAM role, got "arn:aws:iam::123456789012:user/loader": users cannot load data here: name a role',
    ],
    [
      'a user as auditor',
      'prefix: acme',
      'prefix: acme\naudit: { auditors: ["arn:aws:iam::123456789012:user/auditor"] }',
      '4 audit.auditors[0] must be the ARN of one IAM role, got "arn:aws:iam::123456789012:user/auditor": users cannot read the trail\'s files here: name a role',
    ],
    [
      'a writer by its name alone',
      '[arn:aws:iam::123456789012:role/Loader]',
      '[Loader]',
      '14 projects[0].trainingData.writers[0] must be the ARN of one IAM role, got "Loader": name a role in full, for example "arn:aws:iam::123456789012:role/DataLoader"',
    ],
    [
      'a wildcard in a repository',
      'repository/training',
      'repository/*',
      '12 projects[0].imageRepositories[0] must be the ARN of one ECR repository, got "arn:aws:ecr:eu-central-1:123456789012:repository/*": name it without wildcard or tag, for example "arn:aws:ecr:eu-central-1:123456789012:repository/training"',
    ],
    [
      'an image in place of a repository',
      'arn:aws:ecr:eu-central-1:123456789012:repository/training',
      '123456789012.dkr.ecr.eu-central-1.amazonaws.com/fraud-training:1',
      '12 projects[0].imageRepositories[0] must be the ARN of one ECR repository, got "123456789012.dkr.ecr.eu-central-1.amazonaws.com/fraud-training:1": write it as "arn:aws:ecr:eu-central-1:123456789012:repository/fraud-training"',
    ],
    [
      'an image by digest, in China',
      'arn:aws:ecr:eu-central-1:123456789012:repository/training',
      '"123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/team/fraud@sha256:0123"',
      '12 projects[0].imageRepositories[0] must be the ARN of one ECR repository, got "123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/team/fraud@sha256:0123": write it as "arn:aws-cn:ecr:cn-north-1:123456789012:repository/team/fraud"',
    ],
    [
      'no repository',
      '[arn:aws:ecr:eu-central-1:123456789012:repository/training]',
      '[]',
      '12 projects[0].imageRepositories must be a list of 1 to 5 ECR repository ARNs, got an empty list: write each on a line of its own, after a dash',
    ],
    [
      'no writer',
      '[arn:aws:iam::123456789012:role/Loader]',
      '[]',
      '14 projects[0].trainingData.writers must be a list of 1 to 8 IAM role ARNs, got an empty list: write each on a line of its own, after a dash',
    ],
    [
      'an alias of a key',
      'prefix: acme',
      'prefix: acme\nstate: { type: s3, bucket: acme-state, kmsKeyArn: "arn:aws:kms:eu-central-1:123456789012:alias/state" }',
      '4 state.kmsKeyArn must be the ARN of a KMS key, got "arn:aws:kms:eu-central-1:123456789012:alias/state": name the key itself, not an alias, as "aws kms describe-key" shows its ARN',
    ],
  ]);

  test.each(['', 'eu-central-1/'])('a role of IAM Identity Center with its path is right: %s', (region) => {
    const sso = `role/aws-reserved/sso.amazonaws.com/${region}AWSReservedSSO_Loader_0123456789abcdef`;
    expect(complaintsAbout(changed('role/Loader', sso))).toEqual([]);
  });

  test('a path before the name is right', () => {
    expect(complaintsAbout(SMALLEST.replace('role/Loader', 'role/data/eu/Loader'))).toEqual([]);
  });
});
