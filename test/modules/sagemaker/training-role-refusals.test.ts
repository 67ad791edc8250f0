import { TrainingRoleProps } from '../../../modules/sagemaker';
import { IMAGE, TRAINING, trainingRole } from './training-role-fixture';

const refusal = (props: Partial<TrainingRoleProps>) => () => trainingRole(props);

describe('TrainingRole', () => {
  test('takes a prefix of 39 characters', () => {
    const jobNamePrefix = `${'a'.repeat(38)}-`;
    const [{ Condition }] = JSON.parse(
      trainingRole({ jobNamePrefix }).only('aws_iam_role').assume_role_policy,
    ).Statement;
    expect(Condition.ArnLike['aws:SourceArn']).toEqual([
      `arn:test:sagemaker:test-1:111122223333:training-job/${jobNamePrefix}*`,
    ]);
  });

  test.each([
    ['no text', ''],
    ['a dash alone', '-'],
    ['no dash at its end', 'acme-fraud'],
    ['a wildcard', 'acme-*-'],
    ['capitals', 'Acme-fraud-'],
    ['40 characters', `${'a'.repeat(39)}-`],
    ['a dash at its start', '-acme-'],
  ])('refuses a prefix that is %s', (_, jobNamePrefix) => {
    expect(refusal({ jobNamePrefix })).toThrow(
      new Error(
        '"jobNamePrefix" must be up to 38 lower-case letters, digits or dashes, with a letter or digit first, and a dash at the end, ' +
          `got "${jobNamePrefix}": shorten it, so that 24 characters are left for the name of a job (stack/Training)`,
      ),
    );
  });

  test('refuses to pull from nowhere', () => {
    expect(refusal({ imageRepositoryArns: [] })).toThrow(
      new Error(
        '"imageRepositoryArns" must name at least one repository, got none: ' +
          'name the repository that images are pulled from (stack/Training)',
      ),
    );
  });

  test.each([
    ['all repositories', '*'],
    ['all repositories of an account', 'arn:test:ecr:test-1:111122223333:repository/*'],
    ['a part of a name', 'arn:test:ecr:test-1:111122223333:repository/fraud-?'],
    ['all accounts', 'arn:test:ecr:test-1:*:repository/fraud'],
    ['an image rather than a repository', 'arn:test:ecr:test-1:111122223333:repository/fraud:latest'],
    ['an address', '111122223333.dkr.ecr.test-1.amazonaws.com/fraud'],
    ['all regions', 'arn:test:ecr:*:111122223333:repository/fraud'],
    ['all partitions', 'arn:*:ecr:test-1:111122223333:repository/fraud'],
    ['another service', 'arn:test:s3:test-1:111122223333:repository/fraud'],
  ])('refuses %s', (_, arn) => {
    expect(refusal({ imageRepositoryArns: [IMAGE, arn] })).toThrow(
      new Error(
        `"imageRepositoryArns" must be ARNs of ECR repositories without wildcards, got "${arn}": ` +
          'name each repository by its full ARN (stack/Training)',
      ),
    );
  });

  test('refuses an administrator of the key', () => {
    expect(refusal({ roleName: 'Admin' })).toThrow(
      new Error(
        '"administratorArns" must not name principals that use the key, got "arn:test:iam::111122223333:role/Admin": ' +
          'let one role manage the key and another one use it (stack/Key)',
      ),
    );
  });

  test('refuses a name that IAM does not take', () => {
    expect(refusal({ roleName: 'a'.repeat(65) })).toThrow(
      new Error(
        `"roleName" must be 1 to 64 letters, digits or any of + = , . @ _ -, got "${'a'.repeat(65)}": ` +
          'shorten or rename it (stack/Training/Role)',
      ),
    );
  });

  test('refuses to write output to where training data is read from', () => {
    expect(refusal({ outputBucket: { bucketArn: TRAINING } })).toThrow(
      new Error(
        `"outputBucket" must not be the training bucket, got "${TRAINING}" for both: ` +
          'write output to a bucket of its own, or a job could poison the data of the next (stack/Training)',
      ),
    );
  });

  test('refuses to run outside the network', () => {
    expect(refusal({ network: { subnetIds: [] } })).toThrow(
      new Error(
        '"network.subnetIds" must name at least one subnet, got none: ' +
          'work without a subnet runs outside the network (stack/Training)',
      ),
    );
  });

  test('refuses to run without a security group', () => {
    expect(refusal({ securityGroupIds: [] })).toThrow(
      new Error(
        '"securityGroupIds" must name at least one security group, got none: ' +
          'work in the network needs one (stack/Training)',
      ),
    );
  });

  test('refuses direct grants without a reason', () => {
    expect(refusal({ allowDirectGrants: { reason: 'needed' } })).toThrow(
      new Error(
        '"allowDirectGrants.reason" must say why, in 15 to 200 letters, digits, inner spaces or any of _ . : / = + - @, ' +
          'got "needed": write the reason that a reviewer should read, or drop the exception (stack/Training)',
      ),
    );
  });

  test('tells all problems together, and makes nothing before', () => {
    const granted: string[] = [];
    const everything = {
      jobNamePrefix: 'acme',
      outputBucket: { bucketArn: TRAINING },
      imageRepositoryArns: ['*'],
      network: { subnetIds: [] },
      securityGroupIds: [],
      allowDirectGrants: { reason: '' },
      encryptionKey: { keyArn: 'key', grantEncryptingVolumes: (purpose: string) => void granted.push(purpose) },
    };
    expect(refusal(everything)).toThrow(
      new Error(
        '"jobNamePrefix" must be up to 38 lower-case letters, digits or dashes, with a letter or digit first, and a dash at the end, got "acme": ' +
          'shorten it, so that 24 characters are left for the name of a job (stack/Training)\n' +
          `"outputBucket" must not be the training bucket, got "${TRAINING}" for both: ` +
          'write output to a bucket of its own, or a job could poison the data of the next (stack/Training)\n' +
          '"imageRepositoryArns" must be ARNs of ECR repositories without wildcards, got "*": ' +
          'name each repository by its full ARN (stack/Training)\n' +
          '"network.subnetIds" must name at least one subnet, got none: ' +
          'work without a subnet runs outside the network (stack/Training)\n' +
          '"securityGroupIds" must name at least one security group, got none: ' +
          'work in the network needs one (stack/Training)\n' +
          '"allowDirectGrants.reason" must say why, in 15 to 200 letters, digits, inner spaces or any of _ . : / = + - @, ' +
          'got "": write the reason that a reviewer should read, or drop the exception (stack/Training)',
      ),
    );
    expect(granted).toEqual([]);
  });
});
