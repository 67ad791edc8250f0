import { partitionOfRegion } from '../../modules/core/partition';
import { findAll, SettingsCheck } from './check';
import { ACCOUNT_CHECKS } from './checks-account';
import { ALERT_CHECKS } from './checks-alerts';
import { COST_CHECKS } from './checks-cost';
import { DEPLOYMENT_CHECKS } from './checks-deployment';
import { DETECTION_CHECKS } from './checks-detections';
import { NETWORK_CHECKS } from './checks-network';
import { PERMISSION_CHECKS } from './checks-permissions';
import { PRINCIPAL_CHECKS } from './checks-principals';
import { PROJECT_CHECKS } from './checks-projects';
import { WORKSPACE_CHECKS } from './checks-workspaces';
import { contradictionsIn } from './contradictions';
import { parseDocumentText, SettingsDocument } from './document';
import { withoutMisspelt } from './format-findings';
import { Finding, Problem, SettingsError } from './problem';
import { SettingsDraft } from './schema';
import { readStructure } from './structure';
import { AuditSettings, NetworkSettings, Settings, StateSettings } from './types';

export type * from './types';
export type { Path, Problem } from './problem';
export { SettingsError } from './problem';

const CHECKS: readonly SettingsCheck[] = [
  ...ACCOUNT_CHECKS,
  ...WORKSPACE_CHECKS,
  ...DEPLOYMENT_CHECKS,
  ...PRINCIPAL_CHECKS,
  ...NETWORK_CHECKS,
  ...PROJECT_CHECKS,
  ...PERMISSION_CHECKS,
  ...ALERT_CHECKS,
  ...DETECTION_CHECKS,
  ...COST_CHECKS,
];

/**
 * The settings that a text says, with defaults. `file` is what messages call the text.
 *
 * @throws SettingsError with everything that is wrong
 */
export function parseSettings(text: string, file: string): Settings {
  const document = parseDocumentText(text, file);
  const { sections, findings } = readStructure(document);
  const all = [...document.repetitions, ...findings, ...contradictionsIn(document.value), ...findAll(CHECKS, sections)];
  if (all.length > 0) throw new SettingsError(inOrder(withoutMisspelt(all), document, file));
  const projects = sections.projects.map(({ settings }) => settings);
  return complete({ ...sections, projects } as SettingsDraft); // nothing found: every section is there
}

/** The findings with their lines, as they come in the file. */
function inOrder(findings: readonly Finding[], { offsetOf, lineOf }: SettingsDocument, file: string): Problem[] {
  return findings
    .map((finding) => ({ finding, offset: offsetOf(finding.path) }))
    .sort((a, b) => a.offset - b.offset)
    .map(({ finding, offset }) => ({ ...finding, file, line: lineOf(offset) }));
}

function complete(draft: SettingsDraft): Settings {
  return {
    account: draft.account,
    region: draft.region,
    partition: draft.partition ?? partitionOfRegion(draft.region).name,
    prefix: draft.prefix,
    tags: draft.tags,
    administrators: draft.administrators,
    deployer: draft.deployer,
    ...(draft.planner && { planner: draft.planner }),
    state: stateOf(draft),
    ...(draft.deployment && { deployment: draft.deployment }),
    keys: draft.keys,
    audit: auditOf(draft.audit),
    alerts: draft.alerts,
    detections: draft.detections,
    guardDuty: draft.guardDuty,
    cost: draft.cost,
    network: networkOf(draft.network),
    projects: draft.projects,
    exceptions: draft.exceptions,
  };
}

function auditOf({ trail, ...rest }: SettingsDraft['audit']): AuditSettings {
  return { ...rest, trail: trail ?? 'create', trailIsAssumed: trail === undefined };
}

function stateOf({ state, region: deployedTo }: SettingsDraft): StateSettings {
  const { type, references, bucket, region, kmsKeyArn, organization, project, hostname, workspaceStart } = state;
  if (type === 'local') return { type, references };
  if (type === 's3') {
    return { type, references, bucket: bucket!, region: region ?? deployedTo, ...(kmsKeyArn && { kmsKeyArn }) };
  }
  return {
    type,
    references,
    organization: organization!,
    project: project!,
    ...(hostname && { hostname }),
    ...(workspaceStart && { workspaceStart }),
  };
}

function networkOf({
  existing,
  cidr,
  zones,
  reservedCidrs,
  endpoints,
  organizationId,
}: SettingsDraft['network']): NetworkSettings {
  if (existing) return { kind: 'existing', ...existing };
  return { kind: 'created', cidr: cidr!, zones: zones!, reservedCidrs, endpoints, organizationId };
}
