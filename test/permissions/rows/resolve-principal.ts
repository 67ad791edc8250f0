import { Documents } from '../engine/documents';
import { EVERYTHING, Source } from '../engine/policies';
import { Caller } from '../engine/request';
import { PrincipalAlias } from '../vocabulary/principal-alias';
import { PRINCIPALS } from '../vocabulary/principals';
import { fill, isDeployed, Scope, settingIn } from '../vocabulary/scope';
import { scopeOf, unmarked } from './resolve';

/** A principal with what is his own. */
export interface Actor {
  readonly caller: Caller;
  readonly identity: readonly Source[];
  readonly boundary?: Source;
  readonly serviceControls?: readonly Source[];
  readonly resourceControls?: readonly Source[];
}

/** Who an alias is; undefined if he is not deployed. @throws if the vocabulary does not have him */
export function resolvePrincipal(text: string, scope: Scope, documents: Documents): Actor | undefined {
  const alias = PRINCIPALS[unmarked(text)];
  if (!alias) throw new Error(`"${text}" must be a principal of vocabulary/principals.ts`);
  const where = scopeOf(text, scope);
  const { is } = alias;
  if (is === 'anonymous') return { caller: { principal: 'anonymous', type: 'Anonymous' }, identity: [] };
  if ('service' in is) {
    const caller = { principal: fill(is.service, where), type: 'Service' } as const;
    return { caller, identity: [], resourceControls: alias.organization && documents.resourceControls };
  }
  if ('role' in is) {
    const role = deployedRole(fill(is.role, where), where, documents);
    if (!role) return undefined;
    const boundary = alias.unbounded ? undefined : role.boundary;
    const serviceControls = serviceControlsFor(alias, where, documents);
    const identity = alias.identity ? [assumed(text, alias.identity)] : role.identity;
    const resourceControls = alias.organization && documents.resourceControls;
    return { ...role, boundary, identity, serviceControls, resourceControls };
  }
  const arn = 'arn' in is ? fill(is.arn, where) : personIn(where, is.setting);
  return arn === undefined ? undefined : holder(arn, text, alias, where, documents);
}

/** The first whom the settings name; a neighbour's people are in no settings. */
function personIn(scope: Scope, setting: string): string | undefined {
  return isDeployed(scope)
    ? settingIn(scope, setting)[0]
    : fill('arn:{partition}:iam::{account}:role/{project}', scope);
}

/** With the policies that the role was read back with; a neighbour's role may everything. */
function deployedRole(name: string, scope: Scope, documents: Documents): Actor | undefined {
  const { account } = scope.deployed.settings;
  if (!isDeployed(scope)) {
    return { caller: callerFor(`arn:aws:iam::${account}:role/${name}`), identity: [assumed(`${name}, a neighbour`)] };
  }
  const role = documents.role(name);
  if (!role) return undefined;
  return { caller: callerFor(role.arn), identity: documents.identityOf(role), boundary: documents.boundaryOf(role) };
}

function holder(
  arn: string,
  text: string,
  alias: PrincipalAlias,
  scope: Scope,
  documents: Documents,
): Actor | undefined {
  const held = alias.holds?.map((name) => documents.managed(fill(name, scope), 'identity'));
  const boundary = alias.boundary && documents.managed(fill(alias.boundary, scope), 'boundary');
  if (held?.includes(undefined) || (alias.boundary && !boundary)) return undefined;
  const own = held === undefined || alias.identity ? [assumed(text, alias.identity)] : [];
  return {
    caller: callerFor(arn),
    identity: [...own, ...((held as Source[] | undefined) ?? [])],
    boundary: boundary || undefined,
    serviceControls: serviceControlsFor(alias, scope, documents),
    resourceControls: alias.organization && documents.resourceControls,
  };
}

/** Each project has policies of its own: what several of them deny is proven of each alone. */
function serviceControlsFor({ organization }: PrincipalAlias, { project }: Scope, { serviceControls }: Documents) {
  if (organization === undefined) return undefined;
  return organization === true
    ? serviceControls
    : serviceControls.filter(({ shown }) => shown.startsWith(`organization project-${project}-`));
}

function assumed(who: string, document = EVERYTHING): Source {
  return { id: `assumed of ${who}`, shown: `assumed of ${who}`, kind: 'identity', deployed: false, document };
}

/** Roles act as sessions; their own ARN is what `aws:PrincipalArn` holds. */
function callerFor(arn: string): Caller {
  const [, partition, , , account, resource = ''] = arn.split(':');
  if (resource === 'root') return { principal: arn, arn, account, type: 'Account' };
  if (!resource.startsWith('role/')) return { principal: arn, arn, account, type: 'User' };
  const name = resource.split('/').at(-1);
  return {
    principal: `arn:${partition}:sts::${account}:assumed-role/${name}/session`,
    arn,
    account,
    type: 'AssumedRole',
  };
}
