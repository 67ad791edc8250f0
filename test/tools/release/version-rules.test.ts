import { Change, Weight } from '../../../tools/release/change';
import { readChangelog } from '../../../tools/release/changelog';
import { compareVersions, nextVersion } from '../../../tools/release/version';
import { VersionFacts, versionProblems } from '../../../tools/release/version-rules';

const changes = (...weights: Weight[]): Change[] => weights.map((weight) => ({ weight, text: `something ${weight}` }));

test('versions are compared as numbers', () => {
  expect(['0.10.0', '0.9.1', '1.0.0', '0.9.0'].sort(compareVersions)).toEqual(['0.9.0', '0.9.1', '0.10.0', '1.0.0']);
  expect(() => compareVersions('1.0', '1.0.0')).toThrow('"version" must be three numbers, got "1.0"');
});

test.each<[string, Weight | undefined, string]>([
  ['0.1.3', 'breaking', '0.2.0'],
  ['0.1.3', 'added', '0.1.4'],
  ['0.1.3', undefined, '0.1.4'],
  ['1.4.2', 'breaking', '2.0.0'],
  ['1.4.2', 'added', '1.5.0'],
  ['1.4.2', undefined, '1.4.3'],
])('after %s, what is %s takes %s', (last, weight, next) => {
  expect(nextVersion(last, weight)).toBe(next);
});

test('a CHANGELOG is read by its headings', () => {
  const text =
    '# Changelog\n\n## Unreleased\n\n## [0.2.0] - 2027-01-31\n\n### Added\n\n- a\n\n### Upgrading\n\n- b\n\n## 0.1.0\n\nFirst.\n';
  expect(readChangelog(text)).toEqual([
    { version: 'Unreleased', parts: { '': '' } },
    { version: '0.2.0', date: '2027-01-31', parts: { '': '', Added: '- a', Upgrading: '- b' } },
    { version: '0.1.0', parts: { '': 'First.' } },
  ]);
});

const UPGRADE = '## 0.2.0 - 2027-01-31\n\n- a\n\n### Upgrading\n\n- b\n\n## 0.1.0 - 2026-11-22\n\n- first\n';
const RELEASED = '## 0.1.0 - 2026-11-22\n\n- first\n';
const OPEN = '## Unreleased\n\n- a\n';

describe('what agrees', () => {
  test.each<[string, VersionFacts]>([
    ['the first version of all', { version: '0.1.0', changelog: RELEASED, changes: [] }],
    ['the first version, recorded but not released', { version: '0.1.0', last: '0.1.0', changelog: OPEN, changes: [] }],
    ['a release of which nothing changed', { version: '0.1.0', last: '0.1.0', changelog: RELEASED, changes: [] }],
    [
      'what was added since, written down',
      { version: '0.1.0', last: '0.1.0', changelog: `${OPEN}\n${RELEASED}`, changes: changes('added') },
    ],
    [
      'a raised version',
      { version: '0.2.0', last: '0.1.0', changelog: UPGRADE, changes: changes('breaking', 'added') },
    ],
    [
      'a version raised by more',
      { version: '1.0.0', last: '0.1.0', changelog: UPGRADE.replace('0.2.0', '1.0.0'), changes: [] },
    ],
  ])('%s', (_, facts) => {
    expect(versionProblems(facts)).toEqual([]);
  });
});

describe('what does not', () => {
  test.each<[string, VersionFacts, string[]]>([
    [
      'a version that is too low for what it breaks',
      { version: '0.1.1', last: '0.1.0', changelog: UPGRADE.replace('0.2.0', '0.1.1'), changes: changes('breaking') },
      ['"version" must be 0.2.0 or higher after 0.1.0, got 0.1.1: raise it (package.json)'],
    ],
    [
      'a version that is lower than the last one',
      { version: '0.1.0', last: '0.2.0', changelog: UPGRADE, changes: [] },
      ['"version" must be 0.2.1 or higher after 0.2.0, got 0.1.0: raise it (package.json)'],
    ],
    [
      'a version without a section',
      { version: '0.2.0', last: '0.1.0', changelog: RELEASED, changes: [] },
      ['"0.2.0" must have a section, got none: add "## 0.2.0 - <day>" (CHANGELOG.md)'],
    ],
    [
      'a section that says nothing',
      { version: '0.2.0', last: '0.1.0', changelog: '## 0.2.0 - 2027-01-31\n\n### Added\n', changes: [] },
      ['"0.2.0" must say what changed, got nothing: write it there (CHANGELOG.md)'],
    ],
    [
      'a section without a day',
      { version: '0.2.0', last: '0.1.0', changelog: '## 0.2.0\n\n- a\n', changes: [] },
      ['"0.2.0" must have a day, got "": write "## 0.2.0 - 2027-01-31" (CHANGELOG.md)'],
    ],
    [
      'a change since the release that nobody wrote down',
      { version: '0.1.0', last: '0.1.0', changelog: `## Unreleased\n\n${RELEASED}`, changes: changes('added') },
      ['"Unreleased" must say what changed since 0.1.0, got nothing: write it there (CHANGELOG.md)'],
    ],
    [
      'a break that users are not told how to live with',
      { version: '0.1.0', last: '0.1.0', changelog: OPEN, changes: changes('breaking', 'added', 'breaking') },
      [
        '"Unreleased" must have "### Upgrading", got none while 2 changes break something: say there what users do about each (CHANGELOG.md)',
      ],
    ],
  ])('%s', (_, facts, problems) => {
    expect(versionProblems(facts)).toEqual(problems);
  });
});
