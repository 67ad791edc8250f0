import { mightAllow } from '../../support/permissions';
import { EC2, IMAGE, LOG_GROUP, OUTPUT, ROLE_ARN, TRAINING, trainingRole } from './training-role-fixture';

describe('A training job', () => {
  const policy: string = trainingRole().only('aws_iam_policy').policy;

  test.each([
    ['read training data', 's3:GetObject', `${TRAINING}/day=1/part-0`, ['ReadTrainingData']],
    ['write models', 's3:PutObject', `${OUTPUT}/models/acme-fraud-1/model.tar.gz`, ['WriteOutput']],
    ['write its logs', 'logs:PutLogEvents', `${LOG_GROUP}:log-stream:acme-fraud-1/algo-1-0`, ['WriteLogs']],
    ['find the streams of its log group', 'logs:DescribeLogStreams', LOG_GROUP, ['FindLogStreams']],
    ['pull its image', 'ecr:BatchGetImage', IMAGE, ['PullImages']],
  ])('may %s', (_, action, resource, by) => {
    expect(mightAllow(policy, action, resource)).toEqual(by);
  });

  test.each([
    ['write training data', 's3:PutObject', `${TRAINING}/poison`],
    ['delete training data', 's3:DeleteObject', `${TRAINING}/day=1/part-0`],
    ['read old training data', 's3:GetObjectVersion', `${TRAINING}/day=1/part-0`],
    ['write what processing writes', 's3:PutObject', `${OUTPUT}/processed/acme-fraud-1/part-0`],
    ['write predictions', 's3:PutObject', `${OUTPUT}/predictions/acme-fraud-1/part-0`],
    ['write custom models', 's3:PutObject', `${OUTPUT}/custom-models/acme-fraud-1/metrics.csv`],
    ['write beside the folders', 's3:PutObject', `${OUTPUT}/acme-fraud-1/model.tar.gz`],
    ['write a folder that is named alike', 's3:PutObject', `${OUTPUT}/models-2/acme-fraud-1/model.tar.gz`],
    ['read output', 's3:GetObject', `${OUTPUT}/models/acme-fraud-1/model.tar.gz`],
    ['list output', 's3:ListBucket', OUTPUT],
    ['delete output', 's3:DeleteObject', `${OUTPUT}/models/acme-fraud-1/model.tar.gz`],
    ['change who owns an object', 's3:PutObjectAcl', `${OUTPUT}/models/acme-fraud-1/model.tar.gz`],
    ['read a bucket that is named alike', 's3:GetObject', `${TRAINING}-2/secret`],
    ['write a bucket that is named alike', 's3:PutObject', `${OUTPUT}-2/secret`],
    ['list all buckets', 's3:ListAllMyBuckets', '*'],
    ['change a bucket policy', 's3:PutBucketPolicy', OUTPUT],
    ['use another key', 'kms:Decrypt', 'arn:test:kms:test-1:111122223333:key/2'],
    ['encrypt elsewhere', 'kms:Encrypt', 'arn:test:kms:test-1:111122223333:key/2'],
    ['change a key policy', 'kms:PutKeyPolicy', 'arn:test:kms:test-1:111122223333:key/2'],
    ['make a log group', 'logs:CreateLogGroup', LOG_GROUP],
    ['write logs of other jobs', 'logs:PutLogEvents', `${LOG_GROUP}:log-stream:acme-churn-1/algo-1-0`],
    ['find other log groups', 'logs:DescribeLogGroups', '*'],
    ['find the streams of another log group', 'logs:DescribeLogStreams', `${LOG_GROUP}-2`],
    ['read logs', 'logs:GetLogEvents', `${LOG_GROUP}:log-stream:acme-fraud-1/algo-1-0`],
    ['delete logs', 'logs:DeleteLogStream', `${LOG_GROUP}:log-stream:acme-fraud-1/algo-1-0`],
    ['pull another image', 'ecr:BatchGetImage', 'arn:test:ecr:test-1:111122223333:repository/fraud-training-2'],
    ['push its image', 'ecr:PutImage', IMAGE],
    ['join another subnet', 'ec2:CreateNetworkInterface', `${EC2}:subnet/subnet-c`],
    ['join another group', 'ec2:CreateNetworkInterface', `${EC2}:security-group/sg-other`],
    ['change a network interface', 'ec2:ModifyNetworkInterfaceAttribute', `${EC2}:network-interface/eni-1`],
    ['open a group', 'ec2:AuthorizeSecurityGroupEgress', `${EC2}:security-group/sg-jobs`],
    ['open the network', 'ec2:CreateVpcEndpoint', `${EC2}:vpc/vpc-1`],
    ['pass a role', 'iam:PassRole', ROLE_ARN],
    ['change a role', 'iam:PutRolePolicy', ROLE_ARN],
    ['assume a role', 'sts:AssumeRole', ROLE_ARN],
    ['start a job', 'sagemaker:CreateTrainingJob', 'arn:test:sagemaker:test-1:111122223333:training-job/acme-fraud-2'],
    ['read a secret', 'secretsmanager:GetSecretValue', 'arn:test:secretsmanager:test-1:111122223333:secret:a'],
  ])('may not %s', (_, action, resource) => {
    expect(mightAllow(policy, action, resource)).toEqual([]);
  });
});
