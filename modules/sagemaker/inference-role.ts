import { Construct } from 'constructs';
import { regionalArn } from '../core/arns';
import { IEncryptionKey } from '../kms';
import { ExecutionRole, imageChecks, JobRoleProps, networkChecks, NetworkRoleProps } from './execution-role';
import { inferenceStatements } from './inference-policy';

/** What the role of hosted models may reach. */
export interface InferenceRoleProps
  extends Omit<NetworkRoleProps, 'encryptionKey'>, Pick<JobRoleProps, 'outputBucket' | 'imageRepositoryArns'> {
  /** Key of models. */
  readonly encryptionKey: Pick<IEncryptionKey, 'keyArn'>;
}

/** SageMaker names the log group of an endpoint by this and the endpoint's name. https://docs.aws.amazon.com/sagemaker/latest/dg/logging-cloudwatch.html */
const ENDPOINT_LOG_GROUPS = 'log-group:/aws/sagemaker/Endpoints/';

/**
 * The role of a project's hosted models: reads models, and nothing else of the project's data. SageMaker hosting does not say for
 * which model it assumes a role, only in which account and region: who may pass the role is the fence.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/security-confused-deputy-prevention.html#security-confused-deputy-inference
 *
 * @throws if the prefix is not one that names can start with, if a repository is not an ARN without wildcards, or there is no
 * subnet or security group
 */
export class InferenceRole extends ExecutionRole {
  constructor(scope: Construct, id: string, props: InferenceRoleProps) {
    const checks = [...imageChecks(props.imageRepositoryArns), ...networkChecks(props)];
    super(scope, id, props, checks, (environment) => ({
      description: `Models behind endpoints named ${props.jobNamePrefix}...`,
      sourceArns: [regionalArn(environment, 'sagemaker', '*')],
      statements: inferenceStatements(
        {
          outputBucketArn: props.outputBucket.bucketArn,
          keyArn: props.encryptionKey.keyArn,
          logGroupArnPrefix: regionalArn(environment, 'logs', ENDPOINT_LOG_GROUPS),
          jobNamePrefix: props.jobNamePrefix,
          metricsNamespace: '/aws/sagemaker/Endpoints',
          imageRepositoryArns: props.imageRepositoryArns,
          subnetIds: props.network.subnetIds,
          securityGroupIds: props.securityGroupIds,
        },
        environment,
      ),
    }));
  }
}
