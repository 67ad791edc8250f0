import { Construct } from 'constructs';
import { regionalArn } from '../core/arns';
import { ExecutionRole, jobChecks, jobResources, JobRoleProps, jobTags } from './execution-role';
import { transformStatements } from './inference-policy';

/** What the role of batch transforms may reach. */
export type TransformRoleProps = JobRoleProps;

/**
 * The role of a project's batch transforms, given to the model that they run: reads models and processed data, writes predictions
 * to a folder of its own. Assumed for transform jobs and models of this account that are named with the project's prefix; and for
 * SageMaker hosting, which looks at a model's artifacts when the model is made and names all of its resources by one asterisk.
 *
 * @throws as `TrainingRole`
 */
export class TransformRole extends ExecutionRole {
  constructor(scope: Construct, id: string, props: TransformRoleProps) {
    super(scope, id, props, jobChecks(props), (environment) => ({
      description: `Batch transforms named ${props.jobNamePrefix}...`,
      sourceArns: ['transform-job', 'model'].map((type) =>
        regionalArn(environment, 'sagemaker', `${type}/${props.jobNamePrefix}*`),
      ),
      literalSourceArn: regionalArn(environment, 'sagemaker', '*'),
      statements: transformStatements(
        { ...jobResources(props), metricsNamespace: '/aws/sagemaker/TransformJobs' },
        environment,
      ),
      tags: jobTags(props),
    }));
    props.encryptionKey.grantEncryptingVolumes('Transform', [this.knownRoleArn]);
  }
}
