import { DeployedWatching } from './deployed';
import { DetectionFixtures } from './fixture-schema';
import { companyOf, judgeFixtures } from './judge';

const stop = { service: 'cloudtrail', call: 'StopLogging' };
const start = { service: 'cloudtrail', call: 'StartLogging' };
const FIXTURES: readonly DetectionFixtures[] = [
  {
    detection: 'trail-changed',
    fires: [{ name: 'it is stopped', record: stop }],
    silent: [{ name: 'it is started', record: start }],
  },
];

function deployed(rules: Record<string, string>, state = 'ENABLED'): DeployedWatching {
  const names = { account: '111122223333', region: 'eu-central-1', keys: {}, s3EndpointId: 'vpce-1' };
  const made = Object.entries(rules).map(([name, eventName]) => ({
    name,
    state,
    pattern: { detail: { eventName: [eventName] } },
    targets: [],
  }));
  return { fingerprint: '', names, rules: made, filters: [], alarms: [] };
}

const judged = (...of: Parameters<typeof deployed>) => judgeFixtures(deployed(...of), 'example', FIXTURES);

describe('what is wrong', () => {
  test('is nothing, if all is as fixtures say', () => {
    expect(judged({ 'acme-trail-changed': 'StopLogging' })).toEqual([]);
  });

  test('is said with detection, fixture, what was expected and what happened', () => {
    expect(judged({ 'acme-trail-changed': 'StartLogging' })).toEqual([
      'trail-changed, "it is stopped": expected an alert, got nothing',
      'trail-changed, "it is started": expected nothing, got acme-trail-changed',
    ]);
  });

  test('is a rule that is no detection', () => {
    const rules = { 'acme-trail-changed': 'StopLogging', 'acme-lunch': 'StopLogging' };
    expect(judged(rules)).toContain('acme-lunch: a rule of no detection');
  });

  test('is a rule that is switched off', () => {
    const problems = judged({ 'acme-trail-changed': 'StopLogging' }, 'DISABLED');
    expect(problems[0]).toBe('acme-trail-changed: is switched off, and should not be');
  });
});

test('what fires in company is no fault, and known', () => {
  const both = deployed({ 'acme-trail-changed': 'StopLogging', 'acme-prompt-logging': 'StopLogging' });
  expect(companyOf(both, FIXTURES)).toEqual({ 'trail-changed': ['prompt-logging'] });
});
