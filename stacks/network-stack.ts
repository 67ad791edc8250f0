import { Construct } from 'constructs';
import { pathName, plainName, roleName } from '../modules/core/resource-name';
import { IEncryptionKey } from '../modules/kms';
import { LogGroup } from '../modules/logs';
import { FlowLogs, INetwork, PrivateVpc } from '../modules/vpc';
import { BaselineStack } from './baseline-stack';
import { COMPONENTS } from './component-names';
import { CreatedNetwork, Settings } from './settings-types';

export interface NetworkStackProps {
  readonly settings: Settings;
  readonly network: CreatedNetwork;
  readonly logKey: Pick<IEncryptionKey, 'keyArn'>;
}

/** Once per account and region: the private VPC, its endpoints, its flow logs. */
export class NetworkStack extends BaselineStack {
  readonly network: INetwork;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: NetworkStackProps,
  ) {
    super(scope, id, props.settings, 'network');
    this.network = this.createVpc();
    this.createFlowLogs();
  }

  private createVpc(): INetwork {
    const { cidr, zones, endpoints } = this.props.network;
    return new PrivateVpc(this, 'Vpc', {
      name: plainName(this.props.settings, COMPONENTS.network),
      cidr,
      zones,
      endpoints,
    });
  }

  private createFlowLogs(): void {
    const { settings, logKey } = this.props;
    const logGroup = new LogGroup(this, 'FlowLogGroup', {
      logGroupName: `/${pathName(settings, COMPONENTS.flowLogs)}`,
      encryptionKey: logKey,
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
}
