/**
 * An element of a list that stands for all elements of a list of Terraform's. Its text begins as such an element does, as far as code
 * looks at elements: `like` is `:role/` for roles, say.
 */
export function every(list: string, like = ''): string {
  return `\${${like === '' ? '' : `like ${like}, `}every(${list})}`;
}

/** Alone, or within an expression; brackets of a list's own expression may be two deep. */
const EVERY = /(?:like [^{}]*?, )?every\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)/g;

/** The list that a text stands for the elements of; undefined if it stands for itself. */
export function listIn(text: unknown): string | undefined {
  if (typeof text !== 'string' || !text.includes('${')) return undefined;
  const lists = new Set([...text.matchAll(EVERY)].map(([, list]) => list!));
  if (lists.size > 1) {
    throw new Error(`"every" must name one list in a text, got ${[...lists].join(' and ')}: build one list of both`);
  }
  return [...lists][0];
}

/** The text with one element in place of them all. */
export function withElement(text: string, element: string): string {
  return text.replace(EVERY, element);
}
