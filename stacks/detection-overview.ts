import {
  ACCOUNT_DETECTIONS,
  AccountDetection,
  PROJECT_DETECTIONS,
  ProjectDetection,
  Severity,
  Technique,
} from '../modules/detection';
import { trailLogGroupName } from '../modules/baseline/baseline-names';
import { Settings } from './settings/types';

/** A detection as it is set up, for people. */
export interface DetectionLine {
  readonly id: string;
  readonly scope: 'account' | 'project';
  readonly severity: Severity;
  readonly title: string;
  readonly meaning: string;
  readonly response: string;
  readonly technique: Technique;
  /** When it goes off, such as `5 or more within 15 minutes`. */
  readonly trigger: string;
  /** Why it is switched off; absent: it is on. */
  readonly off?: string;
}

/** Every detection, those of the account first, as settings have them. */
export function detectionLines(settings: Settings): readonly DetectionLine[] {
  return [
    ...ACCOUNT_DETECTIONS.map((detection) => lineOf(detection, 'account', settings)),
    ...PROJECT_DETECTIONS.map((detection) => lineOf(detection, 'project', settings)),
  ];
}

function lineOf(
  detection: AccountDetection | ProjectDetection,
  scope: DetectionLine['scope'],
  settings: Settings,
): DetectionLine {
  const { id, severity, title, meaning, response, technique } = detection;
  const off = settings.detections.disabled.find((each) => each.detection === id)?.reason;
  return { id, scope, severity, title, meaning, response, technique, trigger: triggerOf(detection, settings), off };
}

function triggerOf(detection: AccountDetection | ProjectDetection, settings: Settings): string {
  if (detection.kind === 'event') return 'one event';
  if (!countsEvents(settings)) return '**not there**: the trail has no log group that is known';
  return (detection.threshold ?? once)(settings.detections.thresholds);
}

const once = () => 'one event, counted in all regions';

function countsEvents(settings: Settings): boolean {
  return trailLogGroupName(settings) !== undefined;
}
