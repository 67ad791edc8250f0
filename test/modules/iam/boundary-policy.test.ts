import { Token } from 'cdktf';
import { BoundaryScope } from '../../../modules/iam';
import { boundaryStatements } from '../../../modules/iam/boundary-policy';
import { ENVIRONMENT, SCOPE } from './boundary-fixture';
import { DENY_ESCALATION, EC2, SEE_NAMES, USE_LOGS, USE_NETWORK } from './boundary-statements';

const statementsFor = (scope: Partial<BoundaryScope> = {}) => boundaryStatements({ ...SCOPE, ...scope }, ENVIRONMENT);

const registriesOf = (imageRepositoryArns: readonly string[]) =>
  statementsFor({ imageRepositoryArns }).find(({ sid }) => sid === 'PullImages')!.resources;

describe('boundaryStatements', () => {
  test('let work use data, key, images, logs and network of the project, and escalate by nothing', () => {
    expect(statementsFor()).toEqual([
      {
        sid: 'UseProject',
        effect: 'Allow',
        actions: [
          'kms:CreateGrant',
          'kms:Decrypt',
          'kms:DescribeKey',
          'kms:GenerateDataKey',
          's3:AbortMultipartUpload',
          's3:GetObject',
          's3:ListBucket',
          's3:ListMultipartUploadParts',
          's3:PutObject',
        ],
        resources: [
          'arn:test:s3:::acme-fraud-training',
          'arn:test:s3:::acme-fraud-training/*',
          'arn:test:s3:::acme-fraud-output',
          'arn:test:s3:::acme-fraud-output/*',
          'arn:test:kms:test-1:111122223333:key/1',
        ],
        conditions: [{ test: 'StringEquals', key: 'aws:ResourceAccount', values: ['111122223333'] }],
      },
      {
        sid: 'PullImages',
        effect: 'Allow',
        actions: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
        resources: ['arn:test:ecr:test-1:111122223333:repository/*', 'arn:test:ecr:test-1:763104351884:repository/*'],
      },
      USE_LOGS,
      SEE_NAMES,
      ...USE_NETWORK,
      DENY_ESCALATION,
    ]);
  });

  test('let Bedrock mark the interfaces that it makes, where a role customizes models', () => {
    const statements = statementsFor({ customizesModels: true });
    expect(statements.find(({ sid }) => sid === 'MarkInterfaces')).toEqual({
      sid: 'MarkInterfaces',
      effect: 'Allow',
      actions: ['ec2:CreateTags'],
      resources: [`${EC2}:network-interface/*`],
      conditions: [{ test: 'StringEquals', key: 'ec2:CreateAction', values: ['CreateNetworkInterface'] }],
    });
    expect(statements.filter(({ sid }) => sid !== 'MarkInterfaces')).toEqual(statementsFor());
  });

  test('start nothing and pass no role', () => {
    const allowed = statementsFor({ customizesModels: true })
      .filter(({ effect }) => effect === 'Allow')
      .flatMap(({ actions }) => actions);
    expect(allowed.filter((action) => /^(sagemaker|iam|bedrock):/.test(action))).toEqual(['sagemaker:List*']);
  });
});

describe('images', () => {
  test('are of a registry that is named once, however many repositories it has', () => {
    const own = 'arn:test:ecr:test-1:111122223333:repository';
    expect(registriesOf([`${own}/one`, `${own}/two/three`])).toEqual(['arn:test:ecr:test-1:111122223333:repository/*']);
  });

  test('are of a registry that Terraform finds out, where a reference to the repository is written out', () => {
    expect(registriesOf(['${aws_ecr_repository.Images.arn}'])).toEqual([
      'arn:test:ecr:test-1:${split(":", aws_ecr_repository.Images.arn)[4]}:repository/*',
    ]);
  });

  test('are of the repository itself, where a token stands for it', () => {
    const token = Token.asString({ resolve: () => 'later' });
    expect(registriesOf([token])).toEqual([token]);
  });
});
