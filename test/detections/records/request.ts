import { shapeOf } from './shapes';
import { WrittenRecord } from './written';

type Fields = Readonly<Record<string, unknown>>;

/** The call, and `requestParameters` as they are recorded. @throws if it has no service or name, or a field to leave out is not there */
export function callOf(written: WrittenRecord): { service: string; call: string; request: Fields | null } {
  const shape = written.like === undefined ? undefined : shapeOf(written.like);
  const [service, call] = [written.service ?? shape?.service, written.call ?? shape?.call];
  if (service === undefined || call === undefined) {
    throw new Error('A record is "like" another, or has "service" and "call"');
  }
  if (written.request === null) return { service, call, request: null };
  const merged = merge(shape?.request ?? {}, written.request ?? {});
  const request = (written.without ?? []).reduce((rest, field) => without(rest, field.split('.')), merged);
  return { service, call, request: Object.keys(request).length > 0 ? request : null };
}

function merge(one: Fields, other: Fields): Fields {
  const merged = Object.entries(other).map(([field, value]) => {
    const before = one[field];
    return [field, isFields(before) && isFields(value) ? merge(before, value) : value];
  });
  return { ...one, ...Object.fromEntries(merged) };
}

function without(fields: Fields, [field, ...deeper]: readonly string[]): Fields {
  if (!Object.hasOwn(fields, field!)) throw new Error(`No field "${field}" to leave out`);
  const { [field!]: value, ...rest } = fields;
  return deeper.length > 0 ? { ...fields, [field!]: without(value as Fields, deeper) } : rest;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
