import { ProcessingRole, ProcessingRoleProps } from '../../../modules/sagemaker';
import { typesOf } from '../../support/resources';
import { statementsOf, synthesize } from '../../support/synthesize';
import {
  ALIKE,
  BAD_PREFIX,
  BAD_REASON,
  BOUNDARY,
  IMAGE,
  IN_NETWORK,
  LOGS,
  NO_NETWORK,
  OUTPUT,
  recordingKey,
  roleOf,
  SAGEMAKER,
  TRAINING,
  trustedBySageMaker,
} from './roles-fixture';

const NAME = 'acme-fraud-processing-test-1';

function processingRole(props: Partial<ProcessingRoleProps> = {}, { key } = recordingKey()) {
  return synthesize(
    (stack) =>
      new ProcessingRole(stack, 'Processing', {
        ...IN_NETWORK,
        roleName: NAME,
        trainingBucket: { bucketArn: TRAINING },
        encryptionKey: key,
        logGroup: { knownLogGroupArn: `${LOGS}/ProcessingJobs` },
        imageRepositoryArns: [IMAGE],
        ...props,
      }),
  );
}

describe('ProcessingRole', () => {
  const key = recordingKey();
  const made = processingRole({}, key);

  test('is assumed by SageMaker, for processing jobs of this account that are named like it', () => {
    const { fields, trust } = roleOf(made);
    expect(fields).toEqual({
      ...ALIKE,
      name: NAME,
      description: 'Processing jobs named acme-fraud-...',
      tags: { Name: NAME },
    });
    expect(trust).toEqual(
      trustedBySageMaker({
        AssumedByService: {
          StringEquals: { 'aws:SourceAccount': ['111122223333'] },
          ArnLike: { 'aws:SourceArn': [`${SAGEMAKER}:processing-job/acme-fraud-*`] },
        },
      }),
    );
  });

  test('has one policy: reads training data, writes to the folder of processing', () => {
    expect(typesOf(made)).toEqual([
      'aws_iam_policy',
      'aws_iam_role',
      'aws_iam_role_policies_exclusive',
      'aws_iam_role_policy_attachment',
      'aws_iam_role_policy_attachments_exclusive',
    ]);
    const statements = statementsOf(made.only('aws_iam_policy').policy);
    expect(statements.ReadTrainingData.Resource).toEqual([`${TRAINING}/*`]);
    expect(statements.WriteOutput.Resource).toEqual([`${OUTPUT}/processed/*`]);
    expect(statements.WriteLogs.Resource).toEqual([`${LOGS}/ProcessingJobs:log-stream:acme-fraud-*`]);
    expect(statements.PutMetrics.Condition.StringEquals).toEqual({
      'cloudwatch:namespace': ['/aws/sagemaker/ProcessingJobs', 'acme-fraud'],
    });
    expect(statements.GrantVolumes.Condition).toEqual({ Bool: { 'kms:GrantIsForAWSResource': ['true'] } });
  });

  test('is let by the key to have its volumes encrypted', () => {
    expect(key.granted).toEqual([['Processing', [`arn:test:iam::111122223333:role/${NAME}`]]]);
  });

  test('is under the boundary that is named, and tags its exception', () => {
    const { fields } = roleOf(
      processingRole({
        permissionsBoundaryArn: BOUNDARY,
        allowDirectGrants: { reason: 'Volumes stay without a grant' },
      }),
    );
    expect(fields).toMatchObject({
      permissions_boundary: BOUNDARY,
      tags: { Name: NAME, 'ml-baseline:exception:allow-direct-grants': 'Volumes stay without a grant' },
    });
  });

  test('tells all problems together, and makes nothing before', () => {
    const nothing = recordingKey();
    const everything = {
      jobNamePrefix: 'acme',
      outputBucket: { bucketArn: TRAINING },
      imageRepositoryArns: [],
      network: { subnetIds: [] },
      securityGroupIds: [],
      allowDirectGrants: { reason: 'needed' },
    };
    expect(() => processingRole(everything, nothing)).toThrow(
      new Error(
        [
          BAD_PREFIX('stack/Processing'),
          `"outputBucket" must not be the training bucket, got "${TRAINING}" for both: ` +
            'write output to a bucket of its own, or a job could poison the data of the next (stack/Processing)',
          '"imageRepositoryArns" must name at least one repository, got none: ' +
            'name the repository that images are pulled from (stack/Processing)',
          ...NO_NETWORK('stack/Processing'),
          BAD_REASON('allowDirectGrants', 'stack/Processing'),
        ].join('\n'),
      ),
    );
    expect(nothing.granted).toEqual([]);
  });
});
