import { notebookStatements } from '../../../modules/sagemaker/notebook-policy';
import { ENVIRONMENT, KEY } from './shape-fixture';

const OUTPUT = 'arn:test:s3:::acme-fraud-output';
const TRAINING = 'arn:test:s3:::acme-fraud-training';
const OF_THIS_ACCOUNT = { test: 'StringEquals', key: 'aws:ResourceAccount', values: ['111122223333'] };

const RESOURCES = {
  outputBucketArn: OUTPUT,
  keyArn: KEY,
  logGroupArn: 'arn:test:logs:test-1:111122223333:log-group:/aws/sagemaker/NotebookInstances',
  jobNamePrefix: 'acme-fraud-',
  subnetIds: ['subnet-a'],
  securityGroupIds: ['sg-jobs'],
};

const READ_OUTPUT = [
  {
    sid: 'ListOutput',
    effect: 'Allow',
    actions: ['s3:ListBucket'],
    resources: [OUTPUT],
    conditions: [OF_THIS_ACCOUNT],
  },
  {
    sid: 'ReadOutput',
    effect: 'Allow',
    actions: ['s3:GetObject'],
    resources: [`${OUTPUT}/*`],
    conditions: [OF_THIS_ACCOUNT],
  },
];
const DECRYPT = {
  sid: 'UseKeyThroughS3',
  effect: 'Allow',
  actions: ['kms:Decrypt'],
  resources: [KEY],
  conditions: [{ test: 'StringEquals', key: 'kms:ViaService', values: ['s3.test-1.amazonaws.com'] }],
};
const LOGS_AND_NETWORK = [
  'WriteLogs',
  'FindLogStreams',
  'CreateNetworkInterfaces',
  'ManageNetworkInterfaces',
  'FindNetwork',
];

describe('notebookStatements', () => {
  const statements = notebookStatements(RESOURCES, ENVIRONMENT);

  test('read output, decrypt it, and nothing else of data', () => {
    expect(statements.slice(0, 3)).toEqual([...READ_OUTPUT, DECRYPT]);
    expect(statements.slice(3).map(({ sid }) => sid)).toEqual(LOGS_AND_NETWORK);
  });

  test('write streams of their own name', () => {
    expect(statements[3]!.resources).toEqual([
      'arn:test:logs:test-1:111122223333:log-group:/aws/sagemaker/NotebookInstances:log-stream:acme-fraud-*',
    ]);
  });

  test('read training data where somebody allowed it', () => {
    const reading = notebookStatements({ ...RESOURCES, trainingBucketArn: TRAINING }, ENVIRONMENT);
    expect(reading.slice(0, 5)).toEqual([
      ...READ_OUTPUT,
      {
        sid: 'ListTrainingData',
        effect: 'Allow',
        actions: ['s3:ListBucket'],
        resources: [TRAINING],
        conditions: [OF_THIS_ACCOUNT],
      },
      {
        sid: 'ReadTrainingData',
        effect: 'Allow',
        actions: ['s3:GetObject'],
        resources: [`${TRAINING}/*`],
        conditions: [OF_THIS_ACCOUNT],
      },
      DECRYPT,
    ]);
    expect(reading.slice(5).map(({ sid }) => sid)).toEqual(LOGS_AND_NETWORK);
  });
});
