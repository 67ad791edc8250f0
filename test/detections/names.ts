import { ACCOUNT_DETECTIONS } from '../../modules/detection/account-catalogue';
import { PROJECT_DETECTIONS } from '../../modules/detection/project-catalogue';

/** Of examples/healthcare. */
export const PREFIX = 'acme';
export const PROJECTS = ['records', 'triage'] as const;
/** Where the trail's records are counted. */
export const TRAIL_LOG_GROUP = '/acme/trail';

/** Detections that its settings switch off: their rules and alarms are there, and tell nobody. */
export const SWITCHED_OFF = ['root-user'];

export type Project = (typeof PROJECTS)[number];

export function neighbourOf(project: Project): Project {
  return project === 'records' ? 'triage' : 'records';
}

/** A detection in the place that it watches: the account, or a project. */
export interface Watch {
  readonly detection: string;
  readonly project?: Project;
}

/** Every detection in every place. */
export const WATCHES: readonly Watch[] = [
  ...ACCOUNT_DETECTIONS.map(({ id }) => ({ detection: id })),
  ...PROJECT_DETECTIONS.flatMap(({ id }) => PROJECTS.map((project) => ({ detection: id, project }))),
];

/** Names of its rules and its alarm are this, or go on after a dash. */
export function nameOf({ detection, project }: Watch): string {
  return [PREFIX, ...(project ? [project] : []), detection].join('-');
}

export function isNamedFor(name: string, watch: Watch): boolean {
  return name === nameOf(watch) || name.startsWith(`${nameOf(watch)}-`);
}

/** What a rule or alarm is named for; undefined if it is no detection. */
export function watchOf(name: string): Watch | undefined {
  return WATCHES.find((watch) => isNamedFor(name, watch));
}
