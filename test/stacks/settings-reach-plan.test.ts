import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parseSettings } from '../../stacks/settings';
import { baselineOf } from '../support/baseline';
import { MONITORING_ROWS } from '../support/monitoring-setting-rows';
import { PROJECT_ROWS, REASON, ROLE, SettingRow } from '../support/project-setting-rows';
import { Synthesized } from '../support/synthesize';

const ROOT = join(__dirname, '../..');
const QUICKSTART = readFileSync(join(ROOT, 'examples/quickstart/baseline.yaml'), 'utf8');
const KEY = 'arn:aws:kms:eu-central-1:123456789012:key/11111111-2222-4333-8444-555555555555';

const existing = {
  vpcId: 'vpc-0a1b2c3d4e5f60718',
  subnetIds: ['subnet-0a1b2c3d4e5f60718', 'subnet-0a1b2c3d4e5f60719'],
  s3EndpointId: 'vpce-0a1b2c3d4e5f60718',
  s3PrefixListId: 'pl-0a1b2c3d4e5f60718',
};
const s3State = { type: 's3', bucket: 'acme-state' };
const hcpState = { type: 'hcp', organization: 'acme-ml', project: 'ML baseline' };

/** The roles that deploy are made, and are those that keys and buckets are told of. */
const deployed = (deployment: object) => ({
  state: hcpState,
  deployer: `${ROLE}/deployment/acme-deployment-apply-eu-central-1`,
  administrators: [`${ROLE}/deployment/acme-deployment-apply-eu-central-1`],
  planner: `${ROLE}/deployment/acme-deployment-plan-eu-central-1`,
  deployment,
});

/** For every setting: the change of the quickstart that sets it, what has to be in the plan then, and in which stack. */
const ROWS: Record<string, SettingRow> = {
  account: [{ account: '210987654321' }, 'audit', '"allowed_account_ids":["210987654321"]'],
  region: [{ region: 'eu-central-2' }, 'audit', '"region":"eu-central-2"'],
  partition: [{ partition: 'aws' }, 'audit', 'arn:aws:iam::123456789012:root'],
  prefix: [{ prefix: 'other' }, 'audit', '"bucket":"other-trail-123456789012-eu-central-1"'],
  tags: [{ tags: { CostCentre: 'ml-7' } }, 'audit', '"CostCentre":"ml-7"'],
  administrators: [
    { administrators: [`${ROLE}/MlBaselineDeployer`, `${ROLE}/Second`] },
    'project-fraud',
    `${ROLE}/Second`,
  ],
  deployer: [{ administrators: [`${ROLE}/Other`], deployer: `${ROLE}/Other` }, 'project-fraud', `${ROLE}/Other`],
  planner: [{ planner: `${ROLE}/Planner` }, 'project-fraud', `${ROLE}/Planner`],
  'deployment.identityProvider': [
    deployed({ identityProvider: 'arn:aws:iam::123456789012:oidc-provider/app.terraform.io' }),
    'deployer',
    'arn:aws:iam::123456789012:oidc-provider/app.terraform.io',
  ],
  'deployment.audience': [deployed({ audience: 'aws.acme' }), 'deployer', '"client_id_list":["aws.acme"]'],
  'state.type': [{ state: s3State }, 'audit', '"use_lockfile":true'],
  'state.bucket': [{ state: s3State }, 'audit', '"bucket":"acme-state"'],
  'state.region': [{ state: { ...s3State, region: 'eu-west-1' } }, 'audit', '"region":"eu-west-1"'],
  'state.kmsKeyArn': [{ state: { ...s3State, kmsKeyArn: KEY } }, 'audit', KEY],
  'state.organization': [{ state: hcpState }, 'audit', '"organization":"acme-ml"'],
  'state.project': [{ state: hcpState }, 'audit', '"project":"ML baseline"'],
  'state.hostname': [{ state: { ...hcpState, hostname: 'tfe.acme.com' } }, 'audit', '"hostname":"tfe.acme.com"'],
  'state.workspaceStart': [
    { state: { ...hcpState, workspaceStart: 'ml_' } },
    'network',
    '"name":"ml_acme-123456789012',
  ],
  'state.references': [
    { state: { type: 'local', references: 'variables' } },
    'project-fraud',
    'not terraform_remote_state',
  ],
  'keys.breakGlass': [{ keys: { breakGlass: 'none' } }, 'audit', 'not RecoverKeyByRootUser'],
  'audit.trail': [{ audit: { trail: 'existing' } }, 'audit', 'not "aws_cloudtrail":'],
  'audit.trailLock.mode': [{ audit: { trailLock: { mode: 'compliance' } } }, 'audit', '"mode":"COMPLIANCE"'],
  'audit.trailLock.days': [{ audit: { trailLock: { days: 42 } } }, 'audit', '"days":42'],
  'audit.logRetentionDays': [{ audit: { logRetentionDays: 731 } }, 'network', '"retention_in_days":731'],
  'audit.existingLogGroups': [
    { audit: { existingLogGroups: ['transform'] } },
    'audit',
    'not "name":"/aws/sagemaker/TransformJobs"',
  ],
  'audit.auditors': [{ audit: { auditors: [`${ROLE}/Auditor`] } }, 'audit', `${ROLE}/Auditor`],
  'audit.dataEventTypes': [
    { audit: { dataEventTypes: ['AWS::Bedrock::Model'] } },
    'audit',
    'not AWS::SageMaker::FeatureGroup',
  ],
  'network.cidr': [{ 'network.cidr': '10.99.0.0/16' }, 'network', '"cidr_block":"10.99.0.0/16"'],
  'network.zones': [
    { 'network.zones': ['eu-central-1b', 'eu-central-1c'] },
    'network',
    '"availability_zone":"eu-central-1c"',
  ],
  'network.endpoints': [{ 'network.endpoints': ['kms'] }, 'network', '"service_name":"com.amazonaws.eu-central-1.kms"'],
  'network.organizationId': [
    { 'network.organizationId': 'o-a1b2c3d4e5' },
    'network',
    '"aws:PrincipalOrgID":["o-a1b2c3d4e5"]',
  ],
  'network.existing.vpcId': [{ network: { existing } }, 'project-fraud', '"vpc_id":"vpc-0a1b2c3d4e5f60718"'],
  'network.existing.subnetIds': [{ network: { existing } }, 'project-fraud', 'subnet/subnet-0a1b2c3d4e5f60719'],
  'network.existing.s3EndpointId': [{ network: { existing } }, 'project-fraud', 'vpce-0a1b2c3d4e5f60718'],
  'network.existing.s3PrefixListId': [
    { network: { existing } },
    'project-fraud',
    '"prefix_list_id":"pl-0a1b2c3d4e5f60718"',
  ],
  'network.existing.endpointSecurityGroupId': [
    { network: { existing: { ...existing, endpointSecurityGroupId: 'sg-0a1b2c3d4e5f60718' } } },
    'project-fraud',
    '"security_group_id":"sg-0a1b2c3d4e5f60718"',
  ],
  ...PROJECT_ROWS,
  ...MONITORING_ROWS,
  'exceptions.allowDeletion.reason': [
    { exceptions: { allowDeletion: { reason: REASON } } },
    'network',
    `"ml-baseline:exception:allow-deletion":"${REASON}"`,
  ],
  'exceptions.allowDeletion.includingObjects': [
    { exceptions: { allowDeletion: { reason: REASON, includingObjects: true } } },
    'audit',
    '"force_destroy":true',
  ],
  'exceptions.allowDirectGrants.reason': [
    { exceptions: { allowDirectGrants: { reason: REASON } } },
    'project-fraud',
    'not kms:GrantIsForAWSResource',
  ],
};

