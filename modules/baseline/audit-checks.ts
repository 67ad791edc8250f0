import { isReference } from '../core/reference';
import { Check } from '../core/validation';
import { AuditScope } from './account-audit-props';
import { NamedPrincipal, namedIn, whoManages } from './named-principals';
import { principalChecks } from './principal-rules';

/** Whether whom the audit is told of may be what they are named as. */
export function auditChecks(settings: AuditScope): readonly Check[] {
  const named = [
    ...whoManages(settings),
    { path: ['deployer'], arn: settings.deployer, as: 'the deployer' } satisfies NamedPrincipal,
    ...namedIn(['audit', 'auditors'], settings.audit.auditors, 'an auditor'),
  ];
  const projects = settings.projects.map(({ name }) => name);
  return [deployerAdministers(settings), ...principalChecks(named, settings, projects)];
}

function deployerAdministers({ deployer, administrators }: AuditScope): Check {
  return {
    property: 'deployer',
    rule: 'be one of the administrators',
    received: `"${deployer}"`,
    remedy: 'add it to administrators: AWS refuses a key policy that locks out whoever makes the key',
    // References to one role may be written in two ways
    holds: administrators.includes(deployer) || [deployer, ...administrators].some(isReference),
  };
}
