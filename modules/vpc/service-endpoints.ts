import { SecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import { VpcEndpoint } from '@cdktf/provider-aws/lib/vpc-endpoint';
import { Construct } from 'constructs';
import { awsEnvironmentOf } from '../core/aws-environment';
import { requireKnownLists } from '../core/known-lists';
import { PolicyDocument } from '../core/policy-document';
import { ENDPOINT_POLICY_LIMIT } from '../core/policy-limits';
import { Statement } from '../core/policy-statement';
import { hasFormat, requireAll, shown } from '../core/validation';
import { ENDPOINT_NAMES, EndpointName, ENDPOINTS, interfaceServiceName, s3ServiceName } from './endpoint-catalogue';
import { interfaceEndpointStatements, Perimeter, s3EndpointStatements } from './endpoint-policy';

/** What endpoints of a VPC are made of. */
export interface ServiceEndpointsProps {
  /** Start of the names. */
  readonly name: string;
  /** ID of the VPC. */
  readonly vpcId: string;
  /** IDs of the subnets that interface endpoints are reached in. One in each zone. */
  readonly subnetIds: readonly string[];
  /** Tables that get the route to S3. */
  readonly routeTableIds: readonly string[];
  /** Interface endpoints by their names in the catalogue. */
  readonly endpoints: readonly EndpointName[];
  /** Organization whose callers and resources the endpoints admit: `o-...`. Default: those of this account alone. */
  readonly organizationId?: string;
  /** Accounts with registries that images are pulled from, beside our own: twelve digits each. Default: none. */
  readonly imageAccounts?: readonly string[];
}

const ORGANIZATION_FORMAT = /^o-[a-z0-9]{10,32}$/;
const ACCOUNT_FORMAT = /^\d{12}$/;

/**
 * The ways out of a private network (`aws_vpc_endpoint`): the S3 gateway, and interface endpoints with private DNS, each under a
 * policy that admits this account's callers to this account's resources, or the organization's. The interface endpoints share a security group without
 * any rule: each project adds its own.
 *
 * @throws if an endpoint is not in the catalogue, or the organization or an account is none
 */
export class ServiceEndpoints extends Construct {
  /** ID of the S3 gateway endpoint. */
  readonly s3EndpointId: string;
  /** Absent if there are no interface endpoints. */
  readonly securityGroupId?: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: ServiceEndpointsProps,
  ) {
    super(scope, id);
    requireKnownLists(this, props);
    this.check();
    this.s3EndpointId = this.createS3Gateway().id;
    if (props.endpoints.length === 0) return;
    this.securityGroupId = this.createSecurityGroup().id;
    for (const name of props.endpoints) this.createInterface(name, this.securityGroupId);
  }

  private createS3Gateway(): VpcEndpoint {
    const environment = awsEnvironmentOf(this);
    const pullsImages = this.props.endpoints.includes('ecr.dkr');
    return new VpcEndpoint(this, 'S3', {
      vpcId: this.props.vpcId,
      vpcEndpointType: 'Gateway',
      serviceName: s3ServiceName(environment),
      routeTableIds: [...this.props.routeTableIds],
      policy: this.policyOf('S3', s3EndpointStatements(pullsImages, this.perimeter, environment)),
      tags: { Name: `${this.props.name}-s3` },
    });
  }

  private createInterface(name: EndpointName, securityGroupId: string): VpcEndpoint {
    const environment = awsEnvironmentOf(this);
    return new VpcEndpoint(this, name, {
      vpcId: this.props.vpcId,
      vpcEndpointType: 'Interface',
      serviceName: interfaceServiceName(environment, ENDPOINTS[name]),
      subnetIds: [...this.props.subnetIds],
      securityGroupIds: [securityGroupId],
      privateDnsEnabled: true,
      policy: this.policyOf(name, interfaceEndpointStatements(ENDPOINTS[name], this.perimeter, environment)),
      tags: { Name: `${this.props.name}-${name}` },
    });
  }

  private createSecurityGroup(): SecurityGroup {
    return new SecurityGroup(this, 'SecurityGroup', {
      name: `${this.props.name}-endpoints`,
      description: 'Interface endpoints: HTTPS from the security groups that add a rule',
      vpcId: this.props.vpcId,
      revokeRulesOnDelete: false,
      tags: { Name: `${this.props.name}-endpoints` },
    });
  }

  private get perimeter(): Perimeter {
    return { organizationId: this.props.organizationId, imageAccounts: this.props.imageAccounts ?? [] };
  }

  private policyOf(name: string, statements: readonly Statement[]): string {
    const document = new PolicyDocument(this, `${name}-PolicyDocument`, { sizeLimit: ENDPOINT_POLICY_LIMIT });
    document.add(...statements);
    return document.json;
  }

  private check(): void {
    const { endpoints, organizationId, imageAccounts = [] } = this.props;
    const unknown = endpoints.filter((name) => !ENDPOINT_NAMES.includes(name));
    const strangers = imageAccounts.filter((account) => !hasFormat(account, ACCOUNT_FORMAT));
    requireAll(this, [
      {
        property: 'endpoints',
        rule: 'be in the catalogue',
        received: shown(unknown),
        remedy: `choose among ${ENDPOINT_NAMES.join(', ')}`,
        holds: unknown.length === 0,
      },
      {
        property: 'organizationId',
        rule: 'be the ID of an organization',
        received: `"${organizationId}"`,
        remedy: 'write it as in "o-a1b2c3d4e5"',
        holds: organizationId === undefined || hasFormat(organizationId, ORGANIZATION_FORMAT),
      },
      {
        property: 'imageAccounts',
        rule: 'be numbers of AWS accounts',
        received: shown(strangers),
        remedy: 'write all twelve digits of each',
        holds: strangers.length === 0,
      },
    ]);
  }
}
