import { Change, ofWeight, Weight } from './change';
import { readChangelog, saysSomething, Section, UNRELEASED, UPGRADING } from './changelog';
import { compareVersions, nextVersion } from './version';

export interface VersionFacts {
  /** Of package.json. */
  readonly version: string;
  /** The last release that is recorded; undefined before the first. */
  readonly last?: string;
  /** The text of CHANGELOG.md. */
  readonly changelog: string;
  /** All that changed since the last release. */
  readonly changes: readonly Change[];
}

/** What is wrong with the version and with what CHANGELOG.md says about it; nothing if both fit what changed. */
export function versionProblems(facts: VersionFacts): string[] {
  const sections = readChangelog(facts.changelog);
  const section = sectionOf(sections, facts);
  return [...numberProblems(facts), ...sectionProblems(section, facts), ...upgradeProblems(section, facts)];
}

/** The smallest version that may follow the last release, by what changed. */
export function versionAfter({ last, changes }: Pick<VersionFacts, 'last' | 'changes'>): string | undefined {
  return last === undefined ? undefined : nextVersion(last, weightOf(changes));
}

function weightOf(changes: readonly Change[]): Weight | undefined {
  if (changes.some(({ weight }) => weight !== 'added')) return 'breaking';
  return changes.length > 0 ? 'added' : undefined;
}

/** Whether the version was raised since the last release: until then its section is the one of what is not released. */
function isRaised({ version, last }: VersionFacts): boolean {
  return last === undefined || compareVersions(version, last) !== 0;
}

/** Where the changes since the last release stand: under the version if it has a heading, else under Unreleased. */
function sectionOf(sections: readonly Section[], facts: VersionFacts): Section | undefined {
  const named = (name: string) => sections.find(({ version }) => version === name);
  if (isRaised(facts)) return named(facts.version);
  return saysSomething(named(UNRELEASED)) ? named(UNRELEASED) : undefined;
}

function numberProblems(facts: VersionFacts): string[] {
  const { version, last } = facts;
  const needed = versionAfter(facts);
  if (!last || !needed || !isRaised(facts) || compareVersions(version, needed) >= 0) return [];
  return [`"version" must be ${needed} or higher after ${last}, got ${version}: raise it (package.json)`];
}

function sectionProblems(section: Section | undefined, facts: VersionFacts): string[] {
  const { version, changes, changelog } = facts;
  const isReleased = readChangelog(changelog).some((known) => known.version === version);
  if (!isRaised(facts)) {
    if (section || (isReleased && changes.length === 0)) return [];
    return [`"${UNRELEASED}" must say what changed since ${version}, got nothing: write it there (CHANGELOG.md)`];
  }
  if (!section) return [`"${version}" must have a section, got none: add "## ${version} - <day>" (CHANGELOG.md)`];
  return [
    ...(saysSomething(section)
      ? []
      : [`"${version}" must say what changed, got nothing: write it there (CHANGELOG.md)`]),
    ...(/^\d{4}-\d\d-\d\d$/.test(section.date ?? '')
      ? []
      : [
          `"${version}" must have a day, got "${section.date ?? ''}": write "## ${version} - 2027-01-31" (CHANGELOG.md)`,
        ]),
  ];
}

function upgradeProblems(section: Section | undefined, { changes }: VersionFacts): string[] {
  const breaking = ofWeight(changes, 'breaking');
  if (breaking.length === 0 || !section || section.parts[UPGRADING]) return [];
  return [
    `"${section.version}" must have "### ${UPGRADING}", got none while ${breaking.length} changes break something: ` +
      'say there what users do about each (CHANGELOG.md)',
  ];
}
