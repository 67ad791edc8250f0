import { Branch, branchesOf } from './event-branches';
import { Field, fieldsOf, join, NOWHERE, Place } from './event-fields';

/**
 * Whether an EventBridge event pattern matches an event.
 *
 * An array matches if one of its elements does, for `anything-but` too. Fields that are matched within objects of one array are in
 * the same object. A missing field matches `{ "exists": false }` and nothing else.
 *
 * @throws on a pattern that EventBridge refuses
 */
export function matchesEvent(pattern: object, event: object): boolean {
  const branches = branchesOf(pattern);
  const fields = fieldsOf(event);
  return branches.some((branch) => matchesBranch(branch, fields));
}

/** Event Ruler takes paths in this order, and it matters: an absence is judged within the elements that are chosen so far. */
function matchesBranch(branch: Branch, fields: ReadonlyMap<string, readonly Field[]>): boolean {
  const paths = [...branch.keys()].sort();
  const matchesFrom = (index: number, chosen: Place): boolean => {
    const path = paths[index];
    if (path === undefined) return true;
    const alternatives = branch.get(path)!;
    const reachable = (fields.get(path) ?? []).flatMap(({ value, place }) => {
      const joined = join(chosen, place);
      return joined ? [{ value, place: joined }] : [];
    });
    if (reachable.length === 0) return alternatives.some(({ absent }) => absent) && matchesFrom(index + 1, chosen);
    return reachable.some(
      ({ value, place }) => alternatives.some(({ test }) => test(value)) && matchesFrom(index + 1, place),
    );
  };
  return matchesFrom(0, NOWHERE);
}
