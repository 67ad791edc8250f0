import { NamingScope, roleName } from '../core/resource-name';
import { Check } from '../core/validation';
import { accountRoles, projectRoles } from './baseline-names';
import { NamedPrincipal } from './named-principals';

/** A principal that may not be what it is named as. */
export interface WrongPrincipal extends Pick<Check, 'rule' | 'remedy'> {
  readonly principal: NamedPrincipal;
}

type Named = readonly NamedPrincipal[];

/** In place of what only Terraform will know: references and the framework's tokens are both written so. Settings are read without the framework. */
const UNKNOWN = '${}';
const REFERENCE = /\$\{[^{}]*\}/g;

/** Parts of an ARN of IAM. A reference may hold colons of its own. */
function partsOf(arn: string): { readonly partition?: string; readonly account?: string; readonly resource?: string } {
  const [, partition, , , account, resource] = arn.replaceAll(REFERENCE, UNKNOWN).split(':');
  return { partition, account, resource };
}

/** Policies of keys and buckets speak of one account's roles: another account's would be let in from where nothing here reaches. */
export function ofOtherAccounts(named: Named, account: string): WrongPrincipal[] {
  const rule = `be of the account ${account}`;
  const remedy = 'name a role or user of the account that is deployed to';
  return wrong(
    named,
    ({ arn }) => differs(partsOf(arn).account, account),
    rule,
    () => remedy,
  );
}

/** ARNs of another partition name nobody here. */
export function ofOtherPartitions(named: Named, partition: string, region: string): WrongPrincipal[] {
  const rule = `be of the partition ${partition}, which ${region} belongs to`;
  const remedy = `write it as arn:${partition}:iam::..., or correct the region`;
  return wrong(
    named,
    ({ arn }) => differs(partsOf(arn).partition, partition),
    rule,
    () => remedy,
  );
}

/** Who manages keys and buckets has no access to what is in them. */
export function whoAdminister(named: Named, administrators: readonly string[]): WrongPrincipal[] {
  const isBoth = ({ arn, as }: NamedPrincipal) =>
    as !== 'the deployer' && as !== 'an administrator' && administrators.includes(arn);
  const remedy = ({ as }: NamedPrincipal) =>
    `administrators have no access to data: name another one as ${as}, or take it off administrators`;
  return wrong(named, isBoth, 'not be an administrator', remedy);
}

/** Roles that are made here have the permissions that they need. */
export function whoAreOurs(named: Named, scope: NamingScope, projects: readonly string[]): WrongPrincipal[] {
  const ours = namesOfOurs(scope, projects);
  const isOurs = ({ arn, as }: NamedPrincipal) => as !== 'a principal with data access' && ours.has(roleNameIn(arn));
  const remedy = 'its permissions are set already: name a role of your own';
  return wrong(named, isOurs, 'not be a role that this baseline makes', () => remedy);
}

/** Who makes roles for a project may make any of that name. */
export function whomPeopleMake(named: Named, prefix: string, projects: readonly string[]): WrongPrincipal[] {
  const paths = projects.map((project) => `role/${prefix}/${project}/`);
  const isTheirs = ({ arn }: NamedPrincipal) => paths.some((path) => partsOf(arn).resource?.startsWith(path));
  const remedy = ({ as }: NamedPrincipal) =>
    `who makes roles below "${prefix}/" could delete it and make it anew: name a role elsewhere as ${as}`;
  return wrong(named, isTheirs, 'not be a role that people of a project make', remedy);
}

/** Names that the organization keeps for roles which services alone become: `resourceControlPolicies` of `DeploymentRoles`. */
export function whoAreNamedLikeOurs(named: Named, scope: NamingScope, projects: readonly string[]): WrongPrincipal[] {
  const { prefix, region } = scope;
  const ours = namesOfOurs(scope, projects);
  const isNamedSo = ({ resource = '' }) => resource.startsWith(`role/${prefix}-`) && resource.endsWith(`-${region}`);
  // The deployer and the planner are told more exactly
  const isWrong = ({ arn, as }: NamedPrincipal) =>
    as !== 'the deployer' && as !== 'the planner' && isNamedSo(partsOf(arn)) && !ours.has(roleNameIn(arn));
  const remedy = `the organization's policies let services alone become "${prefix}-*-${region}": name a role of another name`;
  return wrong(named, isWrong, 'not be named like the roles that are deployed', () => remedy);
}

/** What constructs are judged by, where names and place are known. What is deployed by runs of HCP Terraform, settings alone know. */
export function principalChecks(
  named: Named,
  scope: NamingScope & { readonly partition: string; readonly administrators: readonly string[] },
  projects: readonly string[],
): readonly Check[] {
  const { account, partition, region, prefix, administrators } = scope;
  return [
    ...ofOtherAccounts(named, account),
    ...ofOtherPartitions(named, partition, region),
    ...whoAdminister(named, administrators),
    ...whoAreOurs(named, scope, projects),
    ...whomPeopleMake(named, prefix, projects),
  ].map(({ principal: { path, arn }, rule, remedy }) => ({
    property: path
      .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
      .join('')
      .slice(1),
    rule,
    received: `"${arn}"`,
    remedy,
    holds: false,
  }));
}

function wrong(
  named: Named,
  isWrong: (principal: NamedPrincipal) => boolean,
  rule: string,
  remedyFor: (principal: NamedPrincipal) => string,
): WrongPrincipal[] {
  return named.filter(isWrong).map((principal) => ({ principal, rule, remedy: remedyFor(principal) }));
}

function differs(part: string | undefined, wanted: string): boolean {
  return part !== undefined && ![part, wanted].some((text) => text.includes('${')) && part !== wanted;
}

function namesOfOurs(scope: NamingScope, projects: readonly string[]): ReadonlySet<string> {
  const components = [...accountRoles(), ...projects.flatMap(projectRoles)];
  return new Set(components.map((component) => roleName(scope, component)));
}

function roleNameIn(arn: string): string {
  const { resource = '' } = partsOf(arn);
  return resource.startsWith('role/') ? resource.slice(resource.lastIndexOf('/') + 1) : '';
}
