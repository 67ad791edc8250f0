import { Change } from './change';

/** The limits of settings that a comparison can judge; patterns are judged by the released settings themselves. */
interface Limits {
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly minLength?: number;
  /** The values that are taken, if only some are. */
  readonly enum?: readonly unknown[];
  readonly required?: boolean;
}

/** What a settings file may say: the path of every setting, such as `projects[].name`, with its limits. */
export type SettingLimits = ReadonlyMap<string, Limits>;

/** As far as the settings' schema goes: see `stacks/settings/json-schema.ts`. */
interface Schema extends Omit<Limits, 'required'> {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly const?: unknown;
}

const MOST = ['maximum', 'maxItems', 'maxLength'] as const;
const LEAST = ['minimum', 'minItems', 'minLength'] as const;

/** Every setting that a schema has. */
export function settingLimits(schema: unknown): SettingLimits {
  return new Map(settingsBelow('', schema as Schema));
}

function settingsBelow(path: string, schema: Schema): [string, Limits][] {
  const { properties = {}, required = [], items, anyOf = [] } = schema;
  const named = Object.entries(properties).flatMap(([name, setting]) =>
    settingsAt(path ? `${path}.${name}` : name, setting, required.includes(name)),
  );
  const listed = items ? settingsAt(`${path}[]`, items, false) : [];
  const choices = anyOf.flatMap((choice, index) => settingsAt(`${path}|${index + 1}`, choice, false));
  return [...named, ...listed, ...choices];
}

function settingsAt(path: string, schema: Schema, required: boolean): [string, Limits][] {
  return [[path, limitsOf(schema, required)], ...settingsBelow(path, schema)];
}

function limitsOf(schema: Schema, required: boolean): Limits {
  const numbers = [...MOST, ...LEAST].flatMap((name) => (schema[name] === undefined ? [] : [[name, schema[name]]]));
  const values = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  return { ...Object.fromEntries(numbers), ...(values && { enum: values }), ...(required && { required }) };
}

/** What changed in what a settings file may say. */
export function compareSettings(released: SettingLimits, now: SettingLimits): Change[] {
  const kept = [...released].flatMap(([path, before]): Change[] => {
    const after = now.get(path);
    if (!after) return [{ weight: 'breaking', text: `the setting ${path} is gone` }];
    return tightened(before, after).map((what) => ({ weight: 'breaking', text: `the setting ${path} ${what}` }));
  });
  const added = [...now].filter(([path]) => !released.has(path));
  return [...kept, ...added.map(([path, limits]) => addition(path, limits, released))];
}

/** A new setting that has to be there breaks every file that has what it belongs to. */
function addition(path: string, { required }: Limits, released: SettingLimits): Change {
  const parent = path.replace(/\.?[^.]+$/, '');
  if (!required || (parent !== '' && !released.has(parent))) {
    return { weight: 'added', text: `the setting ${path} is new` };
  }
  return { weight: 'breaking', text: `the setting ${path} is new, and has to be given` };
}

function tightened(before: Limits, now: Limits): string[] {
  return [
    ...MOST.filter((name) => (now[name] ?? Infinity) < (before[name] ?? Infinity)).map(
      (name) => `takes less: ${name} was ${before[name] ?? 'none'}, is ${now[name]}`,
    ),
    ...LEAST.filter((name) => (now[name] ?? -Infinity) > (before[name] ?? -Infinity)).map(
      (name) => `takes less: ${name} was ${before[name] ?? 'none'}, is ${now[name]}`,
    ),
    ...valuesGone(before, now).map((value) => `no longer takes ${value}`),
    ...(now.required && !before.required ? ['has to be given'] : []),
  ];
}

function valuesGone(before: Limits, now: Limits): string[] {
  if (!now.enum) return [];
  if (!before.enum) return ['any value'];
  const taken = now.enum.map((value) => JSON.stringify(value));
  return before.enum.map((value) => JSON.stringify(value)).filter((value) => !taken.includes(value));
}

/** One line for each setting, its limits behind it as JSON. */
export function writeLimits(limits: SettingLimits): string {
  return [...limits].map(([path, limit]) => `${path} ${JSON.stringify(limit)}\n`).join('');
}

/** Reads what `writeLimits` wrote. */
export function readLimits(text: string): SettingLimits {
  const lines = text.split('\n').filter((line) => line !== '');
  return new Map(
    lines.map((line): [string, Limits] => {
      const [path = '', limits = '{}'] = line.split(/ (.*)/s);
      return [path, JSON.parse(limits) as Limits];
    }),
  );
}
