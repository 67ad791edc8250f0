import { App } from 'cdktf';
import { INetwork } from '../modules/vpc';
import { AuditStack } from './audit-stack';
import { NetworkStack } from './network-stack';
import { ProjectStack } from './project-stack';
import { Settings } from './settings/types';
import { given, Source } from './stack-outputs';

/**
 * The whole architecture: what the account is watched by, the network that everything runs in, and each project on top of both.
 *
 *     audit <- network <- project-<name> ...
 *       ^--------------------'
 */
export function buildBaseline(app: App, settings: Settings): void {
  const audit = new AuditStack(app, 'audit', settings);
  const network = provideNetwork(app, settings, audit);
  for (const project of settings.projects) {
    new ProjectStack(app, `project-${project.name}`, {
      settings,
      project,
      audit,
      network,
    });
  }
}

/** Made here, or taken as it is: then there is no network stack. */
function provideNetwork(app: App, settings: Settings, audit: AuditStack): Source<INetwork> {
  if (settings.network.kind === 'existing') return given(settings.network);
  return new NetworkStack(app, 'network', { settings, network: settings.network, audit });
}
