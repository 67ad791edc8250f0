import { InferenceRole, InferenceRoleProps } from '../../../modules/sagemaker';
import { typesOf } from '../../support/resources';
import { statementsOf, synthesize } from '../../support/synthesize';
import {
  ALIKE,
  BAD_PREFIX,
  BOUNDARY,
  IMAGE,
  IN_NETWORK,
  LOGS,
  NO_NETWORK,
  OUTPUT,
  roleOf,
  SAGEMAKER,
  trustedBySageMaker,
} from './roles-fixture';
import { KEY } from './shape-fixture';

const NAME = 'acme-fraud-inference-test-1';

function inferenceRole(props: Partial<InferenceRoleProps> = {}) {
  return synthesize(
    (stack) =>
      new InferenceRole(stack, 'Inference', {
        ...IN_NETWORK,
        roleName: NAME,
        encryptionKey: { keyArn: KEY },
        imageRepositoryArns: [IMAGE],
        ...props,
      }),
  );
}

describe('InferenceRole', () => {
  const made = inferenceRole();

  test('is assumed by SageMaker in this account and region: hosting does not say for which model', () => {
    const { fields, trust } = roleOf(made);
    expect(fields).toEqual({
      ...ALIKE,
      name: NAME,
      description: 'Models behind endpoints named acme-fraud-...',
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

  test('has one policy: reads models, and nothing else of the data', () => {
    expect(typesOf(made)).toEqual([
      'aws_iam_policy',
      'aws_iam_role',
      'aws_iam_role_policies_exclusive',
      'aws_iam_role_policy_attachment',
      'aws_iam_role_policy_attachments_exclusive',
    ]);
    const statements = statementsOf(made.only('aws_iam_policy').policy);
    expect(statements.ListModels.Resource).toEqual([OUTPUT]);
    expect(statements.ReadModels.Resource).toEqual([`${OUTPUT}/models/*`]);
    expect(statements.UseKeyThroughS3.Action).toEqual(['kms:Decrypt']);
    expect(statements.UseKeyThroughS3.Resource).toEqual([KEY]);
    expect(statements.WriteEndpointLogs.Resource).toEqual([`${LOGS}/Endpoints/acme-fraud-*`]);
    expect(statements.PutMetrics.Condition.StringEquals).toEqual({
      'cloudwatch:namespace': ['/aws/sagemaker/Endpoints', 'acme-fraud'],
    });
    expect(statements.PullImages.Resource).toEqual([IMAGE]);
  });

  test('is under the boundary that is named', () => {
    expect(roleOf(inferenceRole({ permissionsBoundaryArn: BOUNDARY })).fields.permissions_boundary).toBe(BOUNDARY);
  });

  test('tells all problems together', () => {
    const everything = {
      jobNamePrefix: 'acme',
      imageRepositoryArns: [],
      network: { subnetIds: [] },
      securityGroupIds: [],
    };
    expect(() => inferenceRole(everything)).toThrow(
      new Error(
        [
          BAD_PREFIX('stack/Inference'),
          '"imageRepositoryArns" must name at least one repository, got none: ' +
            'name the repository that images are pulled from (stack/Inference)',
          ...NO_NETWORK('stack/Inference'),
        ].join('\n'),
      ),
    );
  });
});
