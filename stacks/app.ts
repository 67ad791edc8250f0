import { App } from 'cdktf';
import { INetwork } from '../modules/vpc';
import { AuditStack } from './audit-stack';
import { DeployerStack } from './deployer-stack';
import { NetworkStack } from './network-stack';
import { ProjectStack } from './project-stack';
import { Settings } from './settings/types';
import { STACKS } from './stack-names';
import { given, Source } from './stack-outputs';

/**
 * The whole architecture: what the account is watched by, the network that everything runs in, and each project on top of both.
 *
 *     audit <- network <- project-<name> ...
 *       ^--------------------'
 */
export function buildBaseline(app: App, settings: Settings): void {
  provideDeployer(app, settings);
  const audit = new AuditStack(app, STACKS.audit, settings);
  const network = provideNetwork(app, settings, audit);
  for (const project of settings.projects) {
    new ProjectStack(app, STACKS.projectOf(project.name), {
      settings,
      project,
      audit,
      network,
    });
  }
}

/** Asked for, or there by other means: then there is no such stack. The roles deploy all others, and depend on none. */
function provideDeployer(app: App, settings: Settings): void {
  const { deployment, state } = settings;
  if (deployment && state.type === 'hcp') new DeployerStack(app, STACKS.deployer, settings, deployment, state);
}

/** Made here, or taken as it is: then there is no network stack. */
function provideNetwork(app: App, settings: Settings, audit: AuditStack): Source<INetwork> {
  if (settings.network.kind === 'existing') return given(settings.network);
  return new NetworkStack(app, STACKS.network, { settings, network: settings.network, audit });
}
