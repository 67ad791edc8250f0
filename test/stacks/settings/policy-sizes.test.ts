import { ProjectDraft } from '../../../stacks/settings/schema-project';
import { formatPath } from '../../../stacks/settings/problem';
import { oversizedPolicies } from '../../../stacks/settings/policy-sizes';
import { largestSettings, largestSizes, ListSizes } from '../../support/largest-settings';
import { textOf } from '../../support/settings-arbitrary';
import { complaintsAbout } from '../../support/settings-text';

/** What is said about the largest settings after a change, without lines. */
function complaints(sizes: Partial<ListSizes>, network: 'created' | 'existing' = 'created'): string[] {
  return complaintsAbout(textOf(largestSettings(network, sizes))).map((line) => withoutSize(line.replace(/^\S+ /, '')));
}

/** How large a policy is, is for the policies' own tests. */
function withoutSize(complaint: string): string {
  return complaint.replace(/got \d+: save \d+ /, 'got N: save N ');
}

const ROLES = 'IAM role or user ARNs, got a list of 9: write each on a line of its own, after a dash';

describe('the largest settings', () => {
  test.each(['created', 'existing'] as const)('are accepted with a network that is %s', (network) => {
    expect(complaints({}, network)).toEqual([]);
  });

  test('have no room for another role or user on any list', () => {
    expect(complaints({ principals: largestSizes().principals + 1 })).toEqual([
      'administrators must be a list of 1 to 8 IAM role or user ARNs, got a list of 9: name who manages keys and bucket settings, the deployer among them',
      'audit.auditors must be a list of 0 to 8 IAM role ARNs, got a list of 9: write each on a line of its own, after a dash',
      ...[0, 1, 2].flatMap((index) => [
        `projects[${index}].launchers must be a list of 0 to 8 ${ROLES}`,
        `projects[${index}].trainingData.writers must be a list of 1 to 8 ${ROLES.replace('role or user', 'role')}`,
      ]),
    ]);
  });

  test.each([
    ['reader of output', 'readers', 'output.readers', 'download-by-stranger', 'readers'],
    [
      'one who reaches data from outside',
      'outsiders',
      'exceptions.dataAccessOutsideVpc.principals',
      'download-outside-vpc',
      'principals',
    ],
  ] as const)('have no room for another %s', (_, list, setting, detection, what) => {
    const found = complaints({ [list]: largestSizes()[list] + 1 });
    expect([...new Set(found.map((complaint) => complaint.replace(/^projects\[\d\]\./, '')))]).toEqual([
      `${setting} must give the detection ${detection} an event pattern of at most 2048 characters, got N: save N by naming fewer ${what}`,
    ]);
  });

  test('have no room for a longer ARN', () => {
    const file = largestSettings('created');
    const longer = file.audit.auditors[0].replace('/path', '/paths');
    file.audit.auditors = [longer];
    expect([longer.length, complaintsAbout(textOf(file))]).toEqual([
      161,
      [
        `baseline.yaml:16 audit.auditors[0] must be the ARN of one IAM role, got "${longer.slice(0, 79)}…": name a role whose ARN has at most 160 characters`,
      ],
    ]);
  });

  test('have no room for another repository', () => {
    expect(complaints({ imageRepositories: largestSizes().imageRepositories + 1 })).toEqual(
      [0, 1, 2].map(
        (index) =>
          `projects[${index}].imageRepositories must be a list of 1 to 5 ECR repository ARNs, got a list of 6: write each on a line of its own, after a dash`,
      ),
    );
  });

  test('have no room for another zone or subnet', () => {
    const subnets = largestSizes().subnets + 1;
    expect(complaints({ subnets })).toEqual([
      'network.zones must be a list of 2 to 6 availability zones, got a list of 7: write each on a line of its own, after a dash',
    ]);
    expect(complaints({ subnets }, 'existing')).toEqual([
      'network.existing.subnetIds must be a list of 2 to 6 subnet ids, got a list of 7: write each on a line of its own, after a dash',
    ]);
  });

  test('have no room for another instance type', () => {
    expect(complaints({ instanceTypes: largestSizes().instanceTypes + 1 })).toEqual([
      'projects[1].instanceTypes must be a list of 1 to 20 instance types, got a list of 21: write each on a line of its own, after a dash',
    ]);
  });

  test('have no room in the boundary of a project that does everything', () => {
    const instanceTypesOfEverything = largestSizes().instanceTypesOfEverything + 1;
    expect(complaints({ instanceTypesOfEverything })).toEqual([
      'projects[0] must give a permission boundary of what starts jobs of at most 6144 characters, got N: save N by naming fewer instanceTypes, components, or network.zones',
    ]);
    expect(complaints({ instanceTypesOfEverything }, 'existing')).toEqual([
      'projects[0] must give a permission boundary of what starts jobs of at most 6144 characters, got N: save N by naming fewer instanceTypes, components, or network.existing.subnetIds',
    ]);
  });

  test('have no room in the guardrails for longer names', () => {
    const remedy = 'fewer instanceTypes with local disks or network.zones, or by a shorter name or prefix';
    expect(complaints({ nameLength: largestSizes().nameLength + 1 })).toEqual(
      [1, 2].map(
        (index) =>
          `projects[${index}] must give a guardrail policy of at most 6144 characters, got N: save N by naming ${remedy}`,
      ),
    );
  });

  test('have no room for another model', () => {
    expect(complaints({ models: largestSizes().models + 1 })).toEqual([
      "projects[2] must give a policy for AWS's own models of at most 6144 characters, got N: save N by naming fewer models, classifications, use cases or collections",
    ]);
  });
});

