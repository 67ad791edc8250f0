import { parse, stringify } from 'yaml';
import { INSTANCE_TYPES } from '../../../modules/sagemaker/instance-type-catalogue';
import { goldenCount } from '../../support/golden';
import { SettingsFile, textOf } from '../../support/settings-arbitrary';
import { added, complaintsAbout, SMALLEST } from '../../support/settings-text';

const OFF = '{ detection: root-user, reason: The organization watches its root users }';

describe('what is watched for', () => {
  test.each([
    ['work that begins when it ends', '{ from: 8, until: 8 }', '8', '8'],
    ['work past midnight', '{ from: 22, until: 6 }', '22', '6'],
    ['work that begins after the end that nobody named', '{ from: 21 }', '21', '20'],
  ])('%s', (_, hours, from, until) => {
    expect(complaintsAbout(added('detections:', `  workingHours: ${hours}`))).toEqual([
      `baseline.yaml:16 detections.workingHours.from must be earlier than until, ${until}, got ${from}: name hours of one day; work past midnight takes 0 and 24`,
    ]);
  });

  test('a whole day is taken', () => {
    expect(complaintsAbout(added('detections:', '  workingHours: { from: 0, until: 24 }'))).toEqual([]);
  });

  test('a detection that is switched off twice', () => {
    const lines = ['detections:', '  disabled:', `    - ${OFF}`, `    - ${OFF.replace('The', 'Our')}`];
    expect(complaintsAbout(added(...lines))).toEqual([
      'baseline.yaml:18 detections.disabled[1].detection must be listed once, got "root-user" again: remove one of them',
    ]);
  });
});

/** The smallest settings with so many projects. */
function withProjects(count: number, change: Record<string, unknown> = {}, region = 'eu-central-1'): readonly string[] {
  const file = parse(SMALLEST.replaceAll('eu-central-1', region));
  const [first] = file.projects;
  file.projects = Array.from({ length: count }, (_, index) => ({ ...first, name: `p${index}x` }));
  return complaintsAbout(stringify({ ...file, ...change }, { aliasDuplicateObjects: false }));
}

describe('quotas', () => {
  const ofAccount = goldenCount('audit', 'aws_cloudwatch_event_rule');
  const ofProject = goldenCount('project-fraud', 'aws_cloudwatch_event_rule');

  test.each([
    ['eu-central-1', 300],
    ['af-south-1', 100],
    ['eu-south-1', 100],
  ])('in %s are %i rules, for so many projects', (region, limit) => {
    const most = Math.floor((limit - ofAccount) / ofProject);
    const count = ofAccount + (most + 1) * ofProject;
    expect(withProjects(most, {}, region)).toEqual([]);
    expect(withProjects(most + 1, {}, region)).toEqual([
      `baseline.yaml:12 projects must need at most ${limit} rules of EventBridge, got ${count} for ${most + 1} projects: keep to ${most} projects, or share them out among accounts`,
    ]);
  });
});

/** What is said about a file, without how long a pattern is: that is for the patterns' own tests. */
function complaints(file: SettingsFile): readonly string[] {
  return complaintsAbout(textOf(file)).map((complaint) =>
    complaint
      .replace(/got \d+: save \d+ /, 'got N: save N ')
      // Which of a detection's patterns is the longest
      .replace(/detection instance-type-\w+/, 'detection instance-type'),
  );
}

describe('patterns', () => {
  const LIMIT = 'an event pattern of at most 2048 characters, got N: save N by naming';

  /** As long as settings take them. */
  const principals = (count: number) =>
    Array.from({ length: count }, (_, index) => {
      const start = 'arn:aws:iam::123456789012:role/';
      return `${start}${`path${index}`.padEnd(160 - start.length - 65, 'x')}/${`role${index}`.padEnd(64, 'x')}`;
    });

  /** The smallest settings, with projects like their one, each after a change. */
  const withProjectsLike = (changes: readonly SettingsFile[]): SettingsFile => {
    const file = parse(SMALLEST);
    const [first] = file.projects;
    return { ...file, projects: changes.map((change, index) => ({ ...first, name: `p${index}x`, ...change })) };
  };

  test('name the instance types of all projects, as far as they fit', () => {
    const types = [...INSTANCE_TYPES].sort((a, b) => b.length - a.length);
    const shared = (count: number) =>
      withProjectsLike(
        [types.slice(0, 10), types.slice(10, count)].map((instanceTypes) => ({
          components: ['processing'],
          instanceTypes,
        })),
      );
    expect(complaints(shared(20))).toEqual([]);
    expect(complaints(shared(30))).toEqual([
      `baseline.yaml:12 projects must give the detection instance-type ${LIMIT} fewer different instanceTypes`,
    ]);
  });

  test('name what lies outside of trusted networks: of two that are as small and as far apart as can be', () => {
    const trustedNetworks = ['203.0.113.7/32', '127.255.255.254/32'];
    expect(complaints({ ...parse(SMALLEST), detections: { trustedNetworks } })).toEqual([]);
  });

  test('name the readers of output, as far as they fit', () => {
    const everything = ['training', 'transform', 'inference', 'notebook'];
    const read = (count: number) =>
      withProjectsLike([{ components: everything, output: { readers: principals(count) } }]);
    expect(complaints(read(5))).toEqual([]);
    expect(complaints(read(8))).toEqual([
      `baseline.yaml:25 projects[0].output.readers must give the detection download-by-stranger ${LIMIT} fewer readers`,
    ]);
  });

  test('name who reaches data from outside, as far as they fit', () => {
    const reached = (count: number) => {
      const reason = 'Loaded from the office until the VPN is there';
      return withProjectsLike([{ exceptions: { dataAccessOutsideVpc: { principals: principals(count), reason } } }]);
    };
    expect(complaints(reached(5))).toEqual([]);
    expect(complaints(reached(8))).toEqual([
      `baseline.yaml:21 projects[0].exceptions.dataAccessOutsideVpc.principals must give the detection download-outside-vpc ${LIMIT} fewer principals`,
    ]);
  });

  test('name the roles of Comprehend of all projects, as far as they fit', () => {
    const analyzed = (count: number) =>
      withProjectsLike(
        principals(count).map((dataAccessRole) => ({
          comprehend: { dataClassifications: ['internal'], dataAccessRole },
        })),
      );
    expect(complaints(analyzed(6))).toEqual([]);
    expect(complaints(analyzed(12))).toEqual([
      `baseline.yaml:12 projects must give the detection data-tampered ${LIMIT} fewer different comprehend.dataAccessRoles`,
    ]);
  });
});
