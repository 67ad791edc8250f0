import { parse } from 'yaml';
import { policySize } from '../../../modules/core/policy-size';
import { ACCOUNT_DETECTIONS, PROJECT_DETECTIONS } from '../../../modules/detection';
import { plannedRules } from '../../../modules/detection/rule-plan';
import { parseSettings } from '../../../stacks/settings';
import { parseDocumentText } from '../../../stacks/settings/document';
import { readStructure } from '../../../stacks/settings/structure';
import { accountPlaceIn, projectPlaceIn } from '../../../stacks/settings/watched-places';
import { baselineOf } from '../../support/baseline';
import { largestSettings } from '../../support/largest-settings';
import { BROUGHT, MONITORING, quickstartFile } from '../../support/monitoring';
import { SettingsFile, textOf } from '../../support/settings-arbitrary';

const FILES: Readonly<Record<string, SettingsFile>> = {
  quickstart: quickstartFile({}),
  'with everything': quickstartFile(MONITORING),
  'with what there is': quickstartFile(BROUGHT),
  'without a trail that is known': quickstartFile({ audit: { trail: 'existing' } }),
  'of the largest settings': largestSettings('created'),
  'of the largest settings in an existing network': largestSettings('existing'),
};

/** Names of rules and the sizes of their patterns, as they are synthesized. */
function synthesized(file: SettingsFile): Record<string, Record<string, number>> {
  const stacks = Object.entries(baselineOf(parseSettings(textOf(file), 'baseline.yaml')));
  return Object.fromEntries(
    stacks.map(([stack, { all }]) => {
      const rules = Object.values<any>(all('aws_cloudwatch_event_rule'));
      return [stack, Object.fromEntries(rules.map(({ name, event_pattern }) => [name, policySize(event_pattern)]))];
    }),
  );
}

/** The same, as the settings are judged by before anything is made. */
function judged(file: SettingsFile): Record<string, Record<string, number>> {
  const { sections } = readStructure(parseDocumentText(textOf(file), 'baseline.yaml')) as { sections: any };
  const sizes = (start: string, rules: readonly { readonly ending: string; readonly pattern: object }[]) =>
    Object.fromEntries(rules.map(({ ending, pattern }) => [`${start}${ending}`, policySize(JSON.stringify(pattern))]));
  const projects = sections.projects.map((project: any) => {
    const place = projectPlaceIn(project, sections);
    return [`project-${project.settings.name}`, sizes(place.namePrefix, plannedRules(PROJECT_DETECTIONS, place))];
  });
  return {
    audit: sizes(`${sections.prefix}-`, plannedRules(ACCOUNT_DETECTIONS, accountPlaceIn(sections))),
    ...Object.fromEntries(projects),
  };
}

test.each(Object.entries(FILES))(
  'rules %s are judged as they are made, and no pattern is judged too short',
  (_, file) => {
    const [before, made] = [judged(file), synthesized(parse(textOf(file)))];
    expect(Object.keys(before)).toEqual(expect.arrayContaining(['audit']));
    for (const [stack, sizes] of Object.entries(before)) {
      expect(Object.keys(sizes).sort()).toEqual(Object.keys(made[stack]!).sort());
      const short = Object.entries(made[stack]!).filter(([name, size]) => sizes[name]! < size);
      expect(short).toEqual([]);
    }
  },
);
