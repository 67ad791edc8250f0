import { EncryptionKey, EncryptionKeyProps } from '../../../modules/kms';
import { TrainingRole, TrainingRoleProps } from '../../../modules/sagemaker';
import { synthesize } from '../../support/synthesize';

export const TRAINING = 'arn:test:s3:::acme-fraud-training';
export const OUTPUT = 'arn:test:s3:::acme-fraud-output';
export const LOG_GROUP = 'arn:test:logs:test-1:111122223333:log-group:/aws/sagemaker/TrainingJobs';
export const EC2 = 'arn:test:ec2:test-1:111122223333';
export const IMAGE = 'arn:test:ecr:test-1:111122223333:repository/fraud-training';
export const ROLE_ARN = 'arn:test:iam::111122223333:role/acme-fraud-training-test-1';

/** A stack with a key and the role of a project's training jobs, after changes of the role's props and of the key's. */
export const trainingRole = (props: Partial<TrainingRoleProps> = {}, keyProps: Partial<EncryptionKeyProps> = {}) =>
  synthesize((stack) => {
    const key = new EncryptionKey(stack, 'Key', {
      alias: 'acme/fraud',
      description: 'Encrypts the data of fraud',
      administratorArns: ['arn:test:iam::111122223333:role/Admin'],
      ...keyProps,
    });
    new TrainingRole(stack, 'Training', {
      roleName: 'acme-fraud-training-test-1',
      jobNamePrefix: 'acme-fraud-',
      trainingBucket: { bucketArn: TRAINING },
      outputBucket: { bucketArn: OUTPUT },
      encryptionKey: key,
      logGroup: { knownLogGroupArn: LOG_GROUP },
      network: { subnetIds: ['subnet-a', 'subnet-b'] },
      securityGroupIds: ['sg-jobs'],
      imageRepositoryArns: [IMAGE],
      ...props,
    });
  });
