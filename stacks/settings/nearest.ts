/** More names than this are too many for a message. */
const MOST_NAMED = 40;

/** What to answer to a name that is not known: the nearest known one, or all of them if none is near. */
export function didYouMean(name: unknown, known: readonly string[]): string {
  const nearest = typeof name === 'string' ? nearestOf(name, known) : undefined;
  if (nearest !== undefined) return `did you mean "${nearest}"?`;
  if (known.length <= MOST_NAMED) return `choose from ${known.join(', ')}`;
  return `choose from the ${known.length} that docs/baseline.schema.json lists, such as "${known[0]}"`;
}

/** Longer names are not compared: what is known is shorter, and the comparison takes the product of both lengths. */
const LONGEST_COMPARED = 64;

/** The known name that a name is a slip of. */
export function nearestOf(name: string, known: readonly string[]): string | undefined {
  if (name.length > LONGEST_COMPARED) return undefined;
  const byDistance = known
    .map((candidate) => ({ candidate, distance: editDistance(name.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const [best] = byDistance;
  return best && best.distance <= slipsIn(best.candidate) ? best.candidate : undefined;
}

/** Slips of the keyboard that still leave a name recognizable: two, or a third of a long one. */
function slipsIn(name: string): number {
  return name.length < 4 ? 1 : Math.max(2, Math.floor(name.length / 3));
}

/** Letters to insert, delete or replace to make one text of the other (Levenshtein). */
function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const replaced = previous[column - 1] + (from[row - 1] === to[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, previous[column] + 1, current[column - 1] + 1));
    }
    previous = current;
  }
  return previous[to.length];
}