/** A project that no settings give: bounds on its lists come before these limits. */
const PROJECT: ProjectDraft = {
  name: 'fraud',
  components: ['training', 'processing', 'transform', 'inference', 'notebook', 'pipeline'],
  launchers: [],
  instanceTypes: ['ml.m5.large'],
  maxRuntimeHours: 24,
  bedrock: { invoke: [], customize: [], restricted: [] },
  comprehend: { dataClassifications: [] },
  rekognition: { useCases: [], collections: [] },
  imageRepositories: ['arn:aws:ecr:eu-central-1:123456789012:repository/training'],
  trainingData: { writers: [], oldVersionDays: 90 },
  output: { readers: [], oldVersionDays: 90, encryptionHeader: 'required' },
  efa: false,
  exceptions: {},
};

/** What is said about that project after a change. */
function oversized(change: Partial<ProjectDraft>): string[] {
  const place = {
    account: '123456789012',
    region: 'eu-central-1',
    prefix: 'acme',
    network: { zones: ['eu-central-1a', 'eu-central-1b'], reservedCidrs: [], endpoints: [] },
  };
  const settings = { ...PROJECT, ...change };
  return oversizedPolicies({ path: ['projects', 0], settings }, place).map(({ path, rule, received, remedy }) =>
    withoutSize(`${formatPath(path)} must ${rule}, got ${received}: ${remedy}`),
  );
}

describe('policies that the lists alone keep small', () => {
  const LIMIT = 'of at most 6144 characters, got N: save N by naming';

  test('are not too large', () => {
    expect(oversized({})).toEqual([]);
  });

  test('by instance types', () => {
    const instanceTypes = Array.from(
      { length: 100 },
      (_, index) => `ml.m5.${index}xlarge`,
    ) as ProjectDraft['instanceTypes'];
    expect(oversized({ instanceTypes })).toEqual([
      `projects[0] must give a permission boundary of what starts jobs ${LIMIT} fewer instanceTypes, components, or network.zones`,
      `projects[0] must give a launch policy for jobs ${LIMIT} fewer instanceTypes, components or network.zones`,
      `projects[0] must give a launch policy for endpoints, notebooks and pipelines ${LIMIT} fewer instanceTypes, components or network.zones`,
    ]);
  });

  test.each(['training', 'processing', 'transform', 'inference'] as const)(
    'by repositories, where the work is %s',
    (component) => {
      const names = Array.from({ length: 20 }, (_, index) => `images${index}`.padEnd(256, 'x'));
      const imageRepositories = names.map((name) => `arn:aws:ecr:eu-central-1:123456789012:repository/${name}`);
      expect(oversized({ components: [component], imageRepositories })).toEqual([
        `projects[0] must give a role's policy ${LIMIT} fewer imageRepositories or network.zones, or repositories with shorter names`,
      ]);
    },
  );
});
