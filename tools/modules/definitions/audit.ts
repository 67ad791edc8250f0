import { TerraformStack } from 'cdktf';
import { AccountAudit } from '../../../modules/baseline';
import { JOB_LOGS } from '../../../modules/baseline/component-names';
import { ACCOUNT_DETECTIONS } from '../../../modules/detection/account-catalogue';
import { apart, oneOf } from '../choices';
import { every } from '../every';
import { ModuleDefinition } from '../module-definition';
import { numberOf, PLANNER, textOf } from '../references';
import { AUDIT_RULES } from './audit-rules';
import { AUDIT_VARIABLES } from './audit-variables';
import { DEPLOYER, SAMPLES, withListsForSamples } from './audit-samples';

/** What watches over an account, in one module. */
export const AUDIT: ModuleDefinition = {
  name: 'audit',
  summary:
    'What watches over an account: a key for logs, the trail with its bucket and log group, log groups of jobs, alerts, detections, GuardDuty. Once per account and region.',
  variables: AUDIT_VARIABLES,
  locals: {
    administrator_terms:
      'join(" || ", [for each in var.administrators : "($.requestParameters.roleName = \\"${reverse(split("/", each))[0]}\\")"])',
  },
  neverEmpty: [['[var.deployer]'], ['var.administrators'], ['var.projects'], ['var.instance_types']],
  groups: [
    apart([
      { id: 'text analysis', condition: 'length(var.text_analysis_roles) > 0' },
      { id: 'auditors', condition: 'length(var.auditors) > 0' },
      { id: 'organization', condition: 'var.organization_id != null' },
      { id: 'root recovery', condition: 'var.break_glass == "account-root"' },
      { id: 'own topic', condition: 'var.existing_topic_arn == null' },
      { id: 'detector', condition: 'var.guardduty_detector == "create"' },
      { id: 'dashboard', condition: 'var.dashboard' },
    ]),
    oneOf(
      (['governance', 'compliance'] as const).map((mode) => ({ id: mode, condition: `var.trail_lock == "${mode}"` })),
    ),
    apart(
      JOB_LOGS.map((kind) => ({ id: `own ${kind} logs`, condition: `!contains(var.existing_log_groups, "${kind}")` })),
    ),
    apart(
      ACCOUNT_DETECTIONS.map(({ id }) => ({
        id: `off ${id}`,
        condition: `contains(keys(var.disabled_detections), "${id}")`,
      })),
    ),
  ],
  rules: { checkedWith: 'aws_kms_key', preconditions: AUDIT_RULES },
  fixed: [
    ['AI protection of GuardDuty', 'The provider knows it from 6.56 on; modules plan with 5.100 as well.'],
    [
      'a trail that is there already',
      'Without a trail, this module is little more than alerts: use the constructs, or leave the module out and give values of yours to the project module.',
    ],
    [
      'buckets that are there already',
      'Whether there is a bucket is decided when Terraform plans, and what holds data must not depend on a slip: this module always makes its own.',
    ],
    [
      'the protection against destruction',
      'Terraform takes no variable for prevent_destroy: keys, buckets and log groups can never be destroyed by this module. To give them up, take them out of the state first (`terraform state rm`).',
    ],
    [
      'trusted networks, and the block of the network',
      'What lies outside of them is worked out when the module is made. Links to notebooks that are opened through an interface endpoint count as trusted; others raise an alert, unless presigned-url is named in disabled_detections.',
    ],
    [
      'chat channels, budgets, cost anomalies, prompt logs',
      'They hang on consent or on resources that exist once in an account: make them beside this module, with alert_topic_arn, or use the constructs.',
    ],
    ['which data events the trail records', 'All that the baseline knows.'],
    ['IAM users as administrators', 'The filter that counts changes of administrators names roles.'],
  ],
  expected: [{ condition: 'length(output.detections_off) == 0', message: 'all detections are on' }],
  example: {
    prefix: '"acme"',
    administrators: '["arn:aws:iam::123456789012:role/MlBaselineDeployer"]',
    deployer: '"arn:aws:iam::123456789012:role/MlBaselineDeployer"',
    projects: '["fraud"]',
    emails: '["ml-security@example.com"]',
  },
  build(stack: TerraformStack, on) {
    return new AccountAudit(stack, 'Default', {
      prefix: textOf('prefix'),
      administrators: [SAMPLES.administrator],
      deployer: DEPLOYER,
      planner: PLANNER,
      keys: { breakGlass: on.has('root recovery') ? 'account-root' : 'none' },
      projects: [
        {
          name: every('var.projects'),
          instanceTypes: [every('var.instance_types')],
          comprehend: {
            dataClassifications: [],
            dataAccessRole: on.has('text analysis') ? every('var.text_analysis_roles', ':role/') : undefined,
          },
        },
      ],
      audit: {
        trail: 'create',
        trailLock: { mode: on.has('compliance') ? 'compliance' : 'governance', days: numberOf('trail_lock_days') },
        organizationTrail: on.has('organization') ? textOf('organization_id') : undefined,
        auditors: on.has('auditors') ? [every('var.auditors', ':role/')] : [],
        logRetentionDays: numberOf('log_retention_days'),
        existingLogGroups: JOB_LOGS.filter((kind) => !on.has(`own ${kind} logs`)),
      },
      alerts: on.has('own topic')
        ? { emails: [SAMPLES.email], webhooks: [SAMPLES.webhook] }
        : { existingTopic: textOf('existing_topic_arn') },
      guardDuty: { detector: on.has('detector') ? 'create' : 'existing' },
      detections: {
        thresholds: {
          endpoints: numberOf('endpoints_threshold'),
          endpointMinutes: numberOf('endpoints_threshold_minutes'),
          deniedCalls: numberOf('denied_calls_threshold'),
          findingSeverity: numberOf('finding_severity'),
        },
        dashboards: on.has('dashboard') ? 'account' : 'none',
        disabled: ACCOUNT_DETECTIONS.filter(({ id }) => on.has(`off ${id}`)).map(({ id }) => ({
          detection: id,
          reason: `\${var.disabled_detections["${id}"]}`,
        })),
      },
    }).outputs;
  },
  finish: withListsForSamples,
};
