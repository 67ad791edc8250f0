import { Construct } from 'constructs';
import { awsEnvironmentOf } from '../core/aws-environment';
import { inNetwork, outputElsewhere } from '../core/job-checks';
import { requireKnownLists } from '../core/known-lists';
import { ServiceRole } from '../core/service-role';
import { requireAll } from '../core/validation';
import { IEncryptionKey } from '../kms';
import { IBucket } from '../s3';
import { INetwork } from '../vpc';
import { customizationJobs, customizationStatements } from './customization-policy';

/** What the role of customization jobs may reach. */
export interface CustomizationRoleProps {
  /** 1 to 64 characters. */
  readonly roleName: string;
  /** Bucket of training data, which jobs read. */
  readonly trainingBucket: Pick<IBucket, 'bucketArn'>;
  /** Bucket that jobs write metrics to. */
  readonly outputBucket: Pick<IBucket, 'bucketArn'>;
  /** Key of data and custom models. */
  readonly encryptionKey: Pick<IEncryptionKey, 'keyArn' | 'grantEncryptingCustomModels'>;
  /** Subnets that jobs run in. */
  readonly network: Pick<INetwork, 'subnetIds'>;
  /** Security groups that jobs run in. */
  readonly securityGroupIds: readonly string[];
  /** Managed policy that bounds what the role may ever do: `PermissionBoundary`. Default: none. */
  readonly permissionsBoundaryArn?: string;
}

/**
 * The role of a project's Bedrock customization jobs: reads training data, writes metrics to a folder of its own in the output
 * bucket, and keeps custom models under the project's key, through Bedrock. Bedrock assumes it for customization jobs of this
 * account. That a job asks for network and key is not for permissions to say: Bedrock sends no condition key for either.
 *
 * @throws if output goes to the training bucket, or there is no subnet or security group
 */
export class CustomizationRole extends Construct {
  /** As a reference: whoever uses it comes after the role. */
  readonly roleArn: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: CustomizationRoleProps,
  ) {
    super(scope, id);
    requireKnownLists(this, props);
    this.check();
    const role = this.createRole();
    this.node.defaultChild = role.node.defaultChild;
    this.roleArn = role.roleArn;
    props.encryptionKey.grantEncryptingCustomModels(role.knownRoleArn);
  }

  private createRole(): ServiceRole {
    const environment = awsEnvironmentOf(this);
    const { roleName, trainingBucket, outputBucket, encryptionKey, network, securityGroupIds } = this.props;
    const resources = {
      trainingBucketArn: trainingBucket.bucketArn,
      outputBucketArn: outputBucket.bucketArn,
      keyArn: encryptionKey.keyArn,
      subnetIds: network.subnetIds,
      securityGroupIds,
    };
    return new ServiceRole(this, 'Role', {
      roleName,
      description: 'Bedrock customization jobs of the project',
      service: 'bedrock',
      sourceArns: [customizationJobs(environment)],
      permissionsBoundaryArn: this.props.permissionsBoundaryArn,
      statements: customizationStatements(resources, environment),
    });
  }

  private check(): void {
    const { trainingBucket, outputBucket, network, securityGroupIds } = this.props;
    requireAll(this, [
      outputElsewhere(outputBucket.bucketArn, trainingBucket.bucketArn),
      ...inNetwork(network.subnetIds, securityGroupIds),
    ]);
  }
}
