export type Scalar = string | number | boolean | null;

/** Which element of which arrays of the event something is in. */
export type Place = ReadonlyMap<readonly unknown[], number>;

export const NOWHERE: Place = new Map();

export interface Field {
  readonly value: Scalar;
  readonly place: Place;
}

/**
 * An event's leaves by path, as Event Ruler flattens it: names are joined with dots, arrays leave no trace in a path, and every
 * element of an array is a field of its own. An empty array or object has no leaves, so that it does not exist.
 *
 * https://github.com/aws/event-ruler#json-array-matching
 */
export function fieldsOf(event: object): ReadonlyMap<string, readonly Field[]> {
  const fields = new Map<string, Field[]>();
  collectMembers(event, '', NOWHERE, fields);
  return fields;
}

function collectMembers(members: object, path: string, place: Place, fields: Map<string, Field[]>): void {
  for (const [name, value] of Object.entries(members)) collect(value, path ? `${path}.${name}` : name, place, fields);
}

function collect(value: unknown, path: string, place: Place, fields: Map<string, Field[]>): void {
  if (value === undefined) return;
  if (Array.isArray(value)) {
    value.forEach((element, index) =>
      collect(element, path, isNested(element) ? put(place, value, index) : place, fields),
    );
  } else if (isNested(value)) collectMembers(value, path, place, fields);
  else fields.set(path, [...(fields.get(path) ?? []), { value: value as Scalar, place }]);
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function put(place: Place, array: readonly unknown[], index: number): Place {
  return new Map([...place, [array, index]]);
}

/** Both places in one, or undefined if they are in different elements of one array. */
export function join(one: Place, other: Place): Place | undefined {
  const contradicts = [...other].some(([array, index]) => one.has(array) && one.get(array) !== index);
  return contradicts ? undefined : new Map([...one, ...other]);
}
