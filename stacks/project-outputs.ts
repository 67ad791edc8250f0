import { Outputs } from './stack-outputs';

/** What a data scientist puts into a training job. */
export interface TrainingJobInputs {
  readonly roleArn: string;
  readonly keyArn: string;
  readonly trainingBucketName: string;
  readonly outputBucketName: string;
  readonly subnetIds: readonly string[];
  readonly securityGroupIds: readonly string[];
  readonly jobNamePrefix: string;
  readonly imageRepositoryArns: readonly string[];
}

/** The inputs as outputs of a project, in the words of SageMaker's `CreateTrainingJob`. */
export function trainingJobOutputs(inputs: TrainingJobInputs): Outputs {
  return {
    training_role_arn: { value: inputs.roleArn, description: 'RoleArn' },
    training_job_name_prefix: {
      value: inputs.jobNamePrefix,
      description: 'TrainingJobName has to start with this, or SageMaker cannot assume the role',
    },
    training_image_repositories: {
      value: inputs.imageRepositoryArns,
      description: 'AlgorithmSpecification.TrainingImage comes from one of these repositories',
    },
    training_data_uri: {
      value: `s3://${inputs.trainingBucketName}/`,
      description: 'InputDataConfig: S3Uri is this or below',
    },
    training_bucket_name: { value: inputs.trainingBucketName, description: 'Bucket of training data' },
    output_uri: { value: `s3://${inputs.outputBucketName}/`, description: 'OutputDataConfig.S3OutputPath' },
    output_bucket_name: { value: inputs.outputBucketName, description: 'Bucket of training output' },
    kms_key_arn: {
      value: inputs.keyArn,
      description: 'OutputDataConfig.KmsKeyId, as this ARN: not by id, not by alias',
    },
    volume_kms_key_arn: {
      value: inputs.keyArn,
      description: 'ResourceConfig.VolumeKmsKeyId, as this ARN: not by id, not by alias',
    },
    subnet_ids: { value: inputs.subnetIds, description: 'VpcConfig.Subnets' },
    security_group_ids: { value: inputs.securityGroupIds, description: 'VpcConfig.SecurityGroupIds' },
    enable_network_isolation: { value: true, description: 'EnableNetworkIsolation' },
    enable_inter_container_traffic_encryption: {
      value: true,
      description: 'EnableInterContainerTrafficEncryption',
    },
  };
}
