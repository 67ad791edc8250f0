import { z } from 'zod';
import { didYouMean } from './nearest';

/** What a reader is told about a setting. */
export interface Wording {
  /** What it does; editors show it. */
  readonly description: string;
  /** What is right, as the end of "must ...". */
  readonly rule: string;
  /** What to do about a wrong value. */
  readonly remedy: Remedy;
  /** How to show a wrong value, where it is to be shown in a way of its own. */
  readonly received?: (received: unknown) => string | undefined;
}

export type Remedy = string | ((received: unknown) => string);

/** Whether there is no value: no key, or nothing after it. */
export function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}

/** The remedy for what was given. */
export function remedyFor(remedy: Remedy, received: unknown): string {
  return typeof remedy === 'string' ? remedy : remedy(received);
}

const WORDINGS = new WeakMap<z.ZodType, Wording>();

/** A setting with its wording. The description goes into the JSON Schema, the rest only into messages. */
export function field<Schema extends z.ZodType>(schema: Schema, wording: Wording): Schema {
  const described = schema.describe(wording.description);
  WORDINGS.set(described, wording);
  return described;
}

/** The wording of a schema that `field` made. */
export function wordingOf(schema: z.ZodType): Wording {
  return WORDINGS.get(bare(schema))!;
}

/** The schema without its default. */
export function bare(schema: z.ZodType): z.ZodType {
  const wrapped = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault;
  return wrapped ? bare(schema.unwrap() as z.ZodType) : schema;
}

/** Settings of known names. `forEditors` is JSON Schema that says more than the names do. */
export function mapping<Shape extends z.ZodRawShape>(description: string, shape: Shape, forEditors: object = {}) {
  const remedy = `write its settings below it: ${Object.keys(shape).join(', ')}`;
  const schema = z.strictObject(shape).meta({ ...forEditors });
  return field(schema, { description, rule: 'be a mapping of settings', remedy });
}

/** One of a few texts. `what` names them where they are too many for a sentence; `remedies` are for some wrong ones. */
export function choice<const Value extends string>(
  description: string,
  values: readonly Value[],
  what: string = oneOf(values),
  remedies: ReadonlyMap<unknown, string> = new Map(),
) {
  const remedy = (received: unknown) => remedies.get(received) ?? didYouMean(received, values);
  return field(z.enum(values), { description, rule: `be ${what}`, remedy });
}

/** A whole number between two bounds, both allowed. */
export function wholeNumber(description: string, least: number, most: number) {
  const rule = `be a whole number from ${least} to ${most}`;
  return field(z.int().min(least).max(most), { description, rule, remedy: 'write a number in that range' });
}

/** One of a few numbers. */
export function numberChoice(description: string, values: readonly number[]) {
  const remedy = 'choose the number nearest to what you need';
  return field(z.literal(values), { description, rule: `be one of ${values.join(', ')}`, remedy });
}

export function toggle(description: string) {
  return field(z.boolean(), { description, rule: 'be true or false', remedy: 'write true or false, without quotes' });
}

export interface ListWording {
  readonly description: string;
  /** What the entries are called, as in "role ARNs". */
  readonly entries: string;
  readonly least?: number;
  readonly most?: number;
  readonly remedy?: Remedy;
  readonly received?: Wording['received'];
}

export const ENTRY_BY_ENTRY = 'write each on a line of its own, after a dash';

/** Entries of a kind. */
export function list<Entry extends z.ZodType>(entry: Entry, wording: ListWording) {
  const { description, entries, least = 0, most, remedy = ENTRY_BY_ENTRY, received } = wording;
  const bounded = most === undefined ? z.array(entry).min(least) : z.array(entry).min(least).max(most);
  return field(bounded, { description, rule: `be a list of ${counted(least, most)}${entries}`, remedy, received });
}

function counted(least: number, most?: number): string {
  if (most !== undefined) return `${least} to ${most} `;
  return least === 0 ? '' : `${least} or more `;
}

function oneOf(values: readonly string[]): string {
  return `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
}
