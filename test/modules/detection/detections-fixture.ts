import { AlarmRule, CountDetection, EventDetection, EventPattern } from '../../../modules/detection';

/** Where the detections of these tests are. */
export interface Place {
  readonly prefix: string;
  readonly metricNamespace: string;
  readonly projectMetricNamespace?: string;
  readonly project?: string;
}

const DESCRIPTION = {
  meaning: 'It means something.',
  response: 'Do something.',
  technique: { framework: 'MITRE ATT&CK' as const, id: 'T1485', name: 'Data Destruction' },
  severity: 'high' as const,
};

export function events(id: string, patterns: Readonly<Record<string, EventPattern>>): EventDetection<Place> {
  return { ...DESCRIPTION, id, title: `It is ${id}`, kind: 'event', patterns: () => patterns };
}

export function counts(id: string, rule: AlarmRule): CountDetection<Place> {
  return { ...DESCRIPTION, id, title: `It is ${id}`, kind: 'count', alarm: () => rule };
}
