import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const shape = z.strictObject({
  service: z.string(),
  call: z.string(),
  request: z.record(z.string(), z.unknown()),
});

/** A call as the baseline's outputs would have it, in a project. */
export type Shape = z.output<typeof shape>;

const SHAPES = z.record(z.string(), shape).parse(parse(readFileSync(join(__dirname, 'shapes.yaml'), 'utf8')));

/** @throws if there is no such shape */
export function shapeOf(name: string): Shape {
  if (!Object.hasOwn(SHAPES, name)) throw new Error(`No shape is called "${name}" in records/shapes.yaml`);
  return SHAPES[name]!;
}
