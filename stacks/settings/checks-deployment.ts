import { partitionOfRegion } from '../../modules/core/partition';
import { deploymentRoleArn } from '../../modules/deployment/role-names';
import { parseArn } from './arn';
import { check, SettingsCheck } from './check';
import { Finding, shown } from './problem';

/** Whether the roles that are made are those that the keys and buckets are told of. */
export const DEPLOYMENT_CHECKS: readonly SettingsCheck[] = Object.freeze([
  check(['deployment', 'state'], ({ deployment, state: { type } }) => {
    if (deployment === undefined || type === 'hcp') return [];
    return [
      {
        path: ['deployment'],
        rule: 'come with state of type hcp',
        received: shown(type),
        remedy: 'leave it out: the roles are for runs of HCP Terraform',
      },
    ];
  }),

  check(['deployment', 'account', 'region', 'prefix', 'deployer'], ({ deployment, deployer, planner, ...scope }) => {
    if (deployment === undefined) return [];
    return [
      ...isMade(
        'deployer',
        deployer,
        roleArn(scope, 'apply'),
        'the role that the stack deployer makes, or keys would not know it',
      ),
      ...isMade(
        'planner',
        planner,
        roleArn(scope, 'plan'),
        'the role that the stack deployer makes, or it could not read keys',
      ),
    ];
  }),

  check(['deployment', 'account', 'region'], ({ deployment, account, region }) => {
    const { identityProvider } = deployment;
    if (identityProvider === 'create') return [];
    const provider = parseArn(identityProvider);
    const partition = partitionOfRegion(region).name;
    if (provider.account === account && provider.partition === partition) return [];
    return [
      {
        path: ['deployment', 'identityProvider'],
        rule: `be of the account ${account} and the partition ${partition}`,
        received: shown(identityProvider),
        remedy: 'name that of the account that is deployed to, or write create',
      },
    ];
  }),

  check(['deployment', 'state'], ({ deployment: { identityProvider }, state: { hostname = 'app.terraform.io' } }) => {
    if (identityProvider === 'create' || identityProvider.endsWith(`:oidc-provider/${hostname}`)) return [];
    return [
      {
        path: ['deployment', 'identityProvider'],
        rule: `be that of ${hostname}`,
        received: shown(identityProvider),
        remedy: 'name the provider whose host runs Terraform, or correct state.hostname',
      },
    ];
  }),
]);

interface Scope {
  readonly prefix: string;
  readonly account: string;
  readonly region: string;
}

function roleArn({ prefix, account, region }: Scope, phase: 'plan' | 'apply'): string {
  const { name: partition, dnsSuffix } = partitionOfRegion(region);
  return deploymentRoleArn({ partition, account, region, dnsSuffix }, prefix, phase);
}

function isMade(setting: string, given: string | undefined, made: string, why: string): Finding[] {
  if (given === made) return [];
  return [{ path: [setting], rule: `be ${why}`, received: shown(given), remedy: `write ${made}` }];
}
