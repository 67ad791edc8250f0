import { TransformRole, TransformRoleProps } from '../../../modules/sagemaker';
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
  trustedBySageMaker,
} from './roles-fixture';

const NAME = 'acme-fraud-transform-test-1';

function transformRole(props: Partial<TransformRoleProps> = {}, { key } = recordingKey()) {
  return synthesize(
    (stack) =>
      new TransformRole(stack, 'Transform', {
        ...IN_NETWORK,
        roleName: NAME,
        encryptionKey: key,
        logGroup: { knownLogGroupArn: `${LOGS}/TransformJobs` },
        imageRepositoryArns: [IMAGE],
        ...props,
      }),
  );
}

describe('TransformRole', () => {
  const key = recordingKey();
  const made = transformRole({}, key);

  test('is assumed for transform jobs and models that are named like it, and by hosting, which says one asterisk', () => {
    const { fields, trust } = roleOf(made);
    expect(fields).toEqual({
      ...ALIKE,
      name: NAME,
      description: 'Batch transforms named acme-fraud-...',
      tags: { Name: NAME },
    });
    expect(trust).toEqual(
      trustedBySageMaker({
        AssumedByService: {
          StringEquals: { 'aws:SourceAccount': ['111122223333'] },
          ArnLike: { 'aws:SourceArn': [`${SAGEMAKER}:transform-job/acme-fraud-*`, `${SAGEMAKER}:model/acme-fraud-*`] },
        },
        AssumedForLiteralSource: {
          StringEquals: { 'aws:SourceAccount': ['111122223333'], 'aws:SourceArn': [`${SAGEMAKER}:*`] },
        },
      }),
    );
  });

  test('has one policy: reads models and batches, writes predictions, and sees no training data', () => {
    expect(typesOf(made)).toEqual([
      'aws_iam_policy',
      'aws_iam_role',
      'aws_iam_role_policies_exclusive',
      'aws_iam_role_policy_attachment',
      'aws_iam_role_policy_attachments_exclusive',
    ]);
    const statements = statementsOf(made.only('aws_iam_policy').policy);
    expect(statements.ReadModelsAndBatches.Resource).toEqual([`${OUTPUT}/models/*`, `${OUTPUT}/processed/*`]);
    expect(statements.WritePredictions.Resource).toEqual([`${OUTPUT}/predictions/*`]);
    expect(statements.WriteLogs.Resource).toEqual([`${LOGS}/TransformJobs:log-stream:acme-fraud-*`]);
    expect(statements.PutMetrics.Condition.StringEquals).toEqual({
      'cloudwatch:namespace': ['/aws/sagemaker/TransformJobs', 'acme-fraud'],
    });
    expect(statements.GrantVolumes.Condition).toEqual({ Bool: { 'kms:GrantIsForAWSResource': ['true'] } });
  });

  test('is let by the key to have its volumes encrypted', () => {
    expect(key.granted).toEqual([['Transform', [`arn:test:iam::111122223333:role/${NAME}`]]]);
  });

  test('is under the boundary that is named, and tags its exception', () => {
    const { fields } = roleOf(
      transformRole({
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
      imageRepositoryArns: ['*'],
      network: { subnetIds: [] },
      securityGroupIds: [],
      allowDirectGrants: { reason: 'needed' },
    };
    expect(() => transformRole(everything, nothing)).toThrow(
      new Error(
        [
          BAD_PREFIX('stack/Transform'),
          '"imageRepositoryArns" must be ARNs of ECR repositories without wildcards, got "*": ' +
            'name each repository by its full ARN (stack/Transform)',
          ...NO_NETWORK('stack/Transform'),
          BAD_REASON('allowDirectGrants', 'stack/Transform'),
        ].join('\n'),
      ),
    );
    expect(nothing.granted).toEqual([]);
  });
});
