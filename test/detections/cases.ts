import { WatchedNames } from './deployed';
import { DetectionFixtures, Fixture, SettingsName } from './fixture-schema';
import { Project, PROJECTS, Watch, WATCHES } from './names';
import { busEventOf, findingEventOf } from './records/bus-event';
import { fill, Filling } from './records/placeholders';
import { CloudTrailRecord, recordsOf } from './records/record';

/** A fixture in one place, expanded: what happened, as it reaches those who watch. */
export interface Case {
  readonly watch: Watch;
  readonly name: string;
  readonly shouldFire: boolean;
  /** What the trail's log group has. */
  readonly records: readonly CloudTrailRecord[];
  /** What the region's event bus has. */
  readonly events: readonly object[];
  /** Whether somebody publishes negative numbers beside what is counted. */
  readonly forged?: boolean;
}

/** Every fixture in every place, under some settings. @throws on a placeholder or call that is not known */
export function casesOf(
  fixtures: readonly DetectionFixtures[],
  names: WatchedNames,
  settings: SettingsName = 'example',
): readonly Case[] {
  return fixtures.flatMap(({ detection, fires, silent }) =>
    WATCHES.filter((watch) => watch.detection === detection).flatMap((watch) => [
      ...fires.flatMap((fixture) => expand(fixture, watch, true, names, settings)),
      ...silent.flatMap((fixture) => expand(fixture, watch, false, names, settings)),
    ]),
  );
}

function expand(
  fixture: Fixture,
  watch: Watch,
  shouldFire: boolean,
  names: WatchedNames,
  settings: SettingsName,
): readonly Case[] {
  if ((fixture.settings ?? settings) !== settings) return [];
  if (watch.project !== undefined && (fixture.project ?? watch.project) !== watch.project) return [];
  const project: Project = watch.project ?? fixture.project ?? PROJECTS[0];
  return (fixture.each ?? [undefined]).map((each) => {
    const name = each === undefined ? fixture.name : `${fixture.name} (${each})`;
    return { watch, name, shouldFire, ...happened(fixture, { names, project, each }) };
  });
}

function happened({ record, records = record ? [record] : [], finding, forged }: Fixture, filling: Filling) {
  const { names } = filling;
  const recorded = records.flatMap((written) => recordsOf(written, filling));
  const found = finding && findingEventOf(fill(finding, filling), names);
  const events = [...recorded.map((each) => busEventOf(each, names)), found].filter((event) => event !== undefined);
  return { records: recorded, events, forged };
}
