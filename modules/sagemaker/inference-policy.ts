import { AwsEnvironment } from '../core/arns';
import { OUTPUT_FOLDERS } from '../core/output-layout';
import { Statement } from '../core/policy-statement';
import { decryptObjects, encryptObjects, encryptVolumes } from '../kms/key-use-policy';
import { listObjects, readObjects, writeObjects } from '../s3/object-access-policy';
import { JobResources, joinNetwork, jobStatements, pullImages, putMetrics } from './job-policy';

/** What a model works with behind an endpoint. */
export interface InferenceResources extends Omit<JobResources, 'logGroupArn'> {
  readonly outputBucketArn: string;
  readonly keyArn: string;
  /** Log groups of the project's endpoints: SageMaker makes one for each, with the endpoint's name at its end. */
  readonly logGroupArnPrefix: string;
}

/**
 * The permissions of a hosted model: its artifacts, and what an endpoint in the network takes. No training data, no output but
 * models. https://docs.aws.amazon.com/sagemaker/latest/dg/sagemaker-roles.html#sagemaker-roles-createmodel-perms
 */
export function inferenceStatements(resources: InferenceResources, environment: AwsEnvironment): readonly Statement[] {
  const { outputBucketArn, keyArn, logGroupArnPrefix } = resources;
  const groups = `${logGroupArnPrefix}${resources.jobNamePrefix}*`;
  return [
    listObjects('ListModels', outputBucketArn, environment, [OUTPUT_FOLDERS.models]),
    readObjects('ReadModels', [`${outputBucketArn}/${OUTPUT_FOLDERS.models}`], environment),
    decryptObjects(keyArn, environment),
    {
      sid: 'WriteEndpointLogs',
      effect: 'Allow',
      actions: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'],
      // Its last wildcard stands for streams of the groups as well
      resources: [groups],
    },
    putMetrics(resources),
    ...pullImages(resources.imageRepositoryArns),
    ...joinNetwork(resources, environment),
  ];
}

/** What a batch transform works with. */
export interface TransformResources extends JobResources {
  readonly outputBucketArn: string;
  readonly keyArn: string;
  readonly allowDirectGrants: boolean;
}

/** The permissions of a batch transform and of its model: reads models and processed data, writes predictions. */
export function transformStatements(resources: TransformResources, environment: AwsEnvironment): readonly Statement[] {
  const { outputBucketArn, keyArn, allowDirectGrants } = resources;
  const read = [OUTPUT_FOLDERS.models, OUTPUT_FOLDERS.processed];
  const inOutput = (folder: string) => `${outputBucketArn}/${folder}`;
  return [
    listObjects('ListModelsAndBatches', outputBucketArn, environment, read),
    readObjects('ReadModelsAndBatches', read.map(inOutput), environment),
    writeObjects('WritePredictions', [inOutput(OUTPUT_FOLDERS.predictions)], environment),
    encryptObjects(keyArn, environment),
    ...encryptVolumes(keyArn, allowDirectGrants, environment),
    ...jobStatements(resources, environment),
  ];
}
