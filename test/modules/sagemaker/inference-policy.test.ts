import { inferenceStatements, transformStatements } from '../../../modules/sagemaker/inference-policy';
import { ENVIRONMENT, KEY } from './shape-fixture';

const OUTPUT = 'arn:test:s3:::acme-fraud-output';
const LOGS = 'arn:test:logs:test-1:111122223333:log-group:/aws/sagemaker';
const OF_THIS_ACCOUNT = { test: 'StringEquals', key: 'aws:ResourceAccount', values: ['111122223333'] };
const THROUGH_S3 = { test: 'StringEquals', key: 'kms:ViaService', values: ['s3.test-1.amazonaws.com'] };

const RESOURCES = {
  outputBucketArn: OUTPUT,
  keyArn: KEY,
  jobNamePrefix: 'acme-fraud-',
  imageRepositoryArns: ['arn:test:ecr:test-1:111122223333:repository/fraud'],
  subnetIds: ['subnet-a'],
  securityGroupIds: ['sg-jobs'],
};

describe('inferenceStatements', () => {
  const statements = inferenceStatements(
    { ...RESOURCES, logGroupArnPrefix: `${LOGS}/Endpoints/`, metricsNamespace: '/aws/sagemaker/Endpoints' },
    ENVIRONMENT,
  );

  test('read models, and write the logs of endpoints', () => {
    expect(statements.slice(0, 5)).toEqual([
      {
        sid: 'ListModels',
        effect: 'Allow',
        actions: ['s3:ListBucket'],
        resources: [OUTPUT],
        conditions: [OF_THIS_ACCOUNT, { test: 'StringLike', key: 's3:prefix', values: ['models/*'] }],
      },
      {
        sid: 'ReadModels',
        effect: 'Allow',
        actions: ['s3:GetObject'],
        resources: [`${OUTPUT}/models/*`],
        conditions: [OF_THIS_ACCOUNT],
      },
      {
        sid: 'UseKeyThroughS3',
        effect: 'Allow',
        actions: ['kms:Decrypt'],
        resources: [KEY],
        conditions: [THROUGH_S3],
      },
      {
        sid: 'WriteEndpointLogs',
        effect: 'Allow',
        actions: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'],
        resources: [`${LOGS}/Endpoints/acme-fraud-*`],
      },
      {
        sid: 'PutMetrics',
        effect: 'Allow',
        actions: ['cloudwatch:PutMetricData'],
        resources: ['*'],
        conditions: [
          { test: 'StringEquals', key: 'cloudwatch:namespace', values: ['/aws/sagemaker/Endpoints', 'acme-fraud'] },
        ],
      },
    ]);
  });

  test('pull images and join the network, and have nothing of jobs: no volumes, no shared log group', () => {
    expect(statements.slice(5).map(({ sid }) => sid)).toEqual([
      'PullImages',
      'LogInToRegistry',
      'CreateNetworkInterfaces',
      'ManageNetworkInterfaces',
      'FindNetwork',
    ]);
  });

  test('write no object', () => {
    const actions = statements.flatMap(({ actions }) => actions).filter((action) => action.startsWith('s3:'));
    expect(actions).toEqual(['s3:ListBucket', 's3:GetObject']);
  });
});

describe('transformStatements', () => {
  const resources = {
    ...RESOURCES,
    logGroupArn: `${LOGS}/TransformJobs`,
    metricsNamespace: '/aws/sagemaker/TransformJobs',
  };
  const statements = transformStatements({ ...resources, allowDirectGrants: false }, ENVIRONMENT);

  test('read models and batches, and write predictions', () => {
    expect(statements.slice(0, 6)).toEqual([
      {
        sid: 'ListModelsAndBatches',
        effect: 'Allow',
        actions: ['s3:ListBucket'],
        resources: [OUTPUT],
        conditions: [OF_THIS_ACCOUNT, { test: 'StringLike', key: 's3:prefix', values: ['models/*', 'processed/*'] }],
      },
      {
        sid: 'ReadModelsAndBatches',
        effect: 'Allow',
        actions: ['s3:GetObject'],
        resources: [`${OUTPUT}/models/*`, `${OUTPUT}/processed/*`],
        conditions: [OF_THIS_ACCOUNT],
      },
      {
        sid: 'WritePredictions',
        effect: 'Allow',
        actions: ['s3:AbortMultipartUpload', 's3:ListMultipartUploadParts', 's3:PutObject'],
        resources: [`${OUTPUT}/predictions/*`],
        conditions: [OF_THIS_ACCOUNT],
      },
      {
        sid: 'UseKeyThroughS3',
        effect: 'Allow',
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: [KEY],
        conditions: [THROUGH_S3],
      },
      { sid: 'DescribeVolumeKey', effect: 'Allow', actions: ['kms:DescribeKey'], resources: [KEY] },
      {
        sid: 'GrantVolumes',
        effect: 'Allow',
        actions: ['kms:CreateGrant'],
        resources: [KEY],
        conditions: [{ test: 'Bool', key: 'kms:GrantIsForAWSResource', values: ['true'] }],
      },
    ]);
  });

  test('have what every job has', () => {
    expect(statements.slice(6).map(({ sid }) => sid)).toEqual([
      'WriteLogs',
      'FindLogStreams',
      'PutMetrics',
      'PullImages',
      'LogInToRegistry',
      'CreateNetworkInterfaces',
      'ManageNetworkInterfaces',
      'FindNetwork',
    ]);
  });

  test('take direct grants where they are allowed', () => {
    const direct = transformStatements({ ...resources, allowDirectGrants: true }, ENVIRONMENT);
    expect(direct.find(({ sid }) => sid === 'GrantVolumes')!.conditions).toEqual([
      {
        test: 'StringEquals',
        key: 'kms:ViaService',
        values: ['sagemaker.test-1.amazonaws.com', 'ec2.test-1.amazonaws.com'],
      },
    ]);
  });
});
