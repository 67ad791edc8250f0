import { TerraformOutput } from 'cdktf';
import { LaunchBoundary, LaunchBoundaryProps, PermissionBoundary, PermissionBoundaryProps } from '../../../modules/iam';
import { fieldsOf, referenceTo, typesOf } from '../../support/resources';
import { statementsOf, synthesize } from '../../support/synthesize';
import { LAUNCH_SCOPE, SCOPE, SHAPE } from './boundary-fixture';

const boundary = (props: Partial<PermissionBoundaryProps> = {}) =>
  synthesize((stack) => {
    const made = new PermissionBoundary(stack, 'Boundary', { policyName: 'acme-fraud-boundary', ...SCOPE, ...props });
    new TerraformOutput(stack, 'Arn', { value: made.policyArn });
  });

const launchBoundary = (props: Partial<LaunchBoundaryProps> = {}) =>
  synthesize((stack) => {
    const smallest = { policyName: 'acme-fraud-launch-boundary', ...LAUNCH_SCOPE };
    const made = new LaunchBoundary(stack, 'Boundary', { ...smallest, ...props });
    new TerraformOutput(stack, 'Arn', { value: made.policyArn });
  });

const BOUNDS_NOTHING = {
  bucketArns: ['arn:test:s3:::*'],
  imageRepositoryArns: ['repository/fraud'],
  vpcId: '*',
  shape: { ...SHAPE, jobNamePrefix: '', keyArn: 'arn:test:kms:test-1:111122223333:key/*', subnetIds: [] },
};

const REFUSALS = [
  '"bucketArns" must not hold wildcards, got "arn:test:s3:::*": name each one in full (stack/Boundary)',
  '"vpcId" must not hold wildcards, got "*": name each one in full (stack/Boundary)',
  '"shape.jobNamePrefix" must be up to 38 lower-case letters, digits or dashes, with a letter or digit first, and a dash at the end, ' +
    'got "": shorten it, so that 24 characters are left for the name of a job (stack/Boundary)',
  '"shape.subnetIds" must name at least one subnet, got none: name the subnets of the project (stack/Boundary)',
  '"shape.keyArn" must not hold wildcards, got "arn:test:kms:test-1:111122223333:key/*": ' +
    'name each one in full (stack/Boundary)',
];

const NO_BUCKET =
  '"bucketArns" must name at least one bucket, got none: name the buckets of the project (stack/Boundary)';

const NO_REPOSITORY =
  '"imageRepositoryArns" must be ARNs of ECR repositories without wildcards, got "repository/fraud": ' +
  'name each repository by its full ARN (stack/Boundary)';

describe('PermissionBoundary', () => {
  test('is one policy, with every field, and handed over as a reference', () => {
    const made = boundary();
    expect(typesOf(made)).toEqual(['aws_iam_policy']);
    const { policy, ...fields } = fieldsOf(made.only('aws_iam_policy'));
    expect(fields).toEqual({
      name: 'acme-fraud-boundary',
      description: 'The most that a role may do that work of the project runs as',
      path: '/',
      tags: { Name: 'acme-fraud-boundary' },
    });
    expect(Object.keys(statementsOf(policy))).toEqual([
      'UseProject',
      'PullImages',
      'UseLogs',
      'SeeNamesAndPutMetrics',
      'MakeInterfaces',
      'UseNetwork',
      'DenyEscalation',
    ]);
    expect(made.json.output.Arn.value).toBe(referenceTo(made, 'aws_iam_policy', 'arn'));
  });

  test('refuses what would bound nothing; all at once', () => {
    expect(() => boundary(BOUNDS_NOTHING)).toThrow(new Error([...REFUSALS, NO_REPOSITORY].join('\n')));
  });

  test('refuses a project without data', () => {
    expect(() => boundary({ bucketArns: [] })).toThrow(new Error(NO_BUCKET));
  });
});

describe('LaunchBoundary', () => {
  test('is one policy, with every field, and handed over as a reference', () => {
    const made = launchBoundary();
    expect(typesOf(made)).toEqual(['aws_iam_policy']);
    const { policy, ...fields } = fieldsOf(made.only('aws_iam_policy'));
    expect(fields).toEqual({
      name: 'acme-fraud-launch-boundary',
      description: 'The most that a role may do that starts jobs of the project',
      path: '/',
      tags: { Name: 'acme-fraud-launch-boundary' },
    });
    expect(Object.keys(statementsOf(policy))).toEqual([
      'UseProject',
      'UseLogs',
      'SeeNamesAndPutMetrics',
      'PassProjectRoles',
      'LookUpProjectRoles',
      'DenyEscalation',
    ]);
    expect(made.json.output.Arn.value).toBe(referenceTo(made, 'aws_iam_policy', 'arn'));
  });

  test('has room for jobs of every kind, on local disks as well, and for notebooks', () => {
    const { policy } = launchBoundary({
      shape: { ...SHAPE, instanceTypes: ['ml.m5.xlarge', 'ml.g5.xlarge'] },
      startedJobs: ['training', 'processing', 'transform'],
      runsNotebooks: true,
    }).only('aws_iam_policy');
    expect(Object.keys(statementsOf(policy))).toEqual([
      'UseProject',
      'UseLogs',
      'SeeNamesAndPutMetrics',
      'MakeInterfaces',
      'UseNetwork',
      'WatchAndStopWork',
      'StartJobs',
      'StartTransforms',
      'MakeModels',
      'DenyWithoutVolumeKey',
      'PassProjectRoles',
      'LookUpProjectRoles',
      'DenyEscalation',
    ]);
  });

  test('refuses what would bound nothing, and work that people start; all at once', () => {
    expect(() => launchBoundary({ ...BOUNDS_NOTHING, startedJobs: ['training', 'inference'] })).toThrow(
      new Error(
        [
          ...REFUSALS,
          '"startedJobs" must be among "training", "processing", "transform", got "inference": ' +
            'leave endpoints, notebooks and pipelines to people (stack/Boundary)',
        ].join('\n'),
      ),
    );
  });

  test('refuses a project without data', () => {
    expect(() => launchBoundary({ bucketArns: [] })).toThrow(new Error(NO_BUCKET));
  });
});
