import { notEmpty } from './checks';
import { Check } from './validation';

/** Checks of work that reads and writes data in the network, whichever service runs it. */

/** Nothing is written to where training data is read from. */
export function outputElsewhere(outputBucketArn: string, trainingBucketArn: string): Check {
  return {
    property: 'outputBucket',
    rule: 'not be the training bucket',
    received: `"${outputBucketArn}" for both`,
    remedy: 'write output to a bucket of its own, or a job could poison the data of the next',
    holds: outputBucketArn !== trainingBucketArn,
  };
}

/** There is a network, and a security group in it. */
export function inNetwork(subnetIds: readonly string[], securityGroupIds: readonly string[]): readonly Check[] {
  return [
    notEmpty('network.subnetIds', subnetIds, 'subnet', 'work without a subnet runs outside the network'),
    notEmpty('securityGroupIds', securityGroupIds, 'security group', 'work in the network needs one'),
  ];
}
