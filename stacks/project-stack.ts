import { Annotations } from 'cdktf';
import { Construct } from 'constructs';
import { AuditHandles, Project } from '../modules/baseline';
import { INetwork } from '../modules/vpc';
import { BaselineStack } from './baseline-stack';
import { ProjectSettings, Settings } from './settings/types';
import { ONLY_PART } from './only-part';
import { publish, Source } from './stack-outputs';

export interface ProjectStackProps {
  readonly settings: Settings;
  readonly project: ProjectSettings;
  readonly audit: Source<AuditHandles>;
  readonly network: Source<INetwork>;
}

/** Once per project: the key, the buckets for training data and output, the security group, and who may do what. */
export class ProjectStack extends BaselineStack {
  constructor(scope: Construct, id: string, { settings, project, audit, network }: ProjectStackProps) {
    super(scope, id, settings, project.name);
    if (settings.network.kind === 'existing') this.sayWhatTheNetworkMustHave();
    const { outputs } = new Project(this, ONLY_PART, {
      ...settings,
      project,
      audit: audit.handlesFor(this),
      network: network.handlesFor(this),
    });
    publish(this, outputs);
  }

  private sayWhatTheNetworkMustHave(): void {
    Annotations.of(this).addWarning(
      '"network.existing" is not ours: not checked that its subnets have no way to the internet, that its endpoints have ' +
        'policies and private DNS, that the S3 endpoint is routed to, and that flow logs are on',
    );
  }
}
