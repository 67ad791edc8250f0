import * as fc from 'fast-check';
import { stringify } from 'yaml';
import { alerts, costs, detections, guardDuty, withStopIfPossible } from './monitoring-arbitrary';
import { parseSettings, Settings } from '../../stacks/settings';

/** A settings file as data, before it is text. */
export type SettingsFile = Record<string, any>;

/** Files that have to be accepted, from the smallest to such that use every setting; in some partitions, or in all. */
export function settingsFiles(partitions = REGIONS.map(({ partition }) => partition)): fc.Arbitrary<SettingsFile> {
  return places(partitions).chain((place) =>
    fc
      .record(
        {
          account: fc.constant(place.account),
          region: fc.constant(place.region),
          partition: fc.constant(place.partition),
          prefix: fc.constantFrom('acme', 'ml', 'a-b', 'team-7'),
          tags: fc.dictionary(
            fc.constantFrom('Owner', 'Cost centre', 'a:b'),
            fc.constantFrom('', 'x', 'ml/platform @ 7'),
          ),
          administrators: fc.constant([principal(place, 'role/Deployer'), principal(place, 'user/ops/maria')]),
          deployer: fc.constant(principal(place, 'role/Deployer')),
          state: states(place),
          keys: partly({ breakGlass: fc.constantFrom('account-root', 'none') }),
          audit: fc.oneof(createdTrails(place), existingTrails),
          alerts: alerts(place),
          detections,
          guardDuty,
          cost: costs(place),
          network: fc.oneof(createdNetworks(place), existingNetworks),
          projects: projectLists(place),
          exceptions: partly({ allowDeletion: reasoned, allowDirectGrants: reasoned, logPrompts: reasoned }),
        },
        { requiredKeys: ['account', 'region', 'prefix', 'administrators', 'deployer', 'network', 'projects'] },
      )
      .map(withStopIfPossible),
  );
}

/** Settings that were accepted. */
export function validSettings(): fc.Arbitrary<Settings> {
  return settingsFiles().map((file) => parseSettings(textOf(file), 'baseline.yaml'));
}

/** A file as people would write it. */
export function textOf(file: SettingsFile): string {
  return stringify(file, { aliasDuplicateObjects: false });
}

export interface Place {
  readonly account: string;
  readonly region: string;
  readonly partition: string;
}

const REGIONS = [
  { region: 'eu-central-1', partition: 'aws' },
  { region: 'ap-southeast-7', partition: 'aws' },
  { region: 'us-gov-west-1', partition: 'aws-us-gov' },
  { region: 'cn-northwest-1', partition: 'aws-cn' },
  { region: 'eusc-de-east-1', partition: 'aws-eusc' },
];

function places(partitions: readonly string[]): fc.Arbitrary<Place> {
  const at = REGIONS.filter(({ partition }) => partitions.includes(partition));
  return fc.record({ account: fc.stringMatching(/^\d{12}$/), at: fc.constantFrom(...at) }).map(({ account, at }) => ({
    account,
    ...at,
  }));
}

function principal({ partition, account }: Place, name: string): string {
  return `arn:${partition}:iam::${account}:${name}`;
}

/** Settings of which each may be left out. */
function partly<T>(settings: { [Name in keyof T]: fc.Arbitrary<T[Name]> }) {
  return fc.record(settings, { requiredKeys: [] });
}

const reasoned = fc.record({ reason: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9 _.:/=+\-@]{13,198}[A-Za-z0-9]$/) });
const days = fc.integer({ min: 1, max: 3650 });

function states({ partition, region, account }: Place) {
  const key = `arn:${partition}:kms:${region}:${account}:key/11111111-2222-4333-8444-555555555555`;
  const references = fc.constantFrom('state', 'variables');
  return fc.oneof(
    fc.record({ type: fc.constant('local'), references }, { requiredKeys: ['type'] }),
    fc.record(
      {
        type: fc.constant('hcp'),
        references,
        organization: fc.constant('acme'),
        project: fc.constantFrom('ml-baseline', 'Default Project'),
        hostname: fc.constant('tfe.example.com'),
        workspaceStart: fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/),
      },
      { requiredKeys: ['type', 'organization', 'project'] },
    ),
    fc.record(
      {
        type: fc.constant('s3'),
        references,
        bucket: fc.constant('terraform-state'),
        region: fc.constant(region),
        kmsKeyArn: fc.constant(key),
      },
      { requiredKeys: ['type', 'bucket'] },
    ),
  );
}

