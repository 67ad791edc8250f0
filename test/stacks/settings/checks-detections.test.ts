import { parse, stringify } from 'yaml';
import { INSTANCE_TYPES } from '../../../modules/sagemaker/instance-type-catalogue';
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
    const lines = ['detections:', '  off:', `    - ${OFF}`, `    - ${OFF.replace('The', 'Our')}`];
    expect(complaintsAbout(added(...lines))).toEqual([
      'baseline.yaml:18 detections.off[1].detection must be listed once, got "root-user" again: remove one of them',
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
  test.each([
    ['eu-central-1', 44, 300, 304],
    ['af-south-1', 11, 100, 106],
    ['eu-south-1', 11, 100, 106],
  ])('%s has room for the rules of %i projects', (region, most, limit, count) => {
    expect(withProjects(most, {}, region)).toEqual([]);
    expect(withProjects(most + 1, {}, region)).toEqual([
      `baseline.yaml:12 projects must need at most ${limit} rules of EventBridge, got ${count} for ${most + 1} projects: keep to ${most} projects, or share them out among accounts`,
    ]);
  });

  test('rules on a log group that is not known are not counted', () => {
    const [complaint] = withProjects(45, { audit: { trail: 'existing' } });
    expect(complaint).toContain('must need at most 300 rules of EventBridge, got 303 for 45 projects');
  });
});

describe('patterns', () => {
  /** Two projects, each with its share of the longest names of instance types. */
  function withInstanceTypes(count: number): readonly string[] {
    const file = parse(SMALLEST);
    const types = [...INSTANCE_TYPES].sort((a, b) => b.length - a.length).slice(0, count);
    const [first] = file.projects;
    file.projects = [
      { ...first, components: ['processing'], instanceTypes: types.slice(0, 14) },
      { ...first, name: 'spam', components: ['processing'], instanceTypes: types.slice(14) },
    ];
    return complaintsAbout(stringify(file, { aliasDuplicateObjects: false }));
  }

  test('name the instance types of all projects, as far as they fit', () => {
    expect(withInstanceTypes(27)).toEqual([]);
    expect(withInstanceTypes(28)).toEqual([
      'baseline.yaml:12 projects must give the detection instance-type-jobs an event pattern of at most 2048 characters, got 2053: save 5 by naming fewer different instanceTypes',
    ]);
  });

  const principals = (count: number) =>
    Array.from({ length: count }, (_, index) => {
      const start = 'arn:aws:iam::123456789012:role/';
      return `${start}${`path${index}`.padEnd(160 - start.length - 65, 'x')}/${`role${index}`.padEnd(64, 'x')}`;
    });

  /** A project that does all that reads output, with these readers. */
  function withReaders(count: number): readonly string[] {
    const file = parse(SMALLEST);
    Object.assign(file.projects[0], {
      components: ['training', 'transform', 'inference', 'notebook'],
      output: { readers: principals(count) },
      comprehend: { dataClassifications: ['internal'], dataAccessRole: 'arn:aws:iam::123456789012:role/TextAnalysis' },
    });
    return complaintsAbout(stringify(file, { aliasDuplicateObjects: false }));
  }

  test('name the readers of output, as far as they fit', () => {
    expect(withReaders(7)).toEqual([]);
    expect(withReaders(8)).toEqual([
      'baseline.yaml:25 projects[0].output.readers must give the detection download-by-stranger an event pattern of at most 2048 characters, got 2186: save 138 by naming fewer readers',
    ]);
  });

  test('name who reaches data from outside: as many as the list holds', () => {
    const file = parse(SMALLEST);
    file.projects[0].exceptions = {
      dataAccessOutsideVpc: { principals: principals(8), reason: 'Loaded from the office until the VPN is there' },
    };
    expect(complaintsAbout(stringify(file, { aliasDuplicateObjects: false }))).toEqual([]);
  });
});
