import { Construct } from 'constructs';
import { regionalArn } from '../core/arns';
import { reasons } from '../core/checks';
import { Exception, exceptionTags } from '../core/exception';
import { IEncryptionKey } from '../kms';
import { ILogGroup } from '../logs';
import { IBucket } from '../s3';
import { ExecutionRole, networkChecks, NetworkRoleProps } from './execution-role';
import { notebookStatements } from './notebook-policy';
import { LaunchPolicy } from './launch-permissions';

/** What the role of notebooks may reach. */
export interface NotebookRoleProps extends Omit<NetworkRoleProps, 'encryptionKey'> {
  /** Key of what is read. */
  readonly encryptionKey: Pick<IEncryptionKey, 'keyArn'>;
  /** Bucket that is read. */
  readonly outputBucket: Pick<IBucket, 'bucketArn'>;
  /** Log group that SageMaker writes to for notebooks. */
  readonly logGroup: Pick<ILogGroup, 'knownLogGroupArn'>;
  /** Lets it start jobs: a launch policy that passes the roles of jobs and no other. */
  readonly jobLaunchPolicy: Pick<LaunchPolicy, 'policyArn'>;
  /** Lets people at the notebook read training data. Default: only jobs do. */
  readonly allowReadingTrainingData?: Exception & {
    /** Bucket of training data, which is then read. */
    readonly trainingBucket: Pick<IBucket, 'bucketArn'>;
  };
}

/**
 * The role of a project's notebook instances: reads output, starts the project's jobs, passes their roles and no other, only to
 * SageMaker. It writes no data and reads no training data. Jobs in which shape: for the launch policy and the boundary to say.
 *
 * @throws if the prefix is not one that names can start with, or there is no subnet or security group
 */
export class NotebookRole extends ExecutionRole {
  constructor(scope: Construct, id: string, props: NotebookRoleProps) {
    const { allowReadingTrainingData } = props;
    const checks = [...networkChecks(props), ...reasons({ allowReadingTrainingData })];
    super(scope, id, props, checks, (environment) => ({
      description: `Notebook instances named ${props.jobNamePrefix}...`,
      sourceArns: [regionalArn(environment, 'sagemaker', '*')],
      statements: notebookStatements(
        {
          logGroupArn: props.logGroup.knownLogGroupArn,
          jobNamePrefix: props.jobNamePrefix,
          subnetIds: props.network.subnetIds,
          securityGroupIds: props.securityGroupIds,
          outputBucketArn: props.outputBucket.bucketArn,
          trainingBucketArn: allowReadingTrainingData?.trainingBucket.bucketArn,
          keyArn: props.encryptionKey.keyArn,
        },
        environment,
      ),
      attachedPolicyArns: { Launch: props.jobLaunchPolicy.policyArn },
      tags: exceptionTags({ 'allow-reading-training-data': allowReadingTrainingData }),
    }));
  }
}
