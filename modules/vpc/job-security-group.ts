import { SecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import { VpcSecurityGroupEgressRule } from '@cdktf/provider-aws/lib/vpc-security-group-egress-rule';
import { VpcSecurityGroupIngressRule } from '@cdktf/provider-aws/lib/vpc-security-group-ingress-rule';
import { Construct } from 'constructs';
import { format } from '../core/checks';
import { requireKnownLists } from '../core/known-lists';
import { requireAll } from '../core/validation';
import { INetwork } from './network';
import { memberProtocols } from './member-protocols';

/** What a security group of jobs is made of. */
export interface JobSecurityGroupProps {
  /** 1 to 255 letters, digits, spaces or any of . _ - : / ( ) # , @ [ ] + = & ; { } ! $ * and not `sg-` at the start. */
  readonly name: string;
  /** The network that jobs run in. Its `endpointSecurityGroupId`, if there is one, gets a rule that lets them in. */
  readonly network: INetwork;
  /**
   * Opens all protocols between members, which an Elastic Fabric Adapter needs. Default false: TCP, and what encrypts the traffic
   * between containers.
   */
  readonly elasticFabricAdapter?: boolean;
}

const NAME_FORMAT = /^(?!sg-|\s)[\w .:/()#,@[\]+=&;{}!$*-]{1,255}(?<!\s)$/;
const NAME_RULE = 'be 1 to 255 characters that AWS takes, without a space at an end, and not start with "sg-"';

const HTTPS = { ipProtocol: 'tcp', fromPort: 443, toPort: 443 };

/**
 * The security group of a project's jobs (`aws_security_group`): members reach each other, the interface endpoints and S3, and
 * nothing else. No rule names an address.
 */
export class JobSecurityGroup extends Construct {
  /** As a reference: whoever uses it comes after the group. */
  readonly securityGroupId: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: JobSecurityGroupProps,
  ) {
    super(scope, id);
    requireKnownLists(this, props);
    requireAll(this, [format('name', props.name, NAME_FORMAT, NAME_RULE, 'shorten or rename it')]);
    this.securityGroupId = this.createGroup().id;
    this.connectMembers();
    this.connectS3();
    if (props.network.endpointSecurityGroupId) this.connectEndpoints(props.network.endpointSecurityGroupId);
  }

  private createGroup(): SecurityGroup {
    return new SecurityGroup(this, 'Resource', {
      name: this.props.name,
      description: 'Jobs of one project: each other, endpoints, S3',
      vpcId: this.props.network.vpcId,
      revokeRulesOnDelete: false,
      tags: { Name: this.props.name },
    });
  }

  private connectMembers(): void {
    for (const [id, protocol] of memberProtocols(this.props.elasticFabricAdapter ?? false)) {
      const rule = {
        securityGroupId: this.securityGroupId,
        referencedSecurityGroupId: this.securityGroupId,
        description: protocol.purpose,
        ipProtocol: protocol.ipProtocol,
        fromPort: protocol.fromPort,
        toPort: protocol.toPort,
      };
      new VpcSecurityGroupIngressRule(this, `From${id}`, rule);
      new VpcSecurityGroupEgressRule(this, `To${id}`, rule);
    }
  }

  private connectS3(): void {
    new VpcSecurityGroupEgressRule(this, 'ToS3', {
      ...HTTPS,
      securityGroupId: this.securityGroupId,
      prefixListId: this.props.network.s3PrefixListId,
      description: 'S3 through the gateway endpoint',
    });
  }

  private connectEndpoints(endpointSecurityGroupId: string): void {
    new VpcSecurityGroupEgressRule(this, 'ToEndpoints', {
      ...HTTPS,
      securityGroupId: this.securityGroupId,
      referencedSecurityGroupId: endpointSecurityGroupId,
      description: 'AWS services through interface endpoints',
    });
    new VpcSecurityGroupIngressRule(this, 'EndpointsFromJobs', {
      ...HTTPS,
      securityGroupId: endpointSecurityGroupId,
      referencedSecurityGroupId: this.securityGroupId,
      description: this.props.name,
    });
  }
}
