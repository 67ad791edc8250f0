import { inNetwork, outputElsewhere } from '../../../modules/core/job-checks';

describe('outputElsewhere', () => {
  test('says which bucket is both', () => {
    expect(outputElsewhere('arn:test:s3:::acme', 'arn:test:s3:::acme')).toEqual({
      property: 'outputBucket',
      rule: 'not be the training bucket',
      received: '"arn:test:s3:::acme" for both',
      remedy: 'write output to a bucket of its own, or a job could poison the data of the next',
      holds: false,
    });
  });

  test('holds for two buckets, however alike', () => {
    expect(outputElsewhere('arn:test:s3:::acme-2', 'arn:test:s3:::acme').holds).toBe(true);
  });
});

describe('inNetwork', () => {
  test('says what is missing', () => {
    expect(inNetwork([], [])).toEqual([
      {
        property: 'network.subnetIds',
        rule: 'name at least one subnet',
        received: 'none',
        remedy: 'work without a subnet runs outside the network',
        holds: false,
      },
      {
        property: 'securityGroupIds',
        rule: 'name at least one security group',
        received: 'none',
        remedy: 'work in the network needs one',
        holds: false,
      },
    ]);
  });

  test('holds from one of each on', () => {
    expect(inNetwork(['subnet-a'], ['sg-jobs']).map(({ holds }) => holds)).toEqual([true, true]);
  });
});
