import { Deployed, DeployedRole } from '../deployed';
import { PolicyDocument, PolicyKind, Source } from './policies';

/** Policies of a deployment, found by what they are on. */
export class Documents {
  /** Every policy that was read back, once for each place where it takes effect. */
  readonly all: readonly Source[];
  private readonly byId: ReadonlyMap<string, Source>;

  constructor(private readonly deployed: Deployed) {
    this.all = [...collect(deployed)];
    this.byId = new Map(this.all.map((source) => [source.id, source]));
  }

  role(name: string): DeployedRole | undefined {
    return this.deployed.roles.find((role) => role.name === name);
  }

  /** What a role may do by itself: policies of AWS's own count like ours. */
  identityOf(role: DeployedRole): readonly Source[] {
    const attached = role.attached.map(({ name, document }) => source('identity', name, document));
    return [...attached, ...inlineOf(role)];
  }

  boundaryOf({ boundary }: DeployedRole): Source | undefined {
    return boundary && source('boundary', boundary.name, boundary.document);
  }

  /** A customer-managed policy, as what its holder may do or as what bounds him; undefined if there is none. */
  managed(name: string, kind: 'identity' | 'boundary'): Source | undefined {
    const policy = this.deployed.policies.find((each) => each.name === name);
    return policy && source(kind, name, policy.document);
  }

  /** What an organization attaches to the account: the policies of all projects. */
  get serviceControls(): readonly Source[] {
    return this.deployed.serviceControls.map(({ name, document }) => source('organization', name, document));
  }

  /** What it attaches to what is in the account. */
  get resourceControls(): readonly Source[] {
    return (this.deployed.resourceControls ?? []).map(({ name, document }) =>
      source('resource control', name, document),
    );
  }

  trustOf(roleArn: string): Source | undefined {
    const role = this.deployed.roles.find(({ arn }) => arn === roleArn);
    return role && this.byId.get(idOf('trust', role.name));
  }

  keyPolicy(keyArn: string): Source | undefined {
    const key = this.deployed.keys.find(({ arn }) => arn === keyArn);
    return key && this.byId.get(idOf('key', key.alias));
  }

  /** Of the bucket, or of the bucket that an object is in. */
  bucketPolicy(arn: string): Source | undefined {
    const name = arn.split(':::')[1]?.split('/')[0];
    return this.byId.get(idOf('bucket', name ?? ''));
  }

  topicPolicy(arn: string): Source | undefined {
    return this.byId.get(idOf('topic', arn.split(':').at(-1) ?? ''));
  }

  queuePolicy(arn: string): Source | undefined {
    return this.byId.get(idOf('queue', arn.split(':').at(-1) ?? ''));
  }

  /** The endpoint of a name, such as `ecr.dkr`, or the one that requests for an IAM action go through. */
  endpointOf(
    action: string,
    region: string,
    called?: string,
  ): { readonly id: string; readonly vpc: string; readonly policy: Source } | undefined {
    const service = action.split(':')[0]!;
    const name = called ?? RUNTIMES.find(({ of }) => of.test(action))?.name ?? ENDPOINT_OF[service] ?? service;
    const endpoint = this.deployed.endpoints.find((each) => each.service.endsWith(`.${region}.${name}`));
    return endpoint && { ...endpoint, policy: this.byId.get(idOf('endpoint', endpoint.service))! };
  }
}

/** Where an endpoint is not called as its IAM service is. */
const ENDPOINT_OF: Readonly<Record<string, string>> = {
  sagemaker: 'sagemaker.api',
  cloudwatch: 'monitoring',
  ecr: 'ecr.api',
};

/** Actions that do not go through the endpoint of their service's other ones. */
const RUNTIMES = [
  { of: /^sagemaker:InvokeEndpoint/, name: 'sagemaker.runtime' },
  { of: /^bedrock:InvokeModel/, name: 'bedrock-runtime' },
];

function idOf(kind: PolicyKind, name: string): string {
  return kind === 'identity' || kind === 'boundary' ? `policy ${name}` : `${kind} ${name}`;
}

function source(kind: PolicyKind, name: string, document: PolicyDocument): Source {
  return { id: idOf(kind, name), shown: `${kind} ${name}`, kind, deployed: true, document };
}

/** Inline policies of two roles may have the same name. */
function inlineOf({ name, inline }: DeployedRole): readonly Source[] {
  return inline.map((policy) => source('identity', `${policy.name} of ${name}`, policy.document));
}

function* collect({
  roles,
  policies,
  keys,
  buckets,
  topics,
  queues,
  endpoints,
  serviceControls,
  resourceControls = [],
}: Deployed): Generator<Source> {
  const bounding = new Set(roles.flatMap(({ boundary }) => boundary?.name ?? []));
  for (const policy of policies) {
    yield source(bounding.has(policy.name) ? 'boundary' : 'identity', policy.name, policy.document);
  }
  for (const role of roles) {
    yield source('trust', role.name, role.trust);
    yield* inlineOf(role);
  }
  for (const key of keys) yield source('key', key.alias, key.policy);
  for (const bucket of buckets) if (bucket.policy) yield source('bucket', bucket.name, bucket.policy);
  for (const topic of topics) yield source('topic', topic.name, topic.policy);
  for (const queue of queues) yield source('queue', queue.name, queue.policy);
  for (const endpoint of endpoints) yield source('endpoint', endpoint.service, endpoint.policy);
  for (const { name, document } of serviceControls) yield source('organization', name, document);
  for (const { name, document } of resourceControls) yield source('resource control', name, document);
}
