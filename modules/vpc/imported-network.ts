import { DataAwsEc2ManagedPrefixList } from '@cdktf/provider-aws/lib/data-aws-ec2-managed-prefix-list';
import { Annotations } from 'cdktf';
import { Construct } from 'constructs';
import { awsEnvironmentOf } from '../core/aws-environment';
import { format, notEmpty } from '../core/checks';
import { requireKnownLists } from '../core/known-lists';
import { requireAll } from '../core/validation';
import { s3ServiceName } from './endpoint-catalogue';
import { INetwork } from './network';

/** A network that is owned elsewhere. */
export interface ImportedNetworkProps extends Omit<INetwork, 's3PrefixListId'> {
  /** Default: that of AWS for S3 in this region, looked up at each plan. */
  readonly s3PrefixListId?: string;
}

const ID = '[0-9a-f]{8,17}$';

/**
 * A network that is owned elsewhere. That its subnets have no way to the internet, that its endpoints have policies and private DNS,
 * that the S3 endpoint is routed to, and that flows are logged is for its owner. Made by `PrivateVpc.fromIds`.
 */
export class ImportedNetwork extends Construct implements INetwork {
  /** As it was given. */
  readonly vpcId: string;
  /** As they were given. */
  readonly subnetIds: readonly string[];
  /** As it was given. */
  readonly s3EndpointId: string;
  /** As it was given, or as a reference to what was looked up. */
  readonly s3PrefixListId: string;
  /** As it was given. */
  readonly endpointSecurityGroupId?: string;

  /** @throws if an ID is not one of its kind, or there is no subnet */
  constructor(scope: Construct, id: string, props: ImportedNetworkProps) {
    super(scope, id);
    requireKnownLists(this, props);
    this.check(props);
    this.vpcId = props.vpcId;
    this.subnetIds = props.subnetIds;
    this.s3EndpointId = props.s3EndpointId;
    this.s3PrefixListId = props.s3PrefixListId ?? this.lookUpS3();
    this.endpointSecurityGroupId = props.endpointSecurityGroupId;
    Annotations.of(this).addWarning(
      `the network ${props.vpcId} is not ours: not checked that its subnets have no way to the internet, that its endpoints have policies ` +
        'and private DNS, that the S3 endpoint is routed to, and that flow logs are on',
    );
  }

  private lookUpS3(): string {
    return new DataAwsEc2ManagedPrefixList(this, 'S3PrefixList', { name: s3ServiceName(awsEnvironmentOf(this)) }).id;
  }

  private check({
    vpcId,
    subnetIds,
    s3EndpointId,
    s3PrefixListId,
    endpointSecurityGroupId,
  }: ImportedNetworkProps): void {
    const idOf = (property: string, value: string, prefix: string, what: string) =>
      format(
        property,
        value,
        new RegExp(`^${prefix}-${ID}`),
        `be the ID of ${what}`,
        `write it as in "${prefix}-0a1b2c3d4e5f67890"`,
      );
    requireAll(this, [
      idOf('vpcId', vpcId, 'vpc', 'a VPC'),
      notEmpty('subnetIds', subnetIds, 'subnet', 'name private ones, in two or more zones'),
      ...subnetIds.map((subnetId) => idOf('subnetIds', subnetId, 'subnet', 'a subnet each')),
      idOf('s3EndpointId', s3EndpointId, 'vpce', 'a VPC endpoint'),
      ...(s3PrefixListId === undefined ? [] : [idOf('s3PrefixListId', s3PrefixListId, 'pl', 'a prefix list')]),
      ...(endpointSecurityGroupId === undefined
        ? []
        : [idOf('endpointSecurityGroupId', endpointSecurityGroupId, 'sg', 'a security group')]),
    ]);
  }
}
