import { NotebookRole, NotebookRoleProps } from '../../../modules/sagemaker';
import { referenceTo, typesOf } from '../../support/resources';
import { statementsOf, synthesize } from '../../support/synthesize';
import {
  ALIKE,
  BAD_PREFIX,
  BAD_REASON,
  BOUNDARY,
  IN_NETWORK,
  LOGS,
  NO_NETWORK,
  OUTPUT,
  roleOf,
  SAGEMAKER,
  TRAINING,
  trustedBySageMaker,
} from './roles-fixture';
import { KEY } from './shape-fixture';

const NAME = 'acme-fraud-notebook-test-1';
const LAUNCH = 'arn:test:iam::111122223333:policy/acme-fraud-launch-jobs';

function notebookRole(props: Partial<NotebookRoleProps> = {}) {
  return synthesize(
    (stack) =>
      new NotebookRole(stack, 'Notebook', {
        ...IN_NETWORK,
        roleName: NAME,
        encryptionKey: { keyArn: KEY },
        logGroup: { knownLogGroupArn: `${LOGS}/NotebookInstances` },
        jobLaunchPolicy: { policyArn: LAUNCH },
        ...props,
      }),
  );
}

describe('NotebookRole', () => {
  const made = notebookRole();

  test('is assumed by SageMaker in this account and region', () => {
    const { fields, trust } = roleOf(made);
    expect(fields).toEqual({
      ...ALIKE,
      name: NAME,
      description: 'Notebook instances named acme-fraud-...',
      tags: { Name: NAME },
    });
    expect(trust).toEqual(
      trustedBySageMaker({
        AssumedByService: {
          StringEquals: { 'aws:SourceAccount': ['111122223333'] },
          ArnLike: { 'aws:SourceArn': [`${SAGEMAKER}:*`] },
        },
      }),
    );
  });

  test('reads output, and neither writes data nor reads training data', () => {
    const statements = statementsOf(made.only('aws_iam_policy').policy);
    expect(Object.keys(statements)).toEqual([
      'ListOutput',
      'ReadOutput',
      'UseKeyThroughS3',
      'WriteLogs',
      'FindLogStreams',
      'CreateNetworkInterfaces',
      'ManageNetworkInterfaces',
      'FindNetwork',
    ]);
    expect(statements.ReadOutput.Resource).toEqual([`${OUTPUT}/*`]);
    expect(statements.UseKeyThroughS3.Resource).toEqual([KEY]);
    expect(statements.WriteLogs.Resource).toEqual([`${LOGS}/NotebookInstances:log-stream:acme-fraud-*`]);
  });

  test('has the launch policy of jobs beside its own, and no other for longer than to the next apply', () => {
    expect(typesOf(made)).toEqual([
      'aws_iam_policy',
      'aws_iam_role',
      'aws_iam_role_policies_exclusive',
      'aws_iam_role_policy_attachment',
      'aws_iam_role_policy_attachments_exclusive',
    ]);
    const own = referenceTo(made, 'aws_iam_policy', 'arn');
    const attachments = Object.values(made.all('aws_iam_role_policy_attachment'));
    expect(attachments.map(({ policy_arn }) => policy_arn)).toEqual([own, LAUNCH]);
    expect(made.only('aws_iam_role_policy_attachments_exclusive').policy_arns).toEqual([own, LAUNCH]);
    expect(made.only('aws_iam_role_policies_exclusive').policy_names).toEqual([]);
  });

  test('reads training data where somebody said why, and says so in the plan', () => {
    const allowReadingTrainingData = {
      reason: 'Data scientists label by hand',
      trainingBucket: { bucketArn: TRAINING },
    };
    const reading = notebookRole({ allowReadingTrainingData });
    const { ListTrainingData, ReadTrainingData, ...others } = statementsOf(reading.only('aws_iam_policy').policy);
    const ofThisAccount = { StringEquals: { 'aws:ResourceAccount': ['111122223333'] } };
    expect([ListTrainingData, ReadTrainingData]).toEqual([
      {
        Sid: 'ListTrainingData',
        Effect: 'Allow',
        Action: ['s3:ListBucket'],
        Resource: [TRAINING],
        Condition: ofThisAccount,
      },
      {
        Sid: 'ReadTrainingData',
        Effect: 'Allow',
        Action: ['s3:GetObject'],
        Resource: [`${TRAINING}/*`],
        Condition: ofThisAccount,
      },
    ]);
    expect(others).toEqual(statementsOf(made.only('aws_iam_policy').policy));
    expect(roleOf(reading).fields.tags).toEqual({
      Name: NAME,
      'ml-baseline:exception:allow-reading-training-data': 'Data scientists label by hand',
    });
  });

  test('is under the boundary that is named', () => {
    expect(roleOf(notebookRole({ permissionsBoundaryArn: BOUNDARY })).fields.permissions_boundary).toBe(BOUNDARY);
  });

  test('tells all problems together', () => {
    const everything = {
      jobNamePrefix: 'acme',
      network: { subnetIds: [] },
      securityGroupIds: [],
      allowReadingTrainingData: { reason: 'needed', trainingBucket: { bucketArn: TRAINING } },
    };
    expect(() => notebookRole(everything)).toThrow(
      new Error(
        [
          BAD_PREFIX('stack/Notebook'),
          ...NO_NETWORK('stack/Notebook'),
          BAD_REASON('allowReadingTrainingData', 'stack/Notebook'),
        ].join('\n'),
      ),
    );
  });
});
