import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DetectionLine, detectionLines } from '../../stacks/detection-overview';
import { EVERYTHING, QUICKSTART } from '../../tools/deployment/emulated-example';
import { fixtureCounts } from '../../tools/detections/fixture-counts';
import { detectionsPage } from '../../tools/detections/page';
import { detectionSummary } from '../../tools/detections/summary';
import { readSettings } from '../../stacks/settings/file';
import { ROOT } from '../../tools/support/paths';

const EXAMPLE = '[examples/healthcare](../examples/healthcare/baseline.yaml)';

const line = (id: string, more: Partial<DetectionLine> = {}): DetectionLine => ({
  id,
  scope: 'account',
  severity: 'high',
  title: `${id} happened`,
  meaning: 'It matters.',
  response: 'Stop it.',
  technique: { framework: 'MITRE ATLAS', id: 'AML.T0025', name: 'Exfiltration via Cyber Means' },
  trigger: 'one event',
  ...more,
});

describe('docs/detections.md', () => {
  test('is what npm run detections writes', () => {
    const wanted = detectionsPage(detectionLines(readSettings(EVERYTHING)), fixtureCounts(), EXAMPLE);
    expect(readFileSync(join(ROOT, 'docs/detections.md'), 'utf8')).toBe(wanted);
  });

  test('shows what happened, when, how it is proven, and whether it is off', () => {
    const lines = [line('a', { off: 'Somebody else watches' }), line('b', { scope: 'project', trigger: '5 or more' })];
    const page = detectionsPage(lines, new Map([['b', { fires: 2, silent: 3 }]]), 'a file');
    expect(page).toContain(
      '| [a](#a) | high | one event | a happened | **off**: Somebody else watches | none | MITRE ATLAS AML.T0025 Exfiltration via Cyber Means |',
    );
    expect(page).toContain('| [b](#b) | high | 5 or more | b happened | ');
    expect(page).toContain('| on | 2 + 3 |');
    expect(page).toContain('with the settings of a file.');
    expect(page).toContain('### a\n\na happened.\n\n**Why it matters**: It matters.\n\n**What to do**: Stop it.');
  });

  test('has two events that fire and two close ones that do not for every detection', () => {
    const counts = fixtureCounts();
    const few = detectionLines(readSettings(EVERYTHING)).filter(({ id }) => {
      const found = counts.get(id);
      return found === undefined || found.fires < 2 || found.silent < 2;
    });
    expect(few.map(({ id }) => id)).toEqual([]);
  });
});

describe('what npm start says of detections', () => {
  test('is how many of which severity there are, and what is off', () => {
    const lines = [
      line('a'),
      line('b', { severity: 'critical' }),
      line('c', { scope: 'project' }),
      line('d', { off: 'Because' }),
    ];
    expect(detectionSummary(lines)).toEqual([
      '',
      '== What is watched for',
      '  in the account: 2 detections\n    critical: b\n    high: a',
      '  in each project: 1 detections\n    high: c',
      '  off: d (Because)',
      '  What each means, and what to do then: docs/detections.md',
    ]);
  });

  test('names every detection of the quickstart', () => {
    const lines = detectionLines(readSettings(QUICKSTART));
    const text = detectionSummary(lines).join('\n');
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.filter(({ id }) => !text.includes(id))).toEqual([]);
  });
});
