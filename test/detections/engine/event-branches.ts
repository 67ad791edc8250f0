import { Alternative, alternativeOf } from './event-operators';

/** Alternatives by path: every path has to match, with one of its alternatives. */
export type Branch = ReadonlyMap<string, readonly Alternative[]>;

/** EventBridge's limit for the combinations that `$or` makes. */
const MOST_BRANCHES = 1000;

/** Names that EventBridge does not take for fields within `$or`. */
const RESERVED =
  /^(exactly|equals-ignore-case|prefix|suffix|anything-but|exists|wildcard|numeric|cidr|html|regex|=|<|<=|>|>=)$/;

/**
 * A pattern without `$or`: it matches where one of its branches does.
 *
 * @throws on a pattern that EventBridge refuses
 */
export function branchesOf(pattern: object): readonly Branch[] {
  return branchesWithin(pattern, '', false);
}

function branchesWithin(pattern: object, path: string, inOr: boolean): readonly Branch[] {
  const members = Object.entries(pattern);
  if (members.length === 0) throw new Error(`An empty object: ${path || 'the pattern'}`);
  return members.reduce<readonly Branch[]>(
    (branches, [name, written]) => combine(branches, branchesOfMember(name, written, path, inOr)),
    [new Map()],
  );
}

function branchesOfMember(name: string, written: unknown, path: string, inOr: boolean): readonly Branch[] {
  if (name === '$or') return orOf(written, path);
  const where = path ? `${path}.${name}` : name;
  if (inOr && RESERVED.test(name)) throw new Error(`An operator for a field within $or: ${where}`);
  if (Array.isArray(written)) return [new Map([[where, alternativesOf(written, where)]])];
  if (typeof written === 'object' && written !== null) return branchesWithin(written, where, inOr);
  throw new Error(`Neither an object nor a list: ${where}`);
}

function orOf(written: unknown, path: string): readonly Branch[] {
  const isList = Array.isArray(written) && written.length >= 2;
  if (!isList || !written.every((part) => typeof part === 'object' && part !== null && !Array.isArray(part))) {
    throw new Error(`$or takes a list of two objects or more: ${JSON.stringify(written)}`);
  }
  return written.flatMap((part: object) => branchesWithin(part, path, true));
}

function alternativesOf(written: readonly unknown[], where: string): readonly Alternative[] {
  if (written.length === 0) throw new Error(`An empty list: ${where}`);
  return written.map(alternativeOf);
}

/** Every branch of the one with every branch of the other. */
function combine(ones: readonly Branch[], others: readonly Branch[]): readonly Branch[] {
  if (ones.length * others.length > MOST_BRANCHES) throw new Error(`More than ${MOST_BRANCHES} combinations of $or`);
  return ones.flatMap((one) => others.map((other) => merge(one, other)));
}

function merge(one: Branch, other: Branch): Branch {
  const twice = [...other.keys()].find((path) => one.has(path));
  if (twice !== undefined) throw new Error(`A path that is given twice: ${twice}`);
  return new Map([...one, ...other]);
}
