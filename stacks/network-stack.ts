import { Construct } from 'constructs';
import { plainName, roleName } from '../modules/core/resource-name';
import { LogGroup } from '../modules/logs';
import { FlowLogs, INetwork, PrivateVpc } from '../modules/vpc';
import { AuditHandles } from './audit-stack';
import { logGroupNames } from './baseline-names';
import { BaselineStack } from './baseline-stack';
import { COMPONENTS } from './component-names';
import { parseArn } from './settings/arn';
import { CreatedNetwork, Settings } from './settings/types';
import { publish, Source, StackOutputs } from './stack-outputs';

export interface NetworkStackProps {
  readonly settings: Settings;
  readonly network: CreatedNetwork;
  readonly audit: Source<AuditHandles>;
}

/** Once per account and region: the private VPC, its endpoints, its flow logs. */
export class NetworkStack extends BaselineStack implements Source<INetwork> {
  private readonly network: INetwork;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: NetworkStackProps,
  ) {
    super(scope, id, props.settings);
    this.network = this.createVpc();
    this.createFlowLogs();
    this.publishForOtherStacks();
  }

  handlesFor(reader: BaselineStack): INetwork {
    const outputs = new StackOutputs(reader, this);
    return {
      vpcId: outputs.text('vpc_id'),
      subnetIds: outputs.texts('subnet_ids', this.network.subnetIds.length),
      s3EndpointId: outputs.text('s3_endpoint_id'),
      s3PrefixListId: outputs.text('s3_prefix_list_id'),
      endpointSecurityGroupId: this.network.endpointSecurityGroupId && outputs.text('endpoint_security_group_id'),
    };
  }

  private createVpc(): INetwork {
    const { cidr, zones, endpoints, organizationId } = this.props.network;
    return new PrivateVpc(this, 'Vpc', {
      name: plainName(this.props.settings, COMPONENTS.network),
      cidr,
      zones,
      endpoints,
      organizationId,
      imageAccounts: this.imageAccounts(),
    });
  }

  /** Accounts of the images that the projects use, beside our own. */
  private imageAccounts(): readonly string[] {
    const { account, projects } = this.props.settings;
    const accounts = projects.flatMap(({ imageRepositories }) => imageRepositories.map((arn) => parseArn(arn).account));
    return [...new Set(accounts)].filter((other) => other !== account).sort();
  }

  private createFlowLogs(): void {
    const { settings, audit } = this.props;
    const logGroup = new LogGroup(this, 'FlowLogGroup', {
      logGroupName: logGroupNames(settings).flowLogs,
      encryptionKey: audit.handlesFor(this).logKey,
      retentionDays: settings.audit.logRetentionDays,
      allowDeletion: settings.exceptions.allowDeletion,
    });
    new FlowLogs(this, 'FlowLogs', {
      name: plainName(settings, COMPONENTS.flowLogs),
      roleName: roleName(settings, COMPONENTS.flowLogs),
      vpcId: this.network.vpcId,
      logGroup,
    });
  }

  private publishForOtherStacks(): void {
    const { vpcId, subnetIds, s3EndpointId, s3PrefixListId, endpointSecurityGroupId } = this.network;
    publish(this, {
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
    });
  }
}
