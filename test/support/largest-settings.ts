import { FOUNDATION_MODELS } from '../../modules/bedrock/model-catalogue';
import { hasLocalStorage, INSTANCE_TYPES } from '../../modules/sagemaker/instance-type-catalogue';
import { ENDPOINT_NAMES } from '../../modules/vpc/endpoint-catalogue';
import { SettingsFile, textOf } from './settings-arbitrary';
import { complaintsAbout } from './settings-text';

/** How many entries the lists have that grow a policy. */
export interface ListSizes {
  /** On each list of roles and users, but for the two that event patterns name. */
  readonly principals: number;
  /** Who reads output. */
  readonly readers: number;
  /** Who reaches data from outside the VPC. */
  readonly outsiders: number;
  readonly imageRepositories: number;
  /** Zones of a network made here, subnets of an existing one. */
  readonly subnets: number;
  /** Of the project that trains, and nothing else; without local disks, which guardrails have less room for. */
  readonly instanceTypes: number;
  /** Of the project that does everything; with local disks: its boundary has room for few. */
  readonly instanceTypesOfEverything: number;
  /** Models that are invoked: what the other lists leave of the policy. */
  readonly models: number;
  /** Letters of the names of projects: what the guardrails leave. */
  readonly nameLength: number;
}

/** The partition and region that have the longest names. */
const PLACE = { partition: 'aws-us-gov', region: 'us-gov-west-1', account: '123456789012' };
const PREFIX = 'acme';
/** Of roles and users: as long as validation takes them, with the longest name. */
const PRINCIPAL_LENGTH = 160;
const PRINCIPAL_NAME_LENGTH = 64;
/** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html */
const REPOSITORY_NAME_LENGTH = 256;
const COLLECTION_LENGTH = 255;
const TAG_VALUE_LENGTH = 63;

const REASON = 'As long as policies get in a test';

/** Bounds of lists. */
const BOUNDS = Object.freeze({ principals: 8, imageRepositories: 5, subnets: 6, instanceTypes: 20 });

const SMALLEST: ListSizes = Object.freeze({
  ...BOUNDS,
  readers: 1,
  outsiders: 1,
  nameLength: 6,
  models: 1,
  instanceTypesOfEverything: 1,
});

/** In this order: longer names leave less room for the others. */
const GROWING = ['nameLength', 'models', 'instanceTypesOfEverything', 'readers', 'outsiders'] as const;

let found: ListSizes | undefined;

/** As much as validation takes: one more of any is refused. What no bound of a list says is tried out. */
export function largestSizes(): ListSizes {
  found ??= GROWING.reduce(grown, SMALLEST);
  return found;
}

function grown(sizes: ListSizes, name: keyof ListSizes): ListSizes {
  const larger = { ...sizes, [name]: sizes[name] + 1 };
  const accepted = complaintsAbout(textOf(fileOf('created', larger))).length === 0;
  return accepted ? grown(larger, name) : sizes;
}

/** A settings file that makes every policy as long as it gets. A new setting that grows one belongs in here. */
export function largestSettings(network: 'created' | 'existing', sizes: Partial<ListSizes> = {}): SettingsFile {
  return fileOf(network, { ...largestSizes(), ...sizes });
}

function fileOf(network: 'created' | 'existing', all: ListSizes): SettingsFile {
  const administrators = principals('administrator', all);
  return {
    account: PLACE.account,
    region: PLACE.region,
    prefix: PREFIX,
    administrators,
    deployer: administrators[0],
    audit: { auditors: principals('auditor', all) },
    network: network === 'created' ? createdNetwork(all) : existingNetwork(all),
    projects: [everything(all), training(all), models(all)],
    exceptions: { allowDirectGrants: { reason: REASON } },
  };
}

function project(name: string, sizes: ListSizes) {
  return {
    name: name,
    launchers: principals('launcher', sizes),
    imageRepositories: repositories(sizes, () => PLACE.account),
    trainingData: { writers: principals('writer', sizes) },
    output: { readers: withUser(principals('reader', sizes, sizes.readers)), encryptionHeader: 'optional' },
    exceptions: {
      dataAccessOutsideVpc: { principals: principals('outside', sizes, sizes.outsiders), reason: REASON },
    },
  };
}

