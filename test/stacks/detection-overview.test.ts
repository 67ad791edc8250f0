import { detectionLines } from '../../stacks/detection-overview';
import { parseSettings } from '../../stacks/settings';
import { exampleSettings } from '../support/baseline';

const reason = 'The organization watches the root users of all its accounts';
const lines = detectionLines(exampleSettings('healthcare'));
const line = (id: string, from = lines) => from.find((each) => each.id === id)!;

describe('the detections as settings have them', () => {
  test('are those of the account first, then those of each project', () => {
    const scopes = lines.map(({ scope }) => scope);
    expect(scopes).toEqual([...scopes].sort());
    expect(new Set(scopes)).toEqual(new Set(['account', 'project']));
  });

  test('say when each goes off, by the thresholds', () => {
    expect(line('bulk-download').trigger).toBe('20 GiB or more within an hour');
    expect(line('bulk-endpoints').trigger).toBe('5 or more within 15 minutes');
    expect(line('role-changed').trigger).toBe('one event, counted in all regions');
    expect(line('trail-changed').trigger).toBe('one event');
  });

  test('say what is off, and why', () => {
    expect(line('root-user').off).toBe(reason);
    expect(lines.filter(({ off }) => off !== undefined)).toHaveLength(1);
  });

  test('say what is not there where nothing is counted', () => {
    const uncounted = detectionLines(
      exampleSettings('existing-network', (text) =>
        text.replace('  existingTrailLogGroup: /acme/organization-trail\n', ''),
      ),
    );
    expect(line('denied-calls', uncounted).trigger).toBe('**not there**: the trail has no log group that is known');
    expect(line('trail-changed', uncounted).trigger).toBe('one event');
  });
});

test('locks of buckets are as the settings say, governance for a year unless they say otherwise', () => {
  const file = exampleSettings('quickstart');
  expect(file.projects[0]!.output.lock).toBeUndefined();
  expect(exampleSettings('healthcare').projects[0]!.output.lock).toEqual({ mode: 'governance', days: 30 });
  expect(() => parseSettings('projects:\n  - output: { lock: { mode: forever, days: 0 } }\n', 'baseline.yaml')).toThrow(
    /output\.lock\.mode must be governance or compliance, got "forever".*\n.*output\.lock\.days must be a whole number from 1 to 3650, got 0/,
  );
});
