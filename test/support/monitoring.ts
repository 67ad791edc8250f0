import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parseSettings, Settings } from '../../stacks/settings';
import { SettingsFile, textOf } from './settings-arbitrary';

const REASON = 'Reviewed by the security board every quarter';

/**
 * Sections that switch on whatever watches, tells and stops, in the partition `aws`; but for the protection of GuardDuty that not every
 * version of the provider knows.
 */
export const MONITORING: SettingsFile = {
  audit: { organizationTrail: 'o-a1b2c3d4e5', auditors: ['arn:aws:iam::123456789012:role/Auditor'] },
  alerts: {
    emails: ['ml-security@example.com', 'on.call@example.org'],
    webhooks: ['https://events.example.com/integration/key/enqueue'],
    slack: { workspace: 'T07EA123LEP', channel: 'C07EZ1ABC23' },
    teams: {
      tenant: '11111111-2222-4333-8444-555555555555',
      team: '66666666-7777-4888-9999-000000000000',
      channel: '19%3aab6ef35c4d5e6f%40thread.tacv2',
    },
  },
  detections: {
    workingHours: {
      timeZone: 'Europe/Berlin',
      days: ['tuesday', 'monday'],
      from: 7,
      until: 19,
      holidays: ['2026-12-25'],
    },
    trustedNetworks: ['203.0.113.0/24', '198.51.100.7/32'],
    disabled: [
      { detection: 'root-user', reason: REASON },
      { detection: 'key-changed', reason: REASON },
    ],
  },
  cost: { anomalyMonitor: 'create', anomalyThreshold: 250, monthlyBudget: { amount: 5000, action: 'stop' } },
  exceptions: { logPrompts: { reason: REASON } },
};

/** Sections that use what an account has already, and make as little as can be. */
export const BROUGHT: SettingsFile = {
  audit: {
    trailBucket: 'central-trails',
    accessLogBucket: 'platform-access-logs',
    existingLogGroups: ['training', 'processing', 'transform', 'notebook'],
    auditors: ['arn:aws:iam::123456789012:role/Auditor'],
  },
  alerts: { existingTopic: 'arn:aws:sns:eu-central-1:123456789012:security-alerts' },
  guardDuty: { detector: 'existing' },
  cost: { anomalyMonitor: 'arn:aws:ce::123456789012:anomalymonitor/11111111-2222-3333-4444-555555555555' },
};

/** The quickstart's file with some sections replaced: `projects` stay, whatever else is given comes anew. */
export function quickstartFile(sections: SettingsFile): SettingsFile {
  const file = parse(readFileSync(join(__dirname, '../../examples/quickstart/baseline.yaml'), 'utf8'));
  return { ...file, ...sections };
}

export function quickstartWith(sections: SettingsFile): Settings {
  return parseSettings(textOf(quickstartFile(sections)), 'baseline.yaml');
}
