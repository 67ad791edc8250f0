import { Construct } from 'constructs';
import { regionalArn } from '../core/arns';
import { dataJobChecks, dataJobResources, DataJobRoleProps } from './data-job-role';
import { ExecutionRole, jobTags } from './execution-role';
import { processingStatements } from './training-policy';

/** What the role of processing jobs may reach. */
export type ProcessingRoleProps = DataJobRoleProps;

/**
 * The execution role of a project's processing jobs: reads training data, writes what it makes of it to a folder of its own in
 * the output bucket. SageMaker assumes it for processing jobs of this account whose name starts with the project's prefix.
 *
 * @throws as `TrainingRole`
 */
export class ProcessingRole extends ExecutionRole {
  constructor(scope: Construct, id: string, props: ProcessingRoleProps) {
    super(scope, id, props, dataJobChecks(props), (environment) => ({
      description: `Processing jobs named ${props.jobNamePrefix}...`,
      sourceArns: [regionalArn(environment, 'sagemaker', `processing-job/${props.jobNamePrefix}*`)],
      statements: processingStatements(dataJobResources(props, '/aws/sagemaker/ProcessingJobs'), environment),
      tags: jobTags(props),
    }));
    props.encryptionKey.grantEncryptingVolumes('Processing', [this.knownRoleArn]);
  }
}
