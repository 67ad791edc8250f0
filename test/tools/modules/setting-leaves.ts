import { z } from 'zod';
import { bare } from '../../../stacks/settings/field';
import { settingsJsonSchema } from '../../../stacks/settings/json-schema';
import { settingsSchema } from '../../../stacks/settings/schema';

/** JSON Schema of one setting, as far as limits go. */
export interface Leaf {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Leaf>>;
  readonly items?: Leaf;
}

/** Every setting that has a value of its own, and every list of mappings that has a limit, by path. */
export const SETTING_LEAVES: ReadonlyMap<string, Leaf> = new Map(leavesOf(JSON.parse(settingsJsonSchema()) as Leaf));

function leavesOf(node: Leaf, path = ''): (readonly [path: string, leaf: Leaf])[] {
  const { properties, items } = node;
  if (properties !== undefined) {
    return Object.entries(properties).flatMap(([name, below]) =>
      leavesOf(below, path === '' ? name : `${path}.${name}`),
    );
  }
  if (items?.properties === undefined) return [[path, node]];
  const isLimited = (node.minItems ?? 0) > 0 || node.maxItems !== undefined;
  return [...(isLimited ? [[path, node] as const] : []), ...leavesOf(items, `${path}[]`)];
}

/** Whether the settings take a value at a path: format, limits and what editors cannot know. */
export function settingsTake(path: string, value: unknown): boolean {
  return schemaAt(path).safeParse(value).success;
}

function schemaAt(path: string): z.ZodType {
  const steps = path.split(/\.|(?=\[\])/);
  return steps.reduce<z.ZodType>((schema, step) => {
    const inner = bare(schema);
    return step === '[]' ? (inner as z.ZodArray<z.ZodType>).element : (inner as z.ZodObject).shape[step]!;
  }, settingsSchema);
}
