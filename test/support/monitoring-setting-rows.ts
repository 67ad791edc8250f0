import { REASON, ROLE, SettingRow } from './project-setting-rows';

const slack = { workspace: 'T07EA123LEP', channel: 'C07EZ1ABC23' };
const teams = {
  tenant: '11111111-2222-3333-4444-555555555555',
  team: '66666666-7777-8888-9999-000000000000',
  channel: '19%3aab6ef35c4d5e6f%40thread.tacv2',
};
const TOPIC = 'arn:aws:sns:eu-central-1:123456789012:security-alerts';
const MONITOR = 'arn:aws:ce::123456789012:anomalymonitor/11111111-2222-3333-4444-555555555555';
const launchers = { 'projects.0.launchers': [`${ROLE}/Scientist2`] };

const hours = (workingHours: object): SettingRow[0] => ({ detections: { workingHours } });
const thresholds = (set: object): SettingRow[0] => ({ detections: { thresholds: set } });

/** For every setting of what watches and tells. */
export const MONITORING_ROWS: Readonly<Record<string, SettingRow>> = {
  'audit.existingTrailLogGroup': [
    { audit: { trail: 'existing', existingTrailLogGroup: '/org/trail' } },
    'audit',
    '"log_group_name":"/org/trail"',
  ],
  'audit.organizationTrail': [
    { audit: { organizationTrail: 'o-a1b2c3d4e5' } },
    'audit',
    '"is_organization_trail":true',
  ],
  'audit.trailBucket': [{ audit: { trailBucket: 'central-trails' } }, 'audit', '"s3_bucket_name":"central-trails"'],
  'audit.accessLogBucket': [{ audit: { accessLogBucket: 'access-logs' } }, 'audit', '"target_bucket":"access-logs"'],
  'alerts.existingTopic': [{ alerts: { existingTopic: TOPIC } }, 'audit', `"alarm_actions":["${TOPIC}"]`],
  'alerts.emails': [{ alerts: { emails: ['other@example.com'] } }, 'audit', '"endpoint":"other@example.com"'],
  'alerts.webhooks': [
    { alerts: { webhooks: ['https://events.example.com/key'] } },
    'audit',
    '"endpoint":"https://events.example.com/key"',
  ],
  'alerts.slack.workspace': [{ alerts: { slack } }, 'audit', '"slack_team_id":"T07EA123LEP"'],
  'alerts.slack.channel': [{ alerts: { slack } }, 'audit', '"slack_channel_id":"C07EZ1ABC23"'],
  'alerts.teams.tenant': [{ alerts: { teams } }, 'audit', `"tenant_id":"${teams.tenant}"`],
  'alerts.teams.team': [{ alerts: { teams } }, 'audit', `"team_id":"${teams.team}"`],
  'alerts.teams.channel': [{ alerts: { teams } }, 'audit', `"channel_id":"${teams.channel}"`],
  'detections.workingHours.timeZone': [hours({ timeZone: 'Asia/Kolkata' }), 'project-fraud', 'utc + 19800'],
  'detections.workingHours.days': [hours({ days: ['monday'] }), 'project-fraud', 'weekday == 1 || weekday == 2'],
  'detections.workingHours.from': [hours({ from: 5 }), 'project-fraud', 'clock < 18000'],
  'detections.workingHours.until': [hours({ until: 21 }), 'project-fraud', 'clock >= 75600'],
  'detections.workingHours.holidays': [hours({ holidays: ['2026-12-25'] }), 'project-fraud', 'day == 20812'],
  'detections.thresholds.endpoints': [thresholds({ endpoints: 77 }), 'project-fraud', '"threshold":77'],
  'detections.thresholds.endpointMinutes': [thresholds({ endpointMinutes: 77 }), 'project-fraud', '"period":4620'],
  'detections.thresholds.deniedCalls': [thresholds({ deniedCalls: 77 }), 'audit', '"threshold":77'],
  'detections.thresholds.downloadGiB': [thresholds({ downloadGiB: 2 }), 'project-fraud', '"threshold":2147483648'],
  'detections.thresholds.findingSeverity': [thresholds({ findingSeverity: 7 }), 'audit', '"numeric":[">=",7]'],
  'detections.trustedNetworks': [
    { detections: { trustedNetworks: ['128.0.0.0/8'] } },
    'audit',
    '{"cidr":"129.0.0.0/8"}',
  ],
  'detections.dashboards': [{ detections: { dashboards: 'account' } }, 'project-fraud', 'not aws_cloudwatch_dashboard'],
  'detections.disabled[].detection': [
    { detections: { disabled: [{ detection: 'key-changed', reason: REASON }] } },
    'project-fraud',
    '1 "state":"DISABLED"',
  ],
  'detections.disabled[].reason': [
    { detections: { disabled: [{ detection: 'trail-changed', reason: REASON }] } },
    'audit',
    `2 "ml-baseline:exception:detection-off":"${REASON}"`,
  ],
  'guardDuty.detector': [{ guardDuty: { detector: 'existing' } }, 'audit', 'not "aws_guardduty_detector":'],
  'guardDuty.aiProtection': [{ guardDuty: { aiProtection: true } }, 'audit', '"name":"AI_PROTECTION"'],
  'cost.anomalyMonitor': [{ cost: { anomalyMonitor: MONITOR } }, 'audit', `"monitor_arn_list":["${MONITOR}"]`],
  'cost.anomalyThreshold': [{ cost: { anomalyMonitor: 'create', anomalyThreshold: 77 } }, 'audit', '"values":["77"]'],
  'cost.monthlyBudget.amount': [{ cost: { monthlyBudget: { amount: 77 } } }, 'audit', '"limit_amount":"77"'],
  'cost.monthlyBudget.action': [
    { cost: { monthlyBudget: { amount: 77, action: 'ask' } }, ...launchers },
    'audit',
    '"approval_model":"MANUAL"',
  ],
  'exceptions.logPrompts.reason': [
    { exceptions: { logPrompts: { reason: REASON } } },
    'audit',
    `"ml-baseline:exception:log-prompts":"${REASON}"`,
  ],
};