const logs = {
  logRetentionDays: fc.constantFrom(365, 400, 3653),
  existingLogGroups: fc.subarray(['training', 'processing', 'transform', 'notebook']),
  accessLogBucket: fc.constant('platform-access-logs'),
};

const existingTrails = fc.record(
  { trail: fc.constant('existing'), existingTrailLogGroup: fc.constant('/org/trail'), ...logs },
  { requiredKeys: ['trail'] },
);

function createdTrails(place: Place) {
  const trails = {
    trail: fc.constant('create'),
    organizationTrail: fc.constant('o-a1b2c3d4e5'),
    auditors: fc.subarray(['role/Auditor', 'role/security/Auditor'].map((name) => principal(place, name))),
    dataEventTypes: fc.subarray(['AWS::SageMaker::FeatureGroup', 'AWS::Bedrock::Model', 'AWS::Bedrock::Guardrail']),
    ...logs,
  };
  return fc.oneof(
    partly({ ...trails, trailLock: partly({ mode: fc.constantFrom('governance', 'compliance'), days }) }),
    partly({ ...trails, trailBucket: fc.constant('central-trails') }),
  );
}

function createdNetworks({ region }: Place) {
  return fc.record(
    {
      cidr: fc.constantFrom('10.20.0.0/16', '172.20.16.0/20', '192.168.7.0/24', '100.64.0.0/22'),
      zones: fc
        .subarray(['a', 'b', 'c', 'd'], { minLength: 2 })
        .map((letters) => letters.map((letter) => region + letter)),
      reservedCidrs: fc.subarray(['10.0.0.0/16', '8.8.8.8/32', '172.16.0.0/16']),
      endpoints: fc.subarray(['logs', 'sts', 'sagemaker.api', 'ecr.api', 'ecr.dkr', 'kms', 'secretsmanager']),
      organizationId: fc.stringMatching(/^o-[a-z0-9]{10}$/),
    },
    { requiredKeys: ['cidr', 'zones'] },
  );
}

function id(start: string): fc.Arbitrary<string> {
  return fc.stringMatching(/^[0-9a-f]{17}$/).map((digits) => `${start}-${digits}`);
}

const existingNetworks = fc.record({
  existing: fc.record(
    {
      vpcId: id('vpc'),
      subnetIds: fc.uniqueArray(id('subnet'), { minLength: 2, maxLength: 4 }),
      s3EndpointId: id('vpce'),
      s3PrefixListId: id('pl'),
      endpointSecurityGroupId: id('sg'),
    },
    { requiredKeys: ['vpcId', 'subnetIds', 's3EndpointId', 's3PrefixListId'] },
  ),
});

function projectLists(place: Place) {
  const names = fc.subarray(['fraud', 'spam', 'x1', 'a-b', 'vision-2'], { minLength: 1, maxLength: 3 });
  return names.chain((chosen) => fc.tuple(...chosen.map((name) => projects(place, name))));
}

