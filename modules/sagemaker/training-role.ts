import { Construct } from 'constructs';
import { regionalArn } from '../core/arns';
import { dataJobChecks, dataJobResources, DataJobRoleProps } from './data-job-role';
import { ExecutionRole, jobTags } from './execution-role';
import { trainingStatements } from './training-policy';

/** What the role of training jobs may reach. */
export type TrainingRoleProps = DataJobRoleProps;

/**
 * The execution role of a project's training jobs: reads training data, writes models, and has what a job in the VPC needs.
 * SageMaker assumes it for training jobs of this account whose name starts with the project's prefix, and for nothing else.
 *
 * @throws if the prefix is not one that job names can start with, if output goes to the training bucket, if a repository is not
 * an ARN without wildcards, or there is no subnet or security group
 */
export class TrainingRole extends ExecutionRole {
  constructor(scope: Construct, id: string, props: TrainingRoleProps) {
    super(scope, id, props, dataJobChecks(props), (environment) => ({
      description: `Training jobs named ${props.jobNamePrefix}...`,
      sourceArns: [regionalArn(environment, 'sagemaker', `training-job/${props.jobNamePrefix}*`)],
      statements: trainingStatements(dataJobResources(props, '/aws/sagemaker/TrainingJobs'), environment),
      tags: jobTags(props),
    }));
    props.encryptionKey.grantEncryptingVolumes('Training', [this.knownRoleArn]);
  }
}
