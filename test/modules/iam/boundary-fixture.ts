import { BoundaryScope, LaunchBoundaryScope } from '../../../modules/iam';

export const ENVIRONMENT = {
  partition: 'test',
  account: '111122223333',
  region: 'test-1',
  dnsSuffix: 'amazonaws.com',
};

export const SHAPE = {
  jobNamePrefix: 'acme-fraud-',
  subnetIds: ['subnet-a', 'subnet-b'],
  securityGroupIds: ['sg-jobs'],
  keyArn: 'arn:test:kms:test-1:111122223333:key/1',
  instanceTypes: ['ml.m5.xlarge'],
  longestRun: 3600,
};

/** A project that customizes no model. */
export const SCOPE: BoundaryScope = {
  bucketArns: ['arn:test:s3:::acme-fraud-training', 'arn:test:s3:::acme-fraud-output'],
  imageRepositoryArns: [
    'arn:test:ecr:test-1:111122223333:repository/fraud',
    'arn:test:ecr:test-1:763104351884:repository/pytorch',
  ],
  vpcId: 'vpc-1',
  shape: SHAPE,
  customizesModels: false,
};

/** The same project, whose roles start nothing. */
export const LAUNCH_SCOPE: LaunchBoundaryScope = { ...SCOPE, startedJobs: [], runsNotebooks: false };
