import { Construct } from 'constructs';
import { AuditHandles, PrivateNetwork } from '../modules/baseline';
import { INetwork } from '../modules/vpc';
import { BaselineStack } from './baseline-stack';
import { ONLY_PART } from './only-part';
import { parseArn } from './settings/arn';
import { CreatedNetwork, Settings } from './settings/types';
import { publish, Source, valuesOf } from './stack-outputs';

export interface NetworkStackProps {
  readonly settings: Settings;
  readonly network: CreatedNetwork;
  readonly audit: Source<AuditHandles>;
}

/** Once per account and region: the private VPC, its endpoints, its flow logs. */
export class NetworkStack extends BaselineStack implements Source<INetwork> {
  private readonly network: PrivateNetwork;

  constructor(scope: Construct, id: string, { settings, network, audit }: NetworkStackProps) {
    super(scope, id, settings);
    this.network = new PrivateNetwork(this, ONLY_PART, {
      ...settings,
      ...network,
      imageAccounts: imageAccounts(settings),
      logKey: audit.handlesFor(this).logKey,
      logRetentionDays: settings.audit.logRetentionDays,
    });
    publish(this, this.network.outputs);
  }

  handlesFor(reader: BaselineStack): INetwork {
    const values = valuesOf(this, reader);
    return {
      vpcId: values.text('vpc_id'),
      subnetIds: values.texts('subnet_ids', this.network.subnetIds.length),
      s3EndpointId: values.text('s3_endpoint_id'),
      s3PrefixListId: values.text('s3_prefix_list_id'),
      endpointSecurityGroupId: this.network.endpointSecurityGroupId && values.text('endpoint_security_group_id'),
    };
  }
}

/** Accounts of the images that the projects use, beside our own. */
function imageAccounts({ account, projects }: Settings): readonly string[] {
  const accounts = projects.flatMap(({ imageRepositories }) => imageRepositories.map((arn) => parseArn(arn).account));
  return [...new Set(accounts)].filter((other) => other !== account).sort();
}
