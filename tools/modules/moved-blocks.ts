import { Configuration } from './configuration';

/** A rename, as Terraform has it. */
interface Moved {
  readonly from: string;
  readonly to: string;
}

/**
 * The renames of all variants: what is renamed may be there in few of them. What was one and is one of a list now is moved twice, since
 * Terraform does the second step by itself only where nothing was renamed.
 */
export function movedBlocks(
  variants: readonly Configuration[],
  isCounted: (address: string) => boolean,
): { readonly moved?: readonly Moved[] } {
  const all: readonly Moved[] = variants.flatMap(({ moved = [] }) => moved);
  const renames = [...new Map(all.map((each) => [`${each.from} ${each.to}`, each])).values()];
  const targets = [...new Set(renames.map(({ to }) => to))];
  const counted = targets.filter(isCounted).map((to) => ({ from: to, to: `${to}[0]` }));
  return renames.length === 0 ? {} : { moved: [...renames, ...counted] };
}
