import { DataEventType, SELECTOR_VALUE_LIMIT } from '../../modules/cloudtrail/data-event-catalogue';
import { eventSelectors, valueCount } from '../../modules/cloudtrail/event-selectors';
import { partitionOfRegion } from '../../modules/core/partition';
import { parseArn } from './arn';
import { check, SettingsCheck } from './check';
import { RESERVED_PROJECT_NAMES } from './limits';
import {
  accountNames,
  LimitedName,
  longestExcess,
  projectBuckets,
  projectNames,
} from '../../modules/baseline/baseline-names';
import { accountRuleNames, projectRuleNames } from './rule-names';
import { Finding, formatPath, Path, shown } from './problem';
import { PlacedProject } from './structure';

/** Whether the projects get along with each other, with the names made of them, and with the trail. */
export const PROJECT_CHECKS: readonly SettingsCheck[] = Object.freeze([
  check(['projects'], ({ projects }) => duplicates(projects)),
  check(['projects'], ({ projects }) => continuations(projects)),
  check(['projects'], ({ projects }) => projects.flatMap(reservedName)),

  // No region of today is long enough for this.
  check(['account', 'region', 'prefix'], (scope) =>
    tooLong(['prefix'], scope.prefix, [...accountNames(scope), ...accountRuleNames(scope)], 'shorten the prefix'),
  ),

  check(['account', 'region', 'prefix'], ({ projects, ...scope }) =>
    projects.flatMap(({ path, settings: { name } }) =>
      tooLong(
        [...path, 'name'],
        name,
        [...projectNames(scope, name), ...projectRuleNames(scope, name)],
        'shorten the project or the prefix',
      ),
    ),
  ),

  check(['region'], ({ region, projects }) =>
    projects.flatMap(({ path, settings }) =>
      settings.imageRepositories.flatMap((arn, index) =>
        foreignRepository([...path, 'imageRepositories', index], arn, region),
      ),
    ),
  ),

  check(['audit'], ({ audit, projects }) =>
    audit.trail !== 'existing' ? tooManySelectorValues(projects.length, audit.dataEventTypes) : [],
  ),
]);

function duplicates(projects: readonly PlacedProject[]): Finding[] {
  const first = new Map<string, Path>();
  return projects.flatMap(({ path, settings: { name } }) => {
    const other = first.get(name);
    if (other === undefined) first.set(name, path);
    if (other === undefined) return [];
    const received = `${shown(name)}, the name of ${formatPath(other)} too`;
    return [{ path: [...path, 'name'], rule: 'be unique', received, remedy: 'rename one of the projects' }];
  });
}

/** A project's jobs start with its name and a dash; so would those of a project whose name goes on like that. */
function continuations(projects: readonly PlacedProject[]): Finding[] {
  const names = new Set(projects.map(({ settings }) => settings.name));
  return projects.flatMap(({ path, settings: { name } }) => {
    const start = startsOf(name).find((candidate) => names.has(candidate));
    if (start === undefined) return [];
    return [
      {
        path: [...path, 'name'],
        rule: 'not be the name of another project, a dash and more',
        received: `${shown(name)} beside ${shown(start)}`,
        remedy: `"${start}" could reach jobs and logs of "${name}": rename one of them`,
      },
    ];
  });
}

/** What stands before each dash of a name. */
function startsOf(name: string): string[] {
  const parts = name.split('-');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('-'));
}

function reservedName({ path, settings: { name } }: PlacedProject): Finding[] {
  if (!RESERVED_PROJECT_NAMES.includes(name)) return [];
  return [
    {
      path: [...path, 'name'],
      rule: `not be one of ${RESERVED_PROJECT_NAMES.join(', ')}`,
      received: shown(name),
      remedy: 'the baseline uses this name for what all projects share: rename the project',
    },
  ];
}

function tooLong(path: Path, value: string, names: readonly LimitedName[], remedy: string): Finding[] {
  const worst = longestExcess(names);
  if (worst === undefined) return [];
  const { kind, name, limit, excess } = worst;
  return [
    {
      path,
      rule: `give ${kind} of at most ${limit} characters`,
      received: `${shown(value)}, which gives ${shown(name)} with ${name.length}`,
      remedy: `${remedy} by ${excess}`,
    },
  ];
}

function foreignRepository(path: Path, arn: string, region: string): Finding[] {
  const partition = partitionOfRegion(region).name;
  const found = parseArn(arn);
  if (found.partition === partition && found.region === region) return [];
  return [
    {
      path,
      rule: `be in the region ${region} of the partition ${partition}`,
      received: shown(arn),
      remedy: 'SageMaker pulls images from its own region: copy the image, or name the repository there',
    },
  ];
}

const BUCKETS_PER_PROJECT = projectBuckets('').length;

function tooManySelectorValues(projectCount: number, types: readonly DataEventType[]): Finding[] {
  const count = selectorValues(projectCount, types);
  if (count <= SELECTOR_VALUE_LIMIT) return [];
  return [
    {
      path: ['projects'],
      rule: `need at most ${SELECTOR_VALUE_LIMIT} values in the trail's selectors`,
      received: `${count} for ${projectCount} projects and ${types.length} audit.dataEventTypes`,
      remedy: `keep to ${mostProjects(types)} projects, record fewer types, or share the projects out among accounts`,
    },
  ];
}

/** As many as the trail's selectors hold, beside these types. */
export function mostProjects(types: readonly DataEventType[]): number {
  return 1 + Math.floor((SELECTOR_VALUE_LIMIT - selectorValues(1, types)) / BUCKETS_PER_PROJECT);
}

/** In the trail's selectors, each bucket being one. */
function selectorValues(projectCount: number, types: readonly DataEventType[]): number {
  const bucketArns = Array.from({ length: projectCount * BUCKETS_PER_PROJECT }, () => '');
  return valueCount(eventSelectors({ bucketArns, types }));
}