/** Every kind of work and the longest list of roles: fills the boundary, the launch policies and the buckets' policies. */
function everything(sizes: ListSizes) {
  const { exceptions, ...rest } = project('every', sizes);
  return {
    ...rest,
    components: ['training', 'processing', 'transform', 'inference', 'notebook', 'pipeline'],
    instanceTypes: longest(INSTANCE_TYPES.filter(hasLocalStorage), sizes.instanceTypesOfEverything),
    bedrock: { customize: [longestModels('amazon', 1)[0]] },
    exceptions: { ...exceptions, notebookReadsTrainingData: { reason: REASON } },
  };
}

/** One kind of work with all images and machines: fills the roles' policies and the guardrails. */
function training(sizes: ListSizes) {
  return {
    ...project(padded('t', sizes.nameLength), sizes),
    maxRuntimeHours: 672,
    imageRepositories: repositories(sizes, (index) => String(999999999990 + index)),
    instanceTypes: longest(
      INSTANCE_TYPES.filter((type) => !hasLocalStorage(type)),
      sizes.instanceTypes,
    ),
  };
}

/** Fills the policy for AWS's own models. */
function models(sizes: ListSizes) {
  return {
    ...project(padded('m', sizes.nameLength), sizes),
    components: ['transform'],
    bedrock: {
      invoke: longestModels('anthropic', sizes.models).map((model) => `us-gov.${model}`),
      restricted: longestModels('meta', 2),
    },
    comprehend: {
      dataClassifications: times(2, (index) => padded(`classification ${index}`, TAG_VALUE_LENGTH)),
      dataAccessRole: principals('comprehend', sizes, 1)[0],
    },
    rekognition: {
      useCases: [padded('use case', TAG_VALUE_LENGTH)],
      collections: [padded('collection', COLLECTION_LENGTH)],
    },
  };
}

function createdNetwork({ subnets }: ListSizes) {
  return {
    cidr: '10.20.0.0/16',
    zones: times(subnets, (index) => PLACE.region + 'abcdefghi'[index]),
    endpoints: [...ENDPOINT_NAMES],
    organizationId: `o-${'a'.repeat(32)}`,
  };
}

function existingNetwork({ subnets }: ListSizes) {
  const id = (start: string, index = 0) => `${start}-${index.toString(16).padStart(17, '0')}`;
  return {
    existing: {
      vpcId: id('vpc'),
      subnetIds: times(subnets, (index) => id('subnet', index)),
      s3EndpointId: id('vpce'),
      s3PrefixListId: id('pl'),
      endpointSecurityGroupId: id('sg'),
    },
  };
}

function principals(name: string, sizes: ListSizes, count = sizes.principals): string[] {
  const start = `arn:${PLACE.partition}:iam::${PLACE.account}:role/`;
  const path = padded('path', PRINCIPAL_LENGTH - start.length - PRINCIPAL_NAME_LENGTH - 1);
  return times(count, (index) => `${start}${path}/${padded(`${name}${index}`, PRINCIPAL_NAME_LENGTH)}`);
}

/** As long as before: users and roles are named in statements of their own. */
function withUser([first, ...others]: readonly string[]): string[] {
  return [first!.replace(':role/', ':user/'), ...others];
}

function repositories({ imageRepositories }: ListSizes, accountOf: (index: number) => string): string[] {
  return times(imageRepositories, (index) => {
    const start = `arn:${PLACE.partition}:ecr:${PLACE.region}:${accountOf(index)}:repository/`;
    return start + padded(`images${index}`, REPOSITORY_NAME_LENGTH);
  });
}

function longestModels(provider: string, count: number): string[] {
  return longest(
    FOUNDATION_MODELS.filter((model) => model.startsWith(`${provider}.`)),
    count,
  );
}

function longest(texts: readonly string[], count: number): string[] {
  return [...texts].sort((a, b) => b.length - a.length).slice(0, count);
}

function padded(text: string, length: number): string {
  return text.padEnd(length, 'x');
}

function times<Item>(count: number, make: (index: number) => Item): Item[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
