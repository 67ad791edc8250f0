import { parse, stringify } from 'yaml';
import { accountNames, longestExcess, projectNames } from '../../../modules/baseline/baseline-names';
import { AREAS, DIRECTIONS } from '../../../stacks/settings/region';
import {
  added,
  anotherProject as project,
  changed,
  complaintsAbout,
  judged,
  SMALLEST,
} from '../../support/settings-text';

describe('projects', () => {
  judged([
    [
      'two of one name',
      'role/Loader]',
      `role/Loader]${project('spam')}${project('fraud')}`,
      '19 projects[2].name must be unique, got "fraud", the name of projects[0] too: rename one of the projects',
    ],
    [
      'a name that goes on where another ends',
      'role/Loader]',
      `role/Loader]${project('fraudulent')}${project('fraud-eu')}`,
      '19 projects[2].name must not be the name of another project, a dash and more, got "fraud-eu" beside "fraud": "fraud" could reach jobs and logs of "fraud-eu": rename one of them',
    ],
    [
      'a name of what is shared',
      'name: fraud',
      'name: logs',
      '11 projects[0].name must not be one of access-logs, account, alerts, audit, budget, chat, cost-anomalies, deployment, flow-logs, logs, network, prompt-logs, spending-stop, threat-detection, trail, undelivered-alerts, got "logs": the baseline uses this name for what all projects share: rename the project',
    ],
    [
      'an image of another region',
      'ecr:eu-central-1',
      'ecr:eu-west-1',
      '12 projects[0].imageRepositories[0] must be in the region eu-central-1 of the partition aws, got "arn:aws:ecr:eu-west-1:123456789012:repository/training": SageMaker pulls images from its own region: copy the image, or name the repository there',
    ],
  ]);

  test("images of AWS's accounts", () => {
    expect(complaintsAbout(changed('123456789012:repository', '763104351884:repository'))).toEqual([]);
  });

  test('a bucket name that gets too long', () => {
    const text = changed('prefix: acme', 'prefix: acme-machine').replace('name: fraud', 'name: fraud-detection-europe');
    expect(complaintsAbout(text)).toEqual([
      'baseline.yaml:11 projects[0].name must be 2 to 20 lower-case letters, digits or single dashes, starting with a letter, got "fraud-detection-europe": rename the project, for example "fraud"',
    ]);
    expect(complaintsAbout(text.replace('fraud-detection-europe', 'fraud-detection-euro'))).toContain(
      'baseline.yaml:11 projects[0].name must give a bucket name of at most 63 characters, got "fraud-detection-euro", which gives "acme-machine-fraud-detection-euro-training-123456789012-eu-central-1" with 68: shorten the project or the prefix by 5',
    );
  });

  test('names of the account fit with the longest prefix in every region', () => {
    const regions = AREAS.flatMap((area) => DIRECTIONS.map((direction) => `${area}-${direction}-99`));
    const scopes = regions.map((region) => ({ prefix: 'acme-machine', account: '123456789012', region }));
    expect(scopes.flatMap((scope) => longestExcess(accountNames(scope)) ?? [])).toEqual([]);
  });

  test('a role name and a start of job names have limits of their own', () => {
    const scope = { prefix: 'acme', account: '123456789012', region: 'eu-central-1' };
    const limits = projectNames(scope, 'fraud').map(({ kind, name, limit }) => [kind, name, limit]);
    expect(limits).toEqual([
      ['a bucket name', 'acme-fraud-training-123456789012-eu-central-1', 63],
      ['a bucket name', 'acme-fraud-output-123456789012-eu-central-1', 63],
      ['a role name', 'acme-fraud-training-eu-central-1', 64],
      ['a role name', 'acme-fraud-processing-eu-central-1', 64],
      ['a role name', 'acme-fraud-transform-eu-central-1', 64],
      ['a role name', 'acme-fraud-inference-eu-central-1', 64],
      ['a role name', 'acme-fraud-notebook-eu-central-1', 64],
      ['a role name', 'acme-fraud-pipeline-eu-central-1', 64],
      ['a role name', 'acme-fraud-customization-eu-central-1', 64],
      ['a start of job names', 'acme-fraud-', 39],
    ]);
    const excess = longestExcess([
      { kind: 'a role name', name: 'x'.repeat(66), limit: 64 },
      { kind: 'a start of job names', name: 'x'.repeat(42), limit: 39 },
    ]);
    expect(excess).toMatchObject({ kind: 'a start of job names', excess: 3 });
  });

  test("as many as the trail's selectors hold, and no more", () => {
    const file = parse(SMALLEST);
    const [first] = file.projects;
    const withProjects = (count: number) => {
      file.projects = Array.from({ length: count }, (_, index) => ({ ...first, name: `p${index}x` }));
      const complaints = complaintsAbout(stringify(file, { aliasDuplicateObjects: false }));
      return complaints.filter((complaint) => complaint.includes('selectors'));
    };
    expect(withProjects(237)).toEqual([]);
    expect(withProjects(238)).toEqual([
      "baseline.yaml:12 projects must need at most 500 values in the trail's selectors, got 501 for 238 projects and 9 audit.dataEventTypes: keep to 237 projects, record fewer types, or share the projects out among accounts",
    ]);
    file.audit = { trail: 'existing' };
    expect(withProjects(238)).toEqual([]);
  });
});

describe('problems of different kinds', () => {
  test('all come together, in the order of the file, and none hides another', () => {
    const text = added(
      ...project('spam').slice(1).split('\n'),
      '    efa: "yes"',
      ...project('fraud').slice(1).split('\n'),
      'keys: { breakglass: none }',
    )
      .replace('cidr: 10.20.0.0/16', 'cidr: 172.17.0.0/16')
      .replace('account: "123456789012"', 'account: "12345678901"')
      .replace('deployer: arn:aws:iam::123456789012:role/Deployer', 'deployer: arn:aws:iam::123456789012:role/Other');
    expect(complaintsAbout(text).map((line) => line.split(', got')[0])).toEqual([
      'baseline.yaml:1 account must be the 12 digits of an AWS account, in quotes',
      'baseline.yaml:6 deployer must be one of the administrators',
      'baseline.yaml:8 network.cidr must not overlap 172.17.0.0/16, which SageMaker and Docker use on every host',
      'baseline.yaml:19 projects[1].efa must be true or false',
      'baseline.yaml:20 projects[2].name must be unique',
      'baseline.yaml:24 keys.breakglass must be a known setting',
    ]);
  });
});
