import { Component, PipelineRole, PipelineRoleProps } from '../../../modules/sagemaker';
import { typesOf } from '../../support/resources';
import { statementsOf, synthesize } from '../../support/synthesize';
import { ALIKE, BAD_PREFIX, BOUNDARY, roleOf, SAGEMAKER, trustedBySageMaker } from './roles-fixture';
import { KEY, MODELS, TRAINING_JOBS, TRANSFORM_JOBS } from './shape-fixture';

const NAME = 'acme-fraud-pipeline-test-1';
const STARTS = {
  components: ['training', 'transform'] as const,
  roleNames: ['acme-fraud-training-test-1', 'acme-fraud-transform-test-1'],
  shape: {
    subnetIds: ['subnet-a'],
    securityGroupIds: ['sg-jobs'],
    keyArn: KEY,
    instanceTypes: ['ml.m5.xlarge'],
    longestRun: 3600,
  },
};

function pipelineRole(props: Partial<PipelineRoleProps> = {}) {
  return synthesize(
    (stack) =>
      new PipelineRole(stack, 'Pipeline', { roleName: NAME, jobNamePrefix: 'acme-fraud-', starts: STARTS, ...props }),
  );
}

describe('PipelineRole', () => {
  const made = pipelineRole();

  test('is assumed by SageMaker, for pipelines of this account that are named like it', () => {
    const { fields, trust } = roleOf(made);
    expect(fields).toEqual({
      ...ALIKE,
      name: NAME,
      description: 'Pipelines named acme-fraud-...',
      tags: { Name: NAME },
    });
    expect(trust).toEqual(
      trustedBySageMaker({
        AssumedByService: {
          StringEquals: { 'aws:SourceAccount': ['111122223333'] },
          ArnLike: { 'aws:SourceArn': [`${SAGEMAKER}:pipeline/acme-fraud-*`] },
        },
      }),
    );
  });

  test('starts the jobs that are named, under their roles, and touches neither data nor key', () => {
    expect(typesOf(made)).toEqual([
      'aws_iam_policy',
      'aws_iam_role',
      'aws_iam_role_policies_exclusive',
      'aws_iam_role_policy_attachment',
      'aws_iam_role_policy_attachments_exclusive',
    ]);
    const statements = statementsOf(made.only('aws_iam_policy').policy);
    expect(Object.keys(statements)).toEqual([
      'WatchAndStopWork',
      'StartJobs',
      'StartTransforms',
      'MakeModels',
      'FindWork',
      'PassProjectRoles',
      'LookUpProjectRoles',
    ]);
    expect(statements.StartJobs).toMatchObject({ Action: ['sagemaker:CreateTrainingJob'], Resource: [TRAINING_JOBS] });
    expect(statements.StartTransforms).toMatchObject({
      Action: ['sagemaker:CreateTransformJob'],
      Resource: [TRANSFORM_JOBS],
    });
    expect(statements.MakeModels).toMatchObject({ Action: ['sagemaker:CreateModel'], Resource: [MODELS] });
    expect(statements.PassProjectRoles).toEqual({
      Sid: 'PassProjectRoles',
      Effect: 'Allow',
      Action: ['iam:PassRole'],
      Resource: [
        'arn:test:iam::111122223333:role/acme-fraud-training-test-1',
        'arn:test:iam::111122223333:role/acme-fraud-transform-test-1',
      ],
      Condition: { StringEquals: { 'iam:PassedToService': ['sagemaker.amazonaws.com'] } },
    });
  });

  test('is under the boundary that is named', () => {
    expect(roleOf(pipelineRole({ permissionsBoundaryArn: BOUNDARY })).fields.permissions_boundary).toBe(BOUNDARY);
  });

  test('tells all problems together', () => {
    const shape = { subnetIds: [], securityGroupIds: [], keyArn: KEY, instanceTypes: ['m5.large'], longestRun: 1 };
    const everything = { jobNamePrefix: 'acme', starts: { components: [], roleNames: [], shape } };
    expect(() => pipelineRole(everything)).toThrow(
      new Error(
        [
          BAD_PREFIX('stack/Pipeline'),
          '"starts.components" must name at least one kind of job, got none: a role that starts nothing is of no use (stack/Pipeline)',
          '"starts.roleNames" must name at least one role, got none: name the roles that the jobs run as (stack/Pipeline)',
          '"starts.shape.subnetIds" must name at least one subnet, got none: name the subnets of the project (stack/Pipeline)',
          '"starts.shape.securityGroupIds" must name at least one security group, got none: ' +
            'name the security groups of the project (stack/Pipeline)',
          '"starts.shape.instanceTypes" must be instance types of SageMaker, got "m5.large": ' +
            'write each in full, as in "ml.m5.xlarge" (stack/Pipeline)',
          '"starts.shape.longestRun" must be a whole number from 60 to 2419200, got 1: ' +
            'choose the longest run of a job, in seconds (stack/Pipeline)',
        ].join('\n'),
      ),
    );
  });

  test.each<Component>(['inference', 'notebook', 'pipeline'])(
    'refuses to start %s: that is for people',
    (component) => {
      expect(() => pipelineRole({ starts: { ...STARTS, components: ['training', component] } })).toThrow(
        new Error(
          `"starts.components" must be among "training", "processing", "transform", got "${component}": ` +
            'leave endpoints, notebooks and pipelines to people (stack/Pipeline)',
        ),
      );
    },
  );

  test('refuses to pass whatever role', () => {
    expect(() => pipelineRole({ starts: { ...STARTS, roleNames: ['*'] } })).toThrow(
      new Error('"starts.roleNames" must not hold wildcards, got "*": name each one in full (stack/Pipeline)'),
    );
  });
});
