import { OUTPUT_FOLDERS } from '../core/output-layout';
import { Outputs } from './outputs';
import { ProjectPolicies } from './project-policies';

/** What a data scientist puts into a job. */
export interface JobInputs {
  readonly keyArn: string;
  readonly trainingBucketName: string;
  readonly outputBucketName: string;
  readonly subnetIds: readonly string[];
  readonly securityGroupIds: readonly string[];
  readonly jobNamePrefix: string;
  readonly imageRepositoryArns: readonly string[];
  readonly instanceTypes: readonly string[];
  readonly longestRun: number;
}

/** The inputs as outputs of a project, in the words of SageMaker's API. */
export function jobOutputs(inputs: JobInputs): Outputs {
  const inOutput = (folder: string) => `s3://${inputs.outputBucketName}/${folder}`;
  return {
    training_job_name_prefix: {
      value: inputs.jobNamePrefix,
      description:
        'Names of jobs, models, endpoints, notebooks and pipelines have to start with this, or they are refused',
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
    output_uri: {
      value: inOutput(OUTPUT_FOLDERS.models),
      description: 'OutputDataConfig.S3OutputPath of training jobs is this or below',
    },
    processed_uri: {
      value: inOutput(OUTPUT_FOLDERS.processed),
      description: 'ProcessingOutputConfig: S3Uri of processing jobs is this or below; batch transforms read from it',
    },
    predictions_uri: {
      value: inOutput(OUTPUT_FOLDERS.predictions),
      description: 'TransformOutput.S3OutputPath of batch transforms is this or below',
    },
    output_bucket_name: { value: inputs.outputBucketName, description: 'Bucket of output' },
    kms_key_arn: {
      value: inputs.keyArn,
      description: 'OutputDataConfig.KmsKeyId, as this ARN: not by id, not by alias',
    },
    volume_kms_key_arn: {
      value: inputs.keyArn,
      description:
        'ResourceConfig.VolumeKmsKeyId, as this ARN: not by id, not by alias. Not for instances with local disks',
    },
    subnet_ids: { value: inputs.subnetIds, description: 'VpcConfig.Subnets' },
    security_group_ids: { value: inputs.securityGroupIds, description: 'VpcConfig.SecurityGroupIds' },
    enable_network_isolation: { value: true, description: 'EnableNetworkIsolation' },
    enable_inter_container_traffic_encryption: {
      value: true,
      description: 'EnableInterContainerTrafficEncryption',
    },
    instance_types: { value: inputs.instanceTypes, description: 'ResourceConfig.InstanceType is one of these' },
    max_runtime_in_seconds: {
      value: inputs.longestRun,
      description: 'StoppingCondition.MaxRuntimeInSeconds has to be given, and is at most this',
    },
  };
}

/** What administrators attach and hand out. */
export interface PermissionParts extends ProjectPolicies {
  readonly roleArns: Readonly<Record<string, string>>;
}

export function permissionOutputs(parts: PermissionParts): Outputs {
  const roles = Object.entries(parts.roleArns).map(([component, value]) => [
    `${component}_role_arn`,
    { value, description: `Role of ${component}: the only thing that it can be used for` },
  ]);
  return {
    ...Object.fromEntries(roles),
    permissions_boundary_arn: {
      value: parts.boundaryArn,
      description: 'Boundary of every role that work of the project runs as, those of its people among them',
    },
    launch_boundary_arn: {
      value: parts.launchBoundaryArn,
      description: 'Boundary of every role that starts jobs of the project; administrators make those of its people',
    },
    launch_policy_arns: {
      value: [parts.launchJobs, parts.launchServices].flatMap((policy) => policy?.policyArn ?? []),
      description:
        'Attach to who starts work: jobs; then endpoints, notebooks and pipelines, where the project has them',
    },
    guardrail_policy_arns: {
      value: parts.guardrailArns,
      description: 'Attach both to who has other permissions on SageMaker: they deny work in another shape',
    },
    role_making_policy_arn: {
      value: parts.roleMakingArn,
      description: 'Attach to who makes roles for the project: only under the boundary, only under the path',
    },
    peoples_role_path: { value: parts.peoplesRolePath, description: 'Path of roles that people of the project make' },
    ...(parts.aiServicesArn && {
      ai_services_policy_arn: {
        value: parts.aiServicesArn,
        description: "Attach to who uses AWS's own models",
      },
    }),
    service_control_policies: {
      value: parts.serviceControlPolicies,
      description: 'For the organization: guardrails over the whole account, and the roles out of reach of others',
    },
  };
}
