import { AwsEnvironment } from '../core/arns';
import { OUTPUT_FOLDERS } from '../core/output-layout';
import { Statement } from '../core/policy-statement';
import { encryptObjects, encryptVolumes } from '../kms/key-use-policy';
import { listObjects, readObjects, writeObjects } from '../s3/object-access-policy';
import { JobResources, jobStatements } from './job-policy';

/** What a job that reads training data and writes output works with. */
export interface DataJobResources extends JobResources {
  readonly trainingBucketArn: string;
  readonly outputBucketArn: string;
  readonly keyArn: string;
  /** Takes grants for volumes that are not marked as for an AWS service. */
  readonly allowDirectGrants: boolean;
}

/** The permissions of a training job, and no more: https://docs.aws.amazon.com/sagemaker/latest/dg/sagemaker-roles.html#sagemaker-roles-createtrainingjob-perms */
export function trainingStatements(resources: DataJobResources, environment: AwsEnvironment): readonly Statement[] {
  return dataJobStatements(OUTPUT_FOLDERS.models, resources, environment);
}

/** The permissions of a processing job: https://docs.aws.amazon.com/sagemaker/latest/dg/sagemaker-roles.html#sagemaker-roles-createprocessingjob-perms */
export function processingStatements(resources: DataJobResources, environment: AwsEnvironment): readonly Statement[] {
  return dataJobStatements(OUTPUT_FOLDERS.processed, resources, environment);
}

function dataJobStatements(
  outputFolder: string,
  resources: DataJobResources,
  environment: AwsEnvironment,
): readonly Statement[] {
  const { trainingBucketArn, outputBucketArn, keyArn, allowDirectGrants } = resources;
  return [
    listObjects('ListTrainingData', trainingBucketArn, environment),
    readObjects('ReadTrainingData', [trainingBucketArn], environment),
    writeObjects('WriteOutput', [`${outputBucketArn}/${outputFolder}`], environment),
    encryptObjects(keyArn, environment),
    ...encryptVolumes(keyArn, allowDirectGrants, environment),
    ...jobStatements(resources, environment),
  ];
}