/** Settings that only judge others. */
const WITHOUT_EFFECT_ON_PLAN = ['network.reservedCidrs'];

/** The quickstart after some values were set, each at a path such as `projects.0.efa`. */
function settingsWith(changes: Record<string, unknown>) {
  const { account = '123456789012', region = 'eu-central-1' } = changes;
  const text = QUICKSTART.replaceAll('123456789012', String(account)).replaceAll('eu-central-1', String(region));
  const file = parse(text);
  for (const [path, value] of Object.entries(changes)) {
    const names = path.split('.');
    const last = names.pop()!;
    const parent = names.reduce((node, name) => node[name], file);
    parent[last] = value;
  }
  return parseSettings(JSON.stringify(file), 'baseline.yaml');
}

function textOf(stack: Synthesized | undefined): string {
  return JSON.stringify(stack!.json).replaceAll('\\"', '"');
}

/** Paths of the settings, from the schema that editors get. */
function leavesOf(schema: any, path = ''): string[] {
  if (schema.properties) {
    return Object.entries(schema.properties).flatMap(([name, below]) =>
      leavesOf(below, path ? `${path}.${name}` : name),
    );
  }
  if (schema.type === 'array' && schema.items.properties) return leavesOf(schema.items, `${path}[]`);
  return [path];
}

const before = baselineOf(settingsWith({}));

describe('every setting reaches the plan', () => {
  test('has a row here', () => {
    const schema = JSON.parse(readFileSync(join(ROOT, 'docs/baseline.schema.json'), 'utf8'));
    expect([...Object.keys(ROWS), ...WITHOUT_EFFECT_ON_PLAN].sort()).toEqual(leavesOf(schema).sort());
  });

  test.each(Object.entries(ROWS))('%s', (name, [set, stack, inPlan]) => {
    const after = textOf(baselineOf(settingsWith(set))[stack]);
    const was = before[stack] ? textOf(before[stack]) : '';
    const [, negated, count, text] = /^(not )?(?:(\d+) )?(.*)$/s.exec(inPlan)!;
    const occurrences = (where: string) => where.split(text!).length - 1;
    if (negated) {
      expect([occurrences(was) > 0, occurrences(after)]).toEqual([true, 0]);
    } else if (count) {
      expect([occurrences(was) < Number(count), occurrences(after)]).toEqual([true, Number(count)]);
    } else {
      expect([name === 'partition' || occurrences(was) === 0, occurrences(after) > 0]).toEqual([true, true]);
    }
  });
});
