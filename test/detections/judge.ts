import { Case, casesOf } from './cases';
import { DeployedWatching } from './deployed';
import { DetectionFixtures, SettingsName } from './fixture-schema';
import { SWITCHED_OFF, Watch, watchOf } from './names';
import { readFixtures } from './read-fixtures';
import { switchedOn, told, toldBy } from './replay';
import { Watching } from './watching';

/**
 * What fixtures find wrong with what is deployed, a line each: the detection, the fixture, what was expected and what happened. Rules
 * that belong to no detection are wrong as well, and what tells nobody although the settings do not switch it off. Detections that they do
 * switch off are judged as if they were on.
 */
export function judgeFixtures(
  deployed: DeployedWatching,
  settings: SettingsName = 'example',
  fixtures: readonly DetectionFixtures[] = readFixtures(),
): readonly string[] {
  const strangers = deployed.rules.filter(({ name }) => !watchOf(name));
  const cases = casesOf(fixtures, deployed.names, settings);
  const watching = switchedOn(deployed, SWITCHED_OFF);
  return [
    ...strangers.map(({ name }) => `${name}: a rule of no detection`),
    ...deployed.rules.flatMap(({ name, state }) => wrongSwitch(name, state === 'ENABLED')),
    ...deployed.alarms.flatMap(({ name, actions }) => wrongSwitch(name, actions.length > 0)),
    ...cases.flatMap((each) => wrongVerdict(each, watching)),
  ];
}

function wrongSwitch(name: string, isOn: boolean): string[] {
  const shouldBeOn = !SWITCHED_OFF.includes(watchOf(name)?.detection ?? '');
  return isOn === shouldBeOn ? [] : [`${name}: is switched ${isOn ? 'on' : 'off'}, and should not be`];
}

function wrongVerdict(each: Case, watching: Watching): string[] {
  const ours = toldBy(each.watch, watching, each);
  if (ours.length > 0 === each.shouldFire) return [];
  const got = ours.length > 0 ? ours.join(', ') : 'nothing';
  return [`${shown(each.watch)}, "${each.name}": expected ${each.shouldFire ? 'an alert' : 'nothing'}, got ${got}`];
}

/** Which other detections fire on the fixtures of each that fires, by its id. That is no fault: one call may be wrong in two ways. */
export function companyOf(
  deployed: DeployedWatching,
  fixtures: readonly DetectionFixtures[] = readFixtures(),
): Readonly<Record<string, readonly string[]>> {
  const company: Record<string, Set<string>> = {};
  for (const each of casesOf(fixtures, deployed.names).filter(({ shouldFire }) => shouldFire)) {
    const others = told(deployed, each).flatMap((name) => watchOf(name)?.detection ?? []);
    const known = (company[each.watch.detection] ??= new Set());
    for (const other of others) if (other !== each.watch.detection) known.add(other);
  }
  return Object.fromEntries(Object.entries(company).map(([id, others]) => [id, [...others].sort()]));
}

export function shown({ detection, project }: Watch): string {
  return project === undefined ? detection : `${detection} of ${project}`;
}
