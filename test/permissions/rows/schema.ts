import { z } from 'zod';
import { PRESETS, SHAPES, Way, WAYS } from '../vocabulary/requests';

const text = z.string().min(1);
/** One alone may be written without brackets. */
const some = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(item).min(1));
const oneOrMore = some(text);
const names = <Name extends string>(known: Readonly<Record<Name, unknown>>) =>
  z.enum(Object.keys(known) as [Name, ...Name[]]);
const scalar = z.union([z.string(), z.number().transform(String), z.boolean().transform(String)]);
const context = z.record(text, z.union([scalar, z.array(scalar)]));

export const EXPECTATIONS = ['allow', 'explicit deny', 'implicit deny'] as const;

/** What AWS is to answer. */
export type Expectation = (typeof EXPECTATIONS)[number];

const action = z.string().regex(/^[a-z0-9-]+:\w+$/, 'be an action without wildcards, such as s3:GetObject');
const actions = some(action);

const request = {
  via: names(WAYS),
  endpoint: text,
  through: text,
  encrypting: text,
  with: some(names(PRESETS)),
  shape: names(SHAPES),
  context,
  without: oneOrMore,
};

export const rowSchema = z
  .strictObject({
    why: text.min(15).refine((why) => why.endsWith('.'), 'be a sentence, with a full stop'),
    feature: text.regex(/^[A-Z]\d{1,2}$/, 'be the id of a feature, such as D2'),
    principal: oneOrMore,
    action: actions,
    resource: oneOrMore.optional(),
    together: z.array(text).min(2).optional(),
    ...z.object(request).partial().shape,
    expect: z.enum(EXPECTATIONS),
  })
  .refine(({ resource, together }) => (resource === undefined) !== (together === undefined), {
    message: 'name either "resource" or "together"',
  });

export const fileSchema = z.strictObject({
  subject: text,
  about: text,
  /** Lists that rows take by YAML anchors. */
  lists: z.record(text, z.array(text)).optional(),
  defaults: z
    .strictObject({
      feature: text,
      principal: oneOrMore,
      action: actions,
      resource: oneOrMore,
      ...request,
      expect: z.enum(EXPECTATIONS),
    })
    .partial()
    .optional(),
  rows: z.array(z.unknown()).min(1),
});

/** A line of the matrix, checked, its lists not yet multiplied out. */
export type Row = z.output<typeof rowSchema> & {
  readonly via?: Way;
  /** File and line. */
  readonly at: string;
  /** Of the file. */
  readonly subject: string;
};