function projects(place: Place, name: string) {
  const repository = (owner: string, path: string) =>
    `arn:${place.partition}:ecr:${place.region}:${owner}:repository/${path}`;
  const images = [repository(place.account, 'training'), repository('763104351884', 'team/pytorch-training')];
  const writers = [principal(place, 'role/Loader'), principal(place, 'role/data/Loader2')];
  const readers = [principal(place, 'role/Reader'), principal(place, 'user/reader')];
  const rest = fc.record(
    {
      name: fc.constant(name),
      launchers: fc.subarray([principal(place, 'role/people/Scientist'), principal(place, 'user/scientist')]),
      instanceTypes: fc.subarray(['ml.m5.large', 'ml.g5.12xlarge', 'ml.p6-b200.48xlarge'], { minLength: 1 }),
      maxRuntimeHours: fc.integer({ min: 1, max: 672 }),
      comprehend: comprehends(place),
      rekognition: rekognitions,
      imageRepositories: fc.subarray(images, { minLength: 1 }),
      trainingData: fc.record(
        { writers: fc.subarray(writers, { minLength: 1 }), oldVersionDays: days },
        { requiredKeys: ['writers'] },
      ),
      output: partly({
        readers: fc.subarray(readers),
        oldVersionDays: days,
        encryptionHeader: fc.constantFrom('required', 'optional'),
      }),
      efa: fc.boolean(),
      exceptions: partly({
        dataAccessOutsideVpc: reasoned.map(({ reason }) => ({ principals: [readers[0]], reason })),
      }),
    },
    { requiredKeys: ['name', 'imageRepositories', 'trainingData'] },
  );
  return fc
    .tuple(rest, workLists, modelLists(place))
    .map((parts) => parts.reduce<SettingsFile>(merged, {} as SettingsFile));
}

/** Parts of a project together; exceptions come in several of them. */
function merged(file: SettingsFile, part: SettingsFile): SettingsFile {
  const exceptions = { ...file.exceptions, ...part.exceptions };
  return { ...file, ...part, ...(Object.keys(exceptions).length > 0 && { exceptions }) };
}

const JOBS = ['training', 'processing', 'transform'];

/** Kinds of work that get along: what starts jobs has some to start. */
const workLists: fc.Arbitrary<SettingsFile> = fc.oneof(
  fc.constant({}),
  fc
    .tuple(fc.subarray([...JOBS, 'inference'], { minLength: 1 }), fc.subarray(['notebook', 'pipeline']))
    .map(([work, starting]) => ({
      components: [...starting, ...work, ...(JOBS.some((job) => work.includes(job)) ? [] : ['transform'])],
    })),
  reasoned.map((notebookReadsTrainingData) => ({
    components: ['training', 'notebook'],
    exceptions: { notebookReadsTrainingData },
  })),
);

const PROFILES: Readonly<Record<string, string>> = {
  'eu-central-1': 'eu.amazon.nova-pro-v1:0',
  'ap-southeast-7': 'apac.amazon.nova-pro-v1:0',
  'us-gov-west-1': 'us-gov.anthropic.claude-3-haiku-20240307-v1:0',
};

/** Models of which none is both allowed and restricted, and such that are not known yet. */
function modelLists({ region }: Place): fc.Arbitrary<SettingsFile> {
  const profile = PROFILES[region];
  const known = ['amazon.nova-lite-v1:0', 'anthropic.claude-3-haiku-20240307-v1:0', ...(profile ? [profile] : [])];
  const bedrock = partly({
    invoke: fc.subarray(known),
    customize: fc.subarray(['amazon.nova-lite-v1:0', 'meta.llama3-8b-instruct-v1:0']),
    restricted: fc.subarray(['deepseek.r1-v1:0', 'qwen.qwen3-32b-v1:0']),
  });
  const newer = 'acme.newer-v1:0';
  return fc.oneof(
    fc.constant({}),
    bedrock.map((lists) => ({ bedrock: lists })),
    fc.tuple(bedrock, reasoned).map(([lists, { reason }]) => ({
      bedrock: { ...lists, invoke: [...(lists.invoke ?? []), newer] },
      exceptions: { unlistedModels: { models: [newer], reason } },
    })),
  );
}

function comprehends(place: Place) {
  const dataClassifications = fc.subarray(['internal', 'de identified'], { minLength: 1 });
  return fc.oneof(
    partly({ dataClassifications }),
    fc.record({ dataClassifications, dataAccessRole: fc.constant(principal(place, 'role/TextAnalysis')) }),
  );
}

const useCases = fc.subarray(['access-control', 'search:lost and found'], { minLength: 1 });

const rekognitions = fc.oneof(
  partly({ useCases }),
  fc.record({ useCases, collections: fc.subarray(['staff', 'guests_2']) }),
);
