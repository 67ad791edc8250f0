import { Exception } from '../core/exception';
import { WorkingHours } from '../detection';
import { WEEKDAYS } from './weekdays';
import { DetectionSettings, ProjectSettings } from './settings';

/** Detections that are switched off, by id, and why. */
export function switchedOff({ disabled }: DetectionSettings): Readonly<Record<string, Exception>> {
  return Object.fromEntries(disabled.map(({ detection, reason }) => [detection, { reason }]));
}

/** Working hours as detections count them. */
export function workingHoursOf({ workingHours: { days, ...hours } }: DetectionSettings): WorkingHours {
  return { ...hours, days: days.map((day) => WEEKDAYS.indexOf(day)).sort() };
}

/** Roles of Comprehend that the projects name. */
export function textAnalysisRoles(projects: readonly Pick<ProjectSettings, 'comprehend'>[]): readonly string[] {
  return [...new Set(projects.flatMap(({ comprehend: { dataAccessRole } }) => dataAccessRole ?? []))].sort();
}
