import { isNothing, isSame } from './comparable';
import { BlockSchema } from './module-plans';

/** What is known of a block, beside its values. */
export interface Place {
  readonly schema: BlockSchema;
  /** What the module's configuration says there: blocks, or an expression. */
  readonly said: unknown;
}

/** A block's attributes and blocks, by name. */
export type Block = Readonly<Record<string, unknown>>;

/**
 * What is planned, without what AWS will give where neither the construct nor the module names a value. What remains has to be what the
 * construct says: constructs name every attribute, so that no default of the provider needs to be known here.
 */
export function withoutUnnamed(expected: Block, planned: Block, place: Place): Block {
  const kept = Object.entries(planned).flatMap(([key, value]): [string, unknown][] => {
    const nested = place.schema.block_types?.[key];
    if (nested) return withBlocks(expected, key, value, { schema: nested.block, said: saidAbout(place.said, key) });
    // An empty list that is named says that there are none; a value that is not named, that it does not matter
    if (isNamed(expected[key])) return [[key, value]];
    return isNothing(value) || isGiven(key, place) ? [] : [[key, value]];
  });
  return Object.fromEntries(kept);
}

/** Whether AWS gives it: nobody can name it, or nobody did. */
function isGiven(key: string, { schema, said }: Place): boolean {
  const { optional, computed } = schema.attributes?.[key] ?? {};
  return computed === true && (!optional || saidAbout(said, key) === undefined);
}

function withBlocks(expected: Block, key: string, value: unknown, place: Place): [string, unknown][] {
  if (isNothing(value)) return [];
  const made = blocksOf(expected[key]);
  const blocks = pairs(made, blocksOf(value), place);
  const givenAlone = made.length === 0 && place.said === undefined;
  return givenAlone && blocks.every((block) => Object.keys(block).length === 0) ? [] : [[key, blocks]];
}

function isNamed(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** The blocks of a name: Terraform takes one by itself, and plans a list. */
export function blocksOf(value: unknown): readonly Block[] {
  if (isNothing(value)) return [];
  return (Array.isArray(value) ? value : [value]) as readonly Block[];
}

/** Each planned block beside the one that is made like it; by place, where there is none. */
function pairs(made: readonly Block[], planned: readonly Block[], place: Place): readonly Block[] {
  return planned.map((found, at) => {
    const same = made.find((each) => isSame(each, withoutUnnamed(each, found, place)));
    return withoutUnnamed(same ?? made[at] ?? {}, found, place);
  });
}

/** What the configuration says about an attribute or the blocks of a name; undefined if nothing. */
function saidAbout(said: unknown, key: string): unknown {
  if (said === undefined || said === null) return undefined;
  // An expression: it may say anything
  if (typeof said === 'string') return said;
  const all = (Array.isArray(said) ? said : [said]).flatMap((block) => {
    const below = block[key] ?? block.dynamic?.[key]?.content;
    return below === undefined ? [] : [below];
  });
  return all.length > 1 ? all.flat() : all[0];
}
