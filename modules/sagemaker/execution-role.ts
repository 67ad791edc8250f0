import { Construct } from 'constructs';
import { AwsEnvironment } from '../core/arns';
import { awsEnvironmentOf } from '../core/aws-environment';
import { notEmpty, reasons } from '../core/checks';
import { Exception, exceptionTags } from '../core/exception';
import { inNetwork } from '../core/job-checks';
import { requireKnownLists } from '../core/known-lists';
import { ServiceRole, ServiceRoleProps } from '../core/service-role';
import { Check, requireAll } from '../core/validation';
import { IEncryptionKey } from '../kms';
import { ILogGroup } from '../logs';
import { IBucket } from '../s3';
import { INetwork } from '../vpc';
import { checkPrefix, checkRepositories } from './job-shape-checks';

/** What every role that SageMaker assumes has. */
export interface ExecutionRoleProps {
  /** 1 to 64 characters. */
  readonly roleName: string;
  /** Work is named with this at the start: lower-case letters, digits, dashes, ending in one; at most 39 characters. */
  readonly jobNamePrefix: string;
  /** Managed policy that bounds what the role may ever do: `PermissionBoundary`. Default: none. */
  readonly permissionsBoundaryArn?: string;
}

/** What work in the network has as well. */
export interface NetworkRoleProps extends ExecutionRoleProps {
  /** Key of volumes and data. */
  readonly encryptionKey: Pick<IEncryptionKey, 'keyArn' | 'grantEncryptingVolumes'>;
  /** Subnets that the work runs in. */
  readonly network: Pick<INetwork, 'subnetIds'>;
  /** Security groups that the work runs in. */
  readonly securityGroupIds: readonly string[];
}

/** What a job has as well. */
export interface JobRoleProps extends NetworkRoleProps {
  /** Bucket that jobs write to. */
  readonly outputBucket: Pick<IBucket, 'bucketArn'>;
  /** Log group that SageMaker writes to for such jobs. */
  readonly logGroup: Pick<ILogGroup, 'knownLogGroupArn'>;
  /** ARNs of the ECR repositories that images are pulled from, without wildcards. At least one. */
  readonly imageRepositoryArns: readonly string[];
  /** As the key's exception of the same name: both policies have to agree. */
  readonly allowDirectGrants?: Exception;
}

/** What makes one kind of role different from the others. */
export type RoleKind = Omit<ServiceRoleProps, 'roleName' | 'service' | 'permissionsBoundaryArn'>;

/** A role that SageMaker assumes for one kind of a project's work: checks first, then one role with one policy. */
export abstract class ExecutionRole extends Construct {
  /** As a reference: whoever uses it comes after the role. */
  readonly roleArn: string;
  /** Computed from the name. */
  readonly knownRoleArn: string;

  protected constructor(
    scope: Construct,
    id: string,
    props: ExecutionRoleProps,
    checks: readonly Check[],
    kindOf: (environment: AwsEnvironment) => RoleKind,
  ) {
    super(scope, id);
    requireKnownLists(this, props);
    requireAll(this, [checkPrefix('jobNamePrefix', props.jobNamePrefix), ...checks]);
    const role = new ServiceRole(this, 'Role', {
      roleName: props.roleName,
      service: 'sagemaker',
      permissionsBoundaryArn: props.permissionsBoundaryArn,
      ...kindOf(awsEnvironmentOf(this)),
    });
    this.node.defaultChild = role.node.defaultChild;
    this.roleArn = role.roleArn;
    this.knownRoleArn = role.knownRoleArn;
  }
}

/** For every job: the resources as its policy wants them. */
export function jobResources(props: JobRoleProps) {
  return {
    outputBucketArn: props.outputBucket.bucketArn,
    keyArn: props.encryptionKey.keyArn,
    logGroupArn: props.logGroup.knownLogGroupArn,
    jobNamePrefix: props.jobNamePrefix,
    imageRepositoryArns: props.imageRepositoryArns,
    subnetIds: props.network.subnetIds,
    securityGroupIds: props.securityGroupIds,
    allowDirectGrants: props.allowDirectGrants !== undefined,
  };
}

/** For every job: tags that name its exceptions. */
export function jobTags({ allowDirectGrants }: Pick<JobRoleProps, 'allowDirectGrants'>): Record<string, string> {
  return exceptionTags({ 'allow-direct-grants': allowDirectGrants });
}

/** For work that pulls images. */
export function imageChecks(imageRepositoryArns: readonly string[]): readonly Check[] {
  const remedy = 'name the repository that images are pulled from';
  return [
    notEmpty('imageRepositoryArns', imageRepositoryArns, 'repository', remedy),
    checkRepositories('imageRepositoryArns', imageRepositoryArns),
  ];
}

/** For work in the network. */
export function networkChecks({
  network,
  securityGroupIds,
}: Pick<NetworkRoleProps, 'network' | 'securityGroupIds'>): readonly Check[] {
  return inNetwork(network.subnetIds, securityGroupIds);
}

/** For every job. */
export function jobChecks(props: JobRoleProps): readonly Check[] {
  return [
    ...imageChecks(props.imageRepositoryArns),
    ...networkChecks(props),
    ...reasons({ allowDirectGrants: props.allowDirectGrants }),
  ];
}
