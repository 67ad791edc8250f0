import { Leaf, settingsTake } from './setting-leaves';
import { sampleProject, Samples, SAMPLES } from './setting-samples';

/** A value of a setting, and whether the settings take it. */
export interface LimitCase {
  readonly value: unknown;
  readonly taken: boolean;
}

/** Values at each limit of a setting, and just beyond it. */
export function limitCases(path: string, leaf: Leaf): readonly LimitCase[] {
  return valuesOf(leaf).map((value) => ({ value, taken: settingsTake(path, value) && !repeats(value) }));
}

/** Texts of the setting's format. */
export function samplesOf({ pattern }: Leaf): Samples {
  const found = SAMPLES.find((samples) => samples.pattern === pattern);
  if (!found) {
    throw new Error(
      `"SAMPLES" must have texts of every format, got none of ${pattern ?? 'a text or number without one'}: ` +
        'add some to setting-samples.ts, or a case to limit-cases.ts',
    );
  }
  return found;
}

function valuesOf(leaf: Leaf): readonly unknown[] {
  if (leaf.type === 'array') return listsOf(leaf);
  if (leaf.type === 'boolean') return [true, false];
  if (leaf.enum !== undefined) return [...leaf.enum, ...beside(leaf.enum)];
  if (leaf.type === 'integer') return [...around(leaf.minimum, leaf.maximum), leaf.minimum! + 0.5];
  const { texts, ofLength } = samplesOf(leaf);
  const lengths = around(leaf.minLength, leaf.maxLength);
  if (lengths.length > 0 && ofLength === undefined) {
    throw new Error(
      `"SAMPLES" must tell of ${leaf.pattern} how to make texts of a length: add "ofLength" in setting-samples.ts`,
    );
  }
  return [...texts, ...lengths.map((length) => ofLength!(length))];
}

function listsOf(leaf: Leaf): readonly unknown[] {
  const { items = {}, minItems = 0, maxItems } = leaf;
  const most = items.enum?.length ?? Infinity;
  const sizes = around(minItems, maxItems).filter((size) => size >= 0 && size <= most);
  const padded = (first: unknown) => [first, ...filled(items, minItems - 1, 1)];
  if (items.properties !== undefined) return sizes.map((size) => filled(items, size));
  const single = items.enum === undefined ? valuesOf(items).map(padded) : slices(items.enum, maxItems ?? most);
  const strangers = items.enum === undefined ? [] : beside(items.enum).map(padded);
  const [first] = filled(items, 1);
  return [...sizes.map((size) => filled(items, size)), ...single, ...strangers, [...padded(first), first]];
}

/** As many different entries as these, all of them taken. */
function filled(items: Leaf, size: number, start = 0): unknown[] {
  return Array.from({ length: Math.max(0, size) }, (_, index) => entry(items, start + index));
}

function entry(items: Leaf, index: number): unknown {
  if (items.properties !== undefined) return sampleProject(index);
  return items.enum === undefined ? samplesOf(items).nth(index) : items.enum[index];
}

/** All of them, in lists that are not too long. */
function slices(values: readonly unknown[], size: number): unknown[][] {
  const count = Math.ceil(values.length / size);
  return Array.from({ length: count }, (_, index) => values.slice(index * size, (index + 1) * size));
}

/** Values that are like those that are taken. */
function beside(values: readonly unknown[]): unknown[] {
  const near = values.flatMap((value): unknown[] =>
    typeof value === 'number' ? [value - 1, value + 1] : [`${value}x`, String(value).toUpperCase(), ''],
  );
  return [...new Set(near)].filter((value) => !values.includes(value)).slice(0, 4);
}

function around(least: number | undefined, most: number | undefined): number[] {
  return [...(least === undefined ? [] : [least - 1, least]), ...(most === undefined ? [] : [most, most + 1])];
}

function repeats(value: unknown): boolean {
  return Array.isArray(value) && new Set(value).size < value.length;
}
