import { ALWAYS } from './condition';

/** An item of a list, as an expression. */
export interface RenderedItem {
  readonly condition: string;
  /** The list that it stands for the elements of. */
  readonly source: string | undefined;
  readonly value: string;
}

/** Whether it is one item, and there whatever is chosen. */
export function isAlways({ condition, source }: RenderedItem): boolean {
  return condition === ALWAYS && source === undefined;
}

/** As a list. */
export function elements(source: string | undefined, value: string): string {
  if (source === undefined) return `[${value}]`;
  return value === 'each' ? source : `[for each in ${source} : ${value}]`;
}

/** Hosts of services have two spellings, which are the same in most partitions; registries hold several repositories: one is enough. */
export function joinedLists(segments: readonly string[], items: readonly RenderedItem[]): string {
  const joined =
    segments.length === 1 && items.every(({ condition }) => condition === ALWAYS)
      ? segments[0]!
      : segments.length === 0
        ? '[]'
        : `concat(${segments.join(', ')})`;
  return mayRepeat(items) ? `distinct(${joined})` : joined;
}

function mayRepeat(items: readonly RenderedItem[]): boolean {
  const transformed = items.filter(({ source, value }) => source !== undefined && value !== 'each');
  return transformed.length > 1 || items.some(({ value }) => /\bdns_suffix\b|\bsplit\(/.test(value));
}
