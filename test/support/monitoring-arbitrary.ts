import * as fc from 'fast-check';
import type { Place, SettingsFile } from './settings-arbitrary';

const REASON = 'Watched elsewhere: see the runbook';

/** Settings of which each may be left out. */
function partly<T>(settings: { [Name in keyof T]: fc.Arbitrary<T[Name]> }) {
  return fc.record(settings, { requiredKeys: [] });
}

/** Who is told; chats only where they are. */
export function alerts({ partition, region, account }: Place): fc.Arbitrary<SettingsFile> {
  const subscriptions = {
    emails: fc.subarray(['a@example.com', 'ml.security+x@example.org']),
    webhooks: fc.subarray(['https://events.example.com/integration/key/enqueue', 'https://x.example.com:8443']),
  };
  const topics = { existingTopic: fc.constant(`arn:${partition}:sns:${region}:${account}:security-alerts`) };
  const chats = partition === 'aws' ? CHATS : {};
  return fc.oneof(partly({ ...subscriptions, ...chats }), partly({ ...topics, ...chats }));
}

const CHATS = {
  slack: fc.constant({ workspace: 'T07EA123LEP', channel: 'C07EZ1ABC23' }),
  teams: fc.constant({
    tenant: '11111111-2222-3333-4444-555555555555',
    team: '66666666-7777-8888-9999-000000000000',
    channel: '19%3aab6ef35c4d5e6f%40thread.tacv2',
  }),
};

const workingHours = fc
  .tuple(
    fc.integer({ min: 0, max: 23 }),
    partly({
      timeZone: fc.constantFrom('UTC', 'Europe/Berlin', 'Africa/Casablanca', 'Australia/Lord_Howe', 'Asia/Kolkata'),
      days: fc.subarray(['monday', 'saturday', 'sunday'], { minLength: 1 }),
      holidays: fc.subarray(['2026-12-25', '2027-01-01', '2040-12-31']),
    }),
  )
  .chain(([from, rest]) => fc.integer({ min: from + 1, max: 24 }).map((until) => ({ ...rest, from, until })));

export const detections = partly({
  workingHours,
  thresholds: partly({
    endpoints: fc.integer({ min: 1, max: 1000 }),
    endpointMinutes: fc.integer({ min: 1, max: 1440 }),
    deniedCalls: fc.integer({ min: 1, max: 100_000 }),
    downloadGiB: fc.integer({ min: 1, max: 1_000_000 }),
    findingSeverity: fc.integer({ min: 1, max: 9 }),
  }),
  trustedNetworks: fc.subarray(['203.0.113.0/24', '198.51.100.0/22']),
  dashboards: fc.constantFrom('all', 'account', 'none'),
  disabled: fc
    .subarray(['root-user', 'trail-changed', 'off-hours-training', 'foreign-key'])
    .map((ids) => ids.map((detection) => ({ detection, reason: REASON }))),
});

export const guardDuty = fc.oneof(
  partly({ detector: fc.constant('create') }),
  fc.record({ detector: fc.constant('existing') }),
);

/** Where there is billing; who is stopped is for the projects to say. */
export function costs({ partition, account }: Place): fc.Arbitrary<SettingsFile> {
  if (partition === 'aws-us-gov') return fc.constant({});
  const monitor = `arn:${partition}:ce::${account}:anomalymonitor/11111111-2222-3333-4444-555555555555`;
  const monthlyBudget = fc.record(
    { amount: fc.integer({ min: 1, max: 100_000_000 }), action: fc.constantFrom('tell', 'ask', 'stop') },
    { requiredKeys: ['amount'] },
  );
  return fc.oneof(
    partly({ monthlyBudget }),
    fc.record(
      {
        anomalyMonitor: fc.constantFrom('create', monitor),
        anomalyThreshold: fc.integer({ min: 1, max: 1_000_000 }),
        monthlyBudget,
      },
      { requiredKeys: ['anomalyMonitor'] },
    ),
  );
}

/** A budget that stops somebody, if there is anybody; else it tells. */
export function withStopIfPossible(file: SettingsFile): SettingsFile {
  const budget = file.cost?.monthlyBudget;
  const launchers = file.projects.flatMap((project: SettingsFile) => project.launchers ?? []);
  if (!budget || launchers.length > 0) return file;
  return { ...file, cost: { ...file.cost, monthlyBudget: { ...budget, action: 'tell' } } };
}
