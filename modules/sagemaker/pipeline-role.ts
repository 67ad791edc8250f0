import { Construct } from 'constructs';
import { regionalArn } from '../core/arns';
import { ExecutionRole, ExecutionRoleProps } from './execution-role';
import { launchStatements } from './launch-policy';
import { launchOf, startChecks, StartedJobs } from './started-jobs';

/** What the role of pipelines starts. */
export interface PipelineRoleProps extends ExecutionRoleProps {
  /** Jobs that pipelines start. */
  readonly starts: StartedJobs;
}

/**
 * The role of a project's pipelines: starts the project's jobs and passes their roles, and touches no data itself. SageMaker assumes
 * it for pipelines of this account that are named with the project's prefix. Jobs of a pipeline are named like that only with
 * `PipelineDefinitionConfig(use_custom_job_prefix=True)`.
 *
 * @throws if the prefix is not one that names can start with, or there is no job or role to pass
 */
export class PipelineRole extends ExecutionRole {
  constructor(scope: Construct, id: string, props: PipelineRoleProps) {
    super(scope, id, props, startChecks(props.starts), (environment) => ({
      description: `Pipelines named ${props.jobNamePrefix}...`,
      sourceArns: [regionalArn(environment, 'sagemaker', `pipeline/${props.jobNamePrefix}*`)],
      statements: launchStatements(launchOf(props), environment),
    }));
  }
}
