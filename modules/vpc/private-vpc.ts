import { DataAwsEc2ManagedPrefixList } from '@cdktf/provider-aws/lib/data-aws-ec2-managed-prefix-list';
import { DefaultNetworkAcl } from '@cdktf/provider-aws/lib/default-network-acl';
import { DefaultSecurityGroup } from '@cdktf/provider-aws/lib/default-security-group';
import { NetworkAcl } from '@cdktf/provider-aws/lib/network-acl';
import { RouteTable } from '@cdktf/provider-aws/lib/route-table';
import { RouteTableAssociation } from '@cdktf/provider-aws/lib/route-table-association';
import { Subnet } from '@cdktf/provider-aws/lib/subnet';
import { Vpc } from '@cdktf/provider-aws/lib/vpc';
import { Construct } from 'constructs';
import { parseCidr } from '../core/cidr';
import { awsEnvironmentOf } from '../core/aws-environment';
import { requireKnownLists } from '../core/known-lists';
import { requireAll, shown } from '../core/validation';
import { EndpointName, s3ServiceName } from './endpoint-catalogue';
import { ImportedNetwork, ImportedNetworkProps } from './imported-network';
import { INetwork } from './network';
import { egressRules, ingressRules } from './network-acl-rules';
import { ServiceEndpoints } from './service-endpoints';
import { FEWEST_ZONES, LARGEST_VPC_BITS, planSubnets, SMALLEST_SUBNET_BITS, subnetBits } from './subnet-plan';

/** What a private VPC is made of. */
export interface PrivateVpcProps {
  /** Start of the names of everything in the network. */
  readonly name: string;
  /** IPv4 block of the VPC, /16 to /24, host bits zero: `10.20.0.0/16`. */
  readonly cidr: string;
  /** Availability zones, two or more, such as `eu-central-1a`. A subnet of /26 or larger in each. */
  readonly zones: readonly string[];
  /** Interface endpoints beside the S3 gateway. Each costs by the hour and zone. */
  readonly endpoints: readonly EndpointName[];
  /** As in `ServiceEndpointsProps`. */
  readonly organizationId?: string;
  /** As in `ServiceEndpointsProps`. */
  readonly imageAccounts?: readonly string[];
}

/**
 * A VPC without a way to the internet: no internet gateway, no NAT, no route but the local one and S3's. Private subnets in two
 * or more zones, the default security group and network ACL without any rule, one network ACL that knows the VPC and S3, the S3
 * gateway endpoint, and the interface endpoints asked for.
 *
 * @throws if the block, the zones or the size of the subnets are out of range
 */
export class PrivateVpc extends Construct implements INetwork {
  /**
   * A network that exists already, by the IDs of its parts. Nothing in it is made or changed but rules of
   * `endpointSecurityGroupId`, if that is given: without it, whoever owns the interface endpoints lets jobs in himself.
   *
   * @throws if an ID is not one of its kind, or there is no subnet
   */
  static fromIds(scope: Construct, id: string, props: ImportedNetworkProps): ImportedNetwork {
    return new ImportedNetwork(scope, id, props);
  }

