import * as fc from 'fast-check';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { AccountAudit, AccountAuditProps } from '../../../modules/baseline';
import { JOB_LOGS } from '../../../modules/baseline/component-names';
import { ACCOUNT_DETECTIONS } from '../../../modules/detection/account-catalogue';
import { AUDIT } from '../../../tools/modules/definitions/audit';
import { moduleConfiguration } from '../../../tools/modules/module-configuration';
import { CACHE } from '../../../tools/support/paths';
import { madeByConstructs } from '../../support/made-by-constructs';
import { ModulePlan, planModule } from '../../support/module-plans';
import { differences } from '../../support/module-differences';
import { describeWithTools } from '../../support/tools';
import { seededCases } from './seeded-cases';

const role = (name: string) => `arn:aws:iam::123456789012:role/${name}`;
const TOPIC = 'arn:aws:sns:eu-central-1:123456789012:security-alerts';
const TYPES = ['ml.m5.large', 'ml.m5.xlarge', 'ml.m5.2xlarge'];

const MINIMAL: AccountAuditProps = {
  prefix: 'acme',
  administrators: [role('Deployer')],
  deployer: role('Deployer'),
  projects: [{ name: 'fraud' }],
  audit: { trail: 'create' },
  detections: { dashboards: 'account' },
};

/** Audits of any choices together. */
const ANY: fc.Arbitrary<AccountAuditProps> = fc
  .record({
    planner: fc.constantFrom(role('Planner'), undefined),
    breakGlass: fc.constantFrom('account-root' as const, 'none' as const),
    textAnalysis: fc.boolean(),
    trailLock: fc.constantFrom({}, { trailLock: { mode: 'compliance', days: 30 } as const }),
    organizationTrail: fc.constantFrom('o-a1b2c3d4e5', undefined),
    auditors: fc.subarray([role('Auditor'), role('path/Other')]),
    existingLogGroups: fc.subarray([...JOB_LOGS]),
    alerts: fc.constantFrom(
      { existingTopic: TOPIC },
      {},
      { emails: ['a@example.com'] },
      { webhooks: ['https://a.example.com/b'] },
    ),
    detector: fc.constantFrom('create' as const, 'existing' as const),
    dashboards: fc.constantFrom('account' as const, 'none' as const),
    disabled: fc.subarray(ACCOUNT_DETECTIONS.map(({ id }) => id)),
  })
  .map((given) => ({
    ...MINIMAL,
    planner: given.planner,
    keys: { breakGlass: given.breakGlass },
    projects: [
      {
        name: 'fraud',
        ...(given.textAnalysis && { comprehend: { dataClassifications: ['x'], dataAccessRole: role('Text') } }),
      },
    ],
    audit: {
      trail: 'create',
      ...given.trailLock,
      organizationTrail: given.organizationTrail,
      auditors: given.auditors,
      existingLogGroups: given.existingLogGroups,
    },
    alerts: given.alerts,
    guardDuty: { detector: given.detector },
    detections: {
      dashboards: given.dashboards,
      disabled: given.disabled.map((detection) => ({ detection, reason: 'It is watched for elsewhere' })),
    },
  }));

const CASES: Readonly<Record<string, AccountAuditProps>> = {
  ...seededCases(ANY, 2),
  minimal: MINIMAL,
  everything: {
    ...MINIMAL,
    administrators: [role('Admin'), role('Deployer')],
    planner: role('Planner'),
    keys: { breakGlass: 'none' },
    projects: [
      {
        name: 'fraud',
        instanceTypes: ['ml.g5.xlarge'],
        comprehend: { dataClassifications: ['x'], dataAccessRole: role('Text') },
      },
      { name: 'records', instanceTypes: ['ml.m5.large'] },
    ],
    audit: {
      trail: 'create',
      trailLock: { mode: 'compliance', days: 30 },
      organizationTrail: 'o-a1b2c3d4e5',
      auditors: [role('Auditor')],
      logRetentionDays: 731,
      existingLogGroups: ['training', 'notebook'],
    },
    alerts: { emails: ['a@example.com', 'b@example.com'], webhooks: ['https://events.example.com/enqueue'] },
    guardDuty: { detector: 'existing' },
    detections: {
      dashboards: 'none',
      thresholds: { endpoints: 3, endpointMinutes: 30, deniedCalls: 50, findingSeverity: 7 },
      disabled: [
        { detection: 'root-user', reason: 'The organization watches the root users' },
        { detection: 'denied-calls', reason: 'A scanner is refused all day long' },
      ],
    },
  },
  'a topic that is there': { ...MINIMAL, alerts: { existingTopic: TOPIC } },
};

const NAMES = Object.keys(CASES);
const key = (name: string) => name.replace(/\W+/g, '_');

function variablesOf({
  projects,
  audit = {},
  alerts = {},
  detections = {},
  ...props
}: AccountAuditProps): Record<string, unknown> {
  const { thresholds = {}, disabled = [] } = detections;
  const values = {
    prefix: props.prefix,
    administrators: props.administrators,
    deployer: props.deployer,
    planner: props.planner,
    break_glass: props.keys?.breakGlass,
    projects: projects.map(({ name }) => name),
    instance_types: [...new Set(projects.flatMap(({ instanceTypes }) => instanceTypes ?? TYPES))],
    text_analysis_roles: projects.flatMap(({ comprehend }) => comprehend?.dataAccessRole ?? []),
    trail_lock: audit.trailLock?.mode,
    trail_lock_days: audit.trailLock?.days,
    organization_id: audit.organizationTrail,
    auditors: audit.auditors,
    log_retention_days: audit.logRetentionDays,
    existing_log_groups: audit.existingLogGroups,
    emails: alerts.emails,
    webhooks: alerts.webhooks,
    existing_topic_arn: alerts.existingTopic,
    guardduty_detector: props.guardDuty?.detector,
    dashboard: detections.dashboards === 'account',
    endpoints_threshold: thresholds.endpoints,
    endpoints_threshold_minutes: thresholds.endpointMinutes,
    denied_calls_threshold: thresholds.deniedCalls,
    finding_severity: thresholds.findingSeverity,
    disabled_detections: Object.fromEntries(disabled.map(({ detection, reason }) => [detection, reason])),
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** The module has one subscription for each address, under one name; web hooks are told apart by a fingerprint. */
function addressOf(address: string, { endpoint, protocol }: any): string {
  if (!address.startsWith('aws_sns_topic_subscription.')) return address;
  const fingerprint = createHash('sha256').update(endpoint).digest('hex').slice(0, 12);
  return `aws_sns_topic_subscription.${protocol === 'email' ? `Email["${endpoint}"]` : `Webhook["${fingerprint}"]`}`;
}

describeWithTools(['terraform'], 'the audit as a plain Terraform module', () => {
  let plans: Readonly<Record<string, ModulePlan>>;
  beforeAll(async () => {
    const values = Object.fromEntries(Object.entries(CASES).map(([name, props]) => [key(name), variablesOf(props)]));
    plans = await planModule(join(CACHE, 'module-plans/audit'), moduleConfiguration(AUDIT), values);
  }, 300_000);

  test.each(NAMES)('makes what the constructs make: %s', (name) => {
    const made = madeByConstructs((stack) => new AccountAudit(stack, 'Default', CASES[name]!).outputs);
    expect(differences(made, plans[key(name)]!, { addressOf })).toEqual([]);
  });
});
