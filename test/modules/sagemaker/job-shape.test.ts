import { LONGEST_RUN_SECONDS, withLocalStorage, workArns } from '../../../modules/sagemaker/job-shape';
import { checkNamedShape, checkShape } from '../../../modules/sagemaker/job-shape-checks';
import { ENVIRONMENT, LOCAL_SHAPE, SHAPE } from './shape-fixture';

const failing = (checks: ReturnType<typeof checkShape>) => checks.filter(({ holds }) => !holds);

test('work is what is named with the prefix, type by type: sorted, and each once', () => {
  expect(workArns(['training-job', 'model', 'training-job'], SHAPE, ENVIRONMENT)).toEqual([
    'arn:test:sagemaker:test-1:111122223333:model/acme-fraud-*',
    'arn:test:sagemaker:test-1:111122223333:training-job/acme-fraud-*',
  ]);
});

test('types with local disks are picked from those that are allowed', () => {
  expect(withLocalStorage(SHAPE)).toEqual([]);
  expect(withLocalStorage(LOCAL_SHAPE)).toEqual(['ml.g5.xlarge', 'ml.p4d.24xlarge']);
});

test('the longest run is 28 days', () => {
  expect(LONGEST_RUN_SECONDS).toBe(2_419_200);
});

describe('a shape', () => {
  test.each([
    ['on EBS', SHAPE],
    ['on local disks', LOCAL_SHAPE],
    ['of the shortest run', { ...SHAPE, longestRun: 60 }],
    ['of the longest run', { ...SHAPE, longestRun: 2_419_200 }],
    ['whose key only Terraform will know', { ...SHAPE, keyArn: '${aws_kms_key.Key.arn}' }],
  ])('is complete: %s', (_, shape) => {
    expect(failing(checkNamedShape('shape', shape))).toEqual([]);
  });

  test('without anything is told all that is missing', () => {
    const nothing = { subnetIds: [], securityGroupIds: [], keyArn: '*', instanceTypes: [], longestRun: 0 };
    expect(failing(checkNamedShape('shape', { ...nothing, jobNamePrefix: '' }))).toEqual([
      {
        property: 'shape.jobNamePrefix',
        rule: 'be up to 38 lower-case letters, digits or dashes, with a letter or digit first, and a dash at the end',
        received: '""',
        remedy: 'shorten it, so that 24 characters are left for the name of a job',
        holds: false,
      },
      {
        property: 'shape.subnetIds',
        rule: 'name at least one subnet',
        received: 'none',
        remedy: 'name the subnets of the project',
        holds: false,
      },
      {
        property: 'shape.securityGroupIds',
        rule: 'name at least one security group',
        received: 'none',
        remedy: 'name the security groups of the project',
        holds: false,
      },
      {
        property: 'shape.keyArn',
        rule: 'not hold wildcards',
        received: '"*"',
        remedy: 'name each one in full',
        holds: false,
      },
      {
        property: 'shape.instanceTypes',
        rule: 'name at least one instance type',
        received: 'none',
        remedy: 'name what jobs may run on',
        holds: false,
      },
      {
        property: 'shape.longestRun',
        rule: 'be a whole number from 60 to 2419200',
        received: '0',
        remedy: 'choose the longest run of a job, in seconds',
        holds: false,
      },
    ]);
  });

  test('of unknown instance types is told which', () => {
    const shape = { ...SHAPE, instanceTypes: ['ml.m5.xlarge', 'm5.large', 'ml.*'] };
    expect(failing(checkShape('starts.shape', shape))).toEqual([
      {
        property: 'starts.shape.instanceTypes',
        rule: 'be instance types of SageMaker',
        received: '"m5.large", "ml.*"',
        remedy: 'write each in full, as in "ml.m5.xlarge"',
        holds: false,
      },
    ]);
  });

  test.each([59, 2_419_201, 90.5, NaN])('may not run for %d seconds', (longestRun) => {
    expect(failing(checkShape('shape', { ...SHAPE, longestRun })).map(({ property }) => property)).toEqual([
      'shape.longestRun',
    ]);
  });

  test.each(['', '-', 'acme', 'acme-*-', '*', 'Acme-', `${'a'.repeat(39)}-`])(
    'may not be of work that is named "%s..."',
    (jobNamePrefix) => {
      const failed = failing(checkNamedShape('shape', { ...SHAPE, jobNamePrefix }));
      expect(failed.map(({ property }) => property)).toEqual(['shape.jobNamePrefix']);
    },
  );
});