  /** ID of the VPC, as a reference. */
  readonly vpcId: string;
  /** IDs of the private subnets, in the order of the zones. */
  readonly subnetIds: readonly string[];
  /** ID of the S3 gateway endpoint. */
  readonly s3EndpointId: string;
  /** ID of the prefix list of S3 in this region. */
  readonly s3PrefixListId: string;
  /** ID of the security group of the interface endpoints. Absent: there are none. */
  readonly endpointSecurityGroupId?: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: PrivateVpcProps,
  ) {
    super(scope, id);
    requireKnownLists(this, props);
    this.check();
    const vpc = this.createVpc();
    this.vpcId = vpc.id;
    this.closeDefaults(vpc);
    const subnets = this.createSubnets();
    this.subnetIds = subnets.map(({ id: subnetId }) => subnetId);
    const routes = this.createRouteTable(subnets);
    const s3 = this.lookUpS3();
    this.s3PrefixListId = s3.id;
    this.createNetworkAcl(s3);
    const endpoints = this.createEndpoints(routes);
    this.s3EndpointId = endpoints.s3EndpointId;
    this.endpointSecurityGroupId = endpoints.securityGroupId;
  }

  private createVpc(): Vpc {
    return new Vpc(this, 'Resource', {
      cidrBlock: this.props.cidr,
      enableDnsSupport: true,
      enableDnsHostnames: true,
      instanceTenancy: 'default',
      assignGeneratedIpv6CidrBlock: false,
      tags: { Name: this.props.name },
    });
  }

  /** EC2.2: what is put into the VPC without a thought reaches nothing. */
  private closeDefaults(vpc: Vpc): void {
    const tags = { Name: `${this.props.name}-default-closed` };
    new DefaultSecurityGroup(this, 'DefaultSecurityGroup', { vpcId: vpc.id, ingress: [], egress: [], tags });
    new DefaultNetworkAcl(this, 'DefaultNetworkAcl', { defaultNetworkAclId: vpc.defaultNetworkAclId, tags });
  }

  private createSubnets(): Subnet[] {
    const plan = planSubnets(parseCidr(this.props.cidr)!, this.props.zones);
    return [...plan].map(
      ([zone, cidrBlock]) =>
        new Subnet(this, `Subnet-${zone}`, {
          vpcId: this.vpcId,
          availabilityZone: zone,
          cidrBlock,
          mapPublicIpOnLaunch: false,
          assignIpv6AddressOnCreation: false,
          tags: { Name: `${this.props.name}-private-${zone}` },
        }),
    );
  }

  /** One table for all: there is no route to tell zones apart by. */
  private createRouteTable(subnets: readonly Subnet[]): RouteTable {
    const table = new RouteTable(this, 'RouteTable', {
      vpcId: this.vpcId,
      // None, said aloud: left out, a route that somebody adds by hand would never show in a plan
      route: [],
      tags: { Name: `${this.props.name}-private` },
    });
    this.props.zones.forEach(
      (zone, index) =>
        new RouteTableAssociation(this, `Route-${zone}`, { subnetId: subnets[index].id, routeTableId: table.id }),
    );
    return table;
  }

  private lookUpS3(): DataAwsEc2ManagedPrefixList {
    return new DataAwsEc2ManagedPrefixList(this, 'S3PrefixList', { name: s3ServiceName(awsEnvironmentOf(this)) });
  }

  private createNetworkAcl(s3: DataAwsEc2ManagedPrefixList): void {
    const acl = new NetworkAcl(this, 'NetworkAcl', {
      vpcId: this.vpcId,
      subnetIds: [...this.subnetIds],
      tags: { Name: `${this.props.name}-private` },
    });
    const entries = `data.${s3.terraformResourceType}.${s3.friendlyUniqueId}.entries`;
    acl.addOverride('ingress', ingressRules(this.props.cidr, entries));
    acl.addOverride('egress', egressRules(this.props.cidr, entries));
  }

  private createEndpoints(routes: RouteTable): ServiceEndpoints {
    return new ServiceEndpoints(this, 'Endpoints', {
      name: this.props.name,
      vpcId: this.vpcId,
      subnetIds: this.subnetIds,
      routeTableIds: [routes.id],
      endpoints: this.props.endpoints,
      organizationId: this.props.organizationId,
      imageAccounts: this.props.imageAccounts,
    });
  }

  private check(): void {
    const { cidr, zones } = this.props;
    const block = parseCidr(cidr);
    requireAll(this, [
      {
        property: 'cidr',
        rule: 'be an IPv4 block with its host bits zero',
        received: `"${cidr}"`,
        remedy: 'write it as in "10.20.0.0/16"',
        holds: block !== undefined,
      },
      {
        property: 'zones',
        rule: `name at least ${FEWEST_ZONES} availability zones`,
        received: shown(zones),
        remedy: 'add a zone: a job that loses one has to find another',
        holds: new Set(zones).size >= FEWEST_ZONES,
      },
      {
        property: 'zones',
        rule: 'name each zone once',
        received: shown(zones),
        remedy: 'drop the repetition',
        holds: new Set(zones).size === zones.length,
      },
      {
        property: 'cidr',
        rule: `be /${LARGEST_VPC_BITS} or smaller`,
        received: `"${cidr}"`,
        remedy: 'choose a block that AWS takes for a VPC',
        holds: block === undefined || block.bits >= LARGEST_VPC_BITS,
      },
      {
        property: 'cidr',
        rule: `leave a subnet of /${SMALLEST_SUBNET_BITS} or larger in each zone`,
        received: `"${cidr}" for ${zones.length} zones`,
        remedy: 'choose a larger block or fewer zones',
        holds: block === undefined || subnetBits(block, zones.length) <= SMALLEST_SUBNET_BITS,
      },
    ]);
  }
}
