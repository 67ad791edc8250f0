import { Synthesized } from '../../support/synthesize';
import { fieldsOf } from '../../support/resources';
import { KEY } from './shape-fixture';

export const TRAINING = 'arn:test:s3:::acme-fraud-training';
export const OUTPUT = 'arn:test:s3:::acme-fraud-output';
export const LOGS = 'arn:test:logs:test-1:111122223333:log-group:/aws/sagemaker';
export const IMAGE = 'arn:test:ecr:test-1:111122223333:repository/fraud';
export const BOUNDARY = 'arn:test:iam::111122223333:policy/acme-fraud-boundary';
export const SAGEMAKER = 'arn:test:sagemaker:test-1:111122223333';

/** What every role in the network needs. */
export const IN_NETWORK = {
  jobNamePrefix: 'acme-fraud-',
  outputBucket: { bucketArn: OUTPUT },
  network: { subnetIds: ['subnet-a', 'subnet-b'] },
  securityGroupIds: ['sg-jobs'],
};

/** A key of somebody else, and what was granted on it. */
export function recordingKey() {
  const granted: [purpose: string, principalArns: readonly string[]][] = [];
  const grantEncryptingVolumes = (purpose: string, principalArns: readonly string[]) =>
    void granted.push([purpose, principalArns]);
  return { granted, key: { keyArn: KEY, grantEncryptingVolumes } };
}

/** The one role of a stack: its fields, and its trust. */
export function roleOf({ only }: Synthesized) {
  const { assume_role_policy: trust, ...fields } = fieldsOf(only('aws_iam_role'));
  return { fields, trust: JSON.parse(trust) };
}

/** Fields that every role has alike. */
export const ALIKE = { path: '/', max_session_duration: 3600, force_detach_policies: false };

/** Trust in SageMaker under these conditions, by statement. */
export function trustedBySageMaker(conditions: Readonly<Record<string, object>>) {
  return {
    Version: '2012-10-17',
    Statement: Object.entries(conditions).map(([Sid, Condition]) => ({
      Sid,
      Effect: 'Allow',
      Principal: { Service: ['sagemaker.amazonaws.com'] },
      Action: ['sts:AssumeRole'],
      Condition,
    })),
  };
}

/** What no role in the network is made without, if its paths end with `path`. */
export const NO_NETWORK = (path: string) => [
  `"network.subnetIds" must name at least one subnet, got none: work without a subnet runs outside the network (${path})`,
  `"securityGroupIds" must name at least one security group, got none: work in the network needs one (${path})`,
];

export const BAD_PREFIX = (path: string) =>
  '"jobNamePrefix" must be up to 38 lower-case letters, digits or dashes, with a letter or digit first, and a dash at the end, ' +
  `got "acme": shorten it, so that 24 characters are left for the name of a job (${path})`;

export const BAD_REASON = (property: string, path: string) =>
  `"${property}.reason" must say why, in 15 to 200 letters, digits, inner spaces or any of _ . : / = + - @, got "needed": ` +
  `write the reason that a reviewer should read, or drop the exception (${path})`;
