import { Construct } from 'constructs';
import { awsEnvironmentOf, regionalArn } from '../core/aws-environment';
import { format, notEmpty, reasons } from '../core/checks';
import { Exception, exceptionTags } from '../core/exception';
import { ServiceRole } from '../core/service-role';
import { hasFormat, requireAll, shown } from '../core/validation';
import { IEncryptionKey } from '../kms';
import { ILogGroup } from '../logs';
import { IBucket } from '../s3';
import { INetwork } from '../vpc';
import { trainingStatements } from './training-policy';

export interface TrainingRoleProps {
  /** 1 to 64 characters. */
  readonly roleName: string;
  /** Training jobs are named with this at the start: lower-case letters, digits, dashes, ending in one; at most 39 characters. */
  readonly jobNamePrefix: string;
  readonly trainingBucket: Pick<IBucket, 'bucketArn'>;
  readonly outputBucket: Pick<IBucket, 'bucketArn'>;
  readonly encryptionKey: Pick<IEncryptionKey, 'keyArn' | 'grantEncryptingVolumes'>;
  readonly logGroup: Pick<ILogGroup, 'knownLogGroupArn'>;
  readonly network: Pick<INetwork, 'subnetIds'>;
  /** Security groups that jobs run in. */
  readonly securityGroupIds: readonly string[];
  /** ARNs of the ECR repositories that images are pulled from, without wildcards. At least one. */
  readonly imageRepositoryArns: readonly string[];
  /** As the key's exception of the same name: both policies have to agree. */
  readonly allowDirectGrants?: Exception;
}

const JOB_NAME_PREFIX_FORMAT = /^[a-z0-9][a-z0-9-]{0,37}-$/;
const JOB_NAME_PREFIX_RULE =
  'be up to 38 lower-case letters, digits or dashes, with a letter or digit first, and a dash at the end';
const REPOSITORY_FORMAT = /^arn:[\w-]+:ecr:[\w-]+:\d{12}:repository\/[a-z0-9._/-]+$/;

/**
 * The execution role of a project's training jobs: reads training data, writes output, and has what a job in the VPC needs.
 * SageMaker assumes it for training jobs of this account whose name starts with the project's prefix, and for nothing else.
 *
 * @throws if the prefix is not one that job names can start with, if output goes to the training bucket, if a repository is not
 * an ARN without wildcards, or there is no subnet or security group
 */
export class TrainingRole extends Construct {
  /** As a reference: whoever uses it comes after the role. */
  readonly roleArn: string;

  constructor(scope: Construct, id: string, props: TrainingRoleProps) {
    super(scope, id);
    this.check(props);
    const role = this.createRole(props);
    this.roleArn = role.roleArn;
    props.encryptionKey.grantEncryptingVolumes('Training', role.knownRoleArn);
  }

  private createRole(props: TrainingRoleProps): ServiceRole {
    const environment = awsEnvironmentOf(this);
    const resources = {
      trainingBucketArn: props.trainingBucket.bucketArn,
      outputBucketArn: props.outputBucket.bucketArn,
      keyArn: props.encryptionKey.keyArn,
      logGroupArn: props.logGroup.knownLogGroupArn,
      jobNamePrefix: props.jobNamePrefix,
      imageRepositoryArns: props.imageRepositoryArns,
      subnetIds: props.network.subnetIds,
      securityGroupIds: props.securityGroupIds,
      allowDirectGrants: props.allowDirectGrants !== undefined,
    };
    return new ServiceRole(this, 'Role', {
      roleName: props.roleName,
      description: `Training jobs named ${props.jobNamePrefix}...`,
      service: 'sagemaker',
      sourceArns: [regionalArn(environment, 'sagemaker', `training-job/${props.jobNamePrefix}*`)],
      statements: trainingStatements(resources, environment),
      tags: exceptionTags({ 'allow-direct-grants': props.allowDirectGrants }),
    });
  }

  private check(props: TrainingRoleProps): void {
    const { jobNamePrefix, imageRepositoryArns, trainingBucket, outputBucket, network, securityGroupIds } = props;
    const strangers = imageRepositoryArns.filter((arn) => !hasFormat(arn, REPOSITORY_FORMAT));
    const leaveRoom = 'shorten it, so that 24 characters are left for the name of a job';
    requireAll(this, [
      format('jobNamePrefix', jobNamePrefix, JOB_NAME_PREFIX_FORMAT, JOB_NAME_PREFIX_RULE, leaveRoom),
      {
        property: 'outputBucket',
        rule: 'not be the training bucket',
        received: `"${outputBucket.bucketArn}" for both`,
        remedy: 'write output to a bucket of its own, or a job could poison the data of the next',
        holds: outputBucket.bucketArn !== trainingBucket.bucketArn,
      },
      notEmpty('imageRepositoryArns', imageRepositoryArns, 'repository', 'name the repository of the training image'),
      {
        property: 'imageRepositoryArns',
        rule: 'be ARNs of ECR repositories without wildcards',
        received: shown(strangers),
        remedy: 'name each repository by its full ARN',
        holds: strangers.length === 0,
      },
      notEmpty('network.subnetIds', network.subnetIds, 'subnet', 'jobs without a subnet run outside the network'),
      notEmpty('securityGroupIds', securityGroupIds, 'security group', 'jobs in the network need one'),
      ...reasons({ allowDirectGrants: props.allowDirectGrants }),
    ]);
  }
}
