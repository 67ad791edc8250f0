import { Construct } from 'constructs';
import { requireKnownLists } from '../core/known-lists';
import { plainName, roleName } from '../core/resource-name';
import { awsEnvironmentOf } from '../core/aws-environment';
import { isReference } from '../core/reference';
import { Check, requireAll, shown } from '../core/validation';
import { IEncryptionKey } from '../kms';
import { LogGroup } from '../logs';
import { EndpointName, FlowLogs, INetwork, PrivateVpc } from '../vpc';
import { DEFAULT_ENDPOINTS } from '../vpc/endpoint-catalogue';
import { logGroupNames } from './baseline-names';
import { BaselineProps, Deployment, deploymentOf } from './baseline-props';
import { COMPONENTS } from './component-names';
import { AUDIT_DEFAULTS } from './defaults';
import { Outputs } from './outputs';

/** What a private network is made of. */
export interface PrivateNetworkProps extends Pick<BaselineProps, 'prefix' | 'exceptions'> {
  /** As in `PrivateVpcProps`. */
  readonly cidr: string;
  /** As in `PrivateVpcProps`. */
  readonly zones: readonly string[];
  /** Interface endpoints beside the S3 gateway. Default: what jobs and notebooks need, `DEFAULT_ENDPOINTS`. */
  readonly endpoints?: readonly EndpointName[];
  /** As in `PrivateVpcProps`. */
  readonly organizationId?: string;
  /** As in `PrivateVpcProps`. */
  readonly imageAccounts?: readonly string[];
  /** Key of the flow logs: that of the account's audit admits them. */
  readonly logKey: Pick<IEncryptionKey, 'keyArn'>;
  /** Days that flow logs are kept: one of what CloudWatch Logs takes, 365 or more. Default 365. */
  readonly logRetentionDays?: number;
}

/**
 * Once per account and region: the private VPC, its endpoints, its flow logs.
 *
 * @throws if a zone is not of the region, and as its parts do
 */
export class PrivateNetwork extends Construct implements INetwork {
  /** ID of the VPC. */
  readonly vpcId: string;
  /** IDs of the private subnets, in the order of the zones. */
  readonly subnetIds: readonly string[];
  /** ID of the S3 gateway endpoint. */
  readonly s3EndpointId: string;
  /** ID of the prefix list of S3 in this region. */
  readonly s3PrefixListId: string;
  /** ID of the security group of the interface endpoints. Absent: there are none. */
  readonly endpointSecurityGroupId?: string;
  /** What projects take, by the names that the stack gives its Terraform outputs. */
  readonly outputs: Outputs;
  private readonly settings: Deployment;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: PrivateNetworkProps,
  ) {
    super(scope, id);
    requireKnownLists(this, props);
    this.settings = deploymentOf({ administrators: [], ...props }, awsEnvironmentOf(this));
    requireAll(this, [zonesAreHere(props.zones, this.settings.region)]);
    const vpc = this.createVpc();
    this.node.defaultChild = vpc.node.defaultChild;
    this.vpcId = vpc.vpcId;
    this.subnetIds = vpc.subnetIds;
    this.s3EndpointId = vpc.s3EndpointId;
    this.s3PrefixListId = vpc.s3PrefixListId;
    this.endpointSecurityGroupId = vpc.endpointSecurityGroupId;
    this.createFlowLogs();
    this.outputs = networkOutputs(this);
  }

  private createVpc(): PrivateVpc {
    const { cidr, zones, endpoints, organizationId, imageAccounts } = this.props;
    return new PrivateVpc(this, 'Vpc', {
      name: plainName(this.settings, COMPONENTS.network),
      cidr,
      zones,
      endpoints: endpoints ?? DEFAULT_ENDPOINTS,
      organizationId,
      imageAccounts,
    });
  }

  private createFlowLogs(): void {
    const logGroup = new LogGroup(this, 'FlowLogGroup', {
      logGroupName: logGroupNames(this.settings).flowLogs,
      encryptionKey: this.props.logKey,
      retentionDays: this.props.logRetentionDays ?? AUDIT_DEFAULTS.logRetentionDays,
      allowDeletion: this.settings.exceptions.allowDeletion,
    });
    new FlowLogs(this, 'FlowLogs', {
      name: plainName(this.settings, COMPONENTS.flowLogs),
      roleName: roleName(this.settings, COMPONENTS.flowLogs),
      vpcId: this.vpcId,
      logGroup,
    });
  }
}

function networkOutputs(network: INetwork): Outputs {
  const { vpcId, subnetIds, s3EndpointId, s3PrefixListId, endpointSecurityGroupId } = network;
  return {
    vpc_id: { value: vpcId, description: 'The private VPC' },
    subnet_ids: { value: subnetIds, description: 'Its private subnets, in the order of the zones' },
    s3_endpoint_id: { value: s3EndpointId, description: 'The S3 gateway endpoint, the only way to data' },
    s3_prefix_list_id: { value: s3PrefixListId, description: 'Prefix list of S3 in this region' },
    ...(endpointSecurityGroupId && {
      endpoint_security_group_id: {
        value: endpointSecurityGroupId,
        description: 'Security group of the interface endpoints',
      },
    }),
  };
}

function zonesAreHere(zones: readonly string[], region: string): Check {
  const elsewhere = zones.filter((zone) => ![zone, region].some(isReference) && !zone.startsWith(region));
  return {
    property: 'zones',
    rule: `be zones of the region ${region}`,
    received: shown(elsewhere),
    remedy: `name zones such as "${region}a"`,
    holds: elsewhere.length === 0,
  };
}
