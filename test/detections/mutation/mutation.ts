/** Something with one change that somebody could make by mistake. */
export interface Mutation<Of> {
  /** What was changed, such as `without detail.errorCode`. */
  readonly change: string;
  readonly to: Of;
}

/** A list with one element replaced. */
export function replaced<Item>(items: readonly Item[], index: number, item: Item): readonly Item[] {
  return items.map((each, place) => (place === index ? item : each));
}

/** A list with one element less. */
export function omitted<Item>(items: readonly Item[], index: number): readonly Item[] {
  return items.filter((_, place) => place !== index);
}

/** Stands in no name. */
const OTHER = '~';

/** A text one character shorter or longer, at its end or its start. */
export function shorterAndLonger(text: string, at: 'end' | 'start'): Mutation<string>[] {
  const shorter = at === 'end' ? text.slice(0, -1) : text.slice(1);
  const longer = at === 'end' ? `${text}${OTHER}` : `${OTHER}${text}`;
  return [shorter, longer].map((to) => ({ change: `"${to}" for "${text}"`, to })).filter(({ to }) => to !== '');
}
