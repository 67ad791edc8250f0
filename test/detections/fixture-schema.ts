import { z } from 'zod';
import { PROJECTS } from './names';
import { writtenFinding, writtenRecord } from './records/written';

const text = z.string().min(1);

/** Settings that fixtures are judged under: those of examples/healthcare, and a variant of them with what they leave out. */
export const SETTINGS = ['example', 'variant'] as const;

export type SettingsName = (typeof SETTINGS)[number];

const fixture = z
  .strictObject({
    /** What happens, as a sentence without a full stop. Unique in its file. */
    name: text,
    /** The fixture once for each of these, which stand for `{{each}}`. */
    each: z.array(text).min(1).optional(),
    /** Default: every project that the detection watches. */
    project: z.enum(PROJECTS).optional(),
    /** Default: both. */
    settings: z.enum(SETTINGS).optional(),
    record: writtenRecord.optional(),
    records: z.array(writtenRecord).min(1).optional(),
    finding: writtenFinding.optional(),
    /** Somebody publishes large negative numbers for every metric beside what is counted. */
    forged: z.literal(true).optional(),
  })
  .refine(
    ({ record, records, finding }) => [record, records, finding].filter((given) => given !== undefined).length === 1,
    { message: 'name one of "record", "records" and "finding"' },
  );

export type Fixture = z.output<typeof fixture>;

/** Fewer prove nothing. */
const LEAST = 2;

export const fixtureFile = z.strictObject({
  detection: text,
  fires: z.array(fixture).min(LEAST),
  silent: z.array(fixture).min(LEAST),
  /** Records that fixtures take by YAML anchors. */
  anchors: z.unknown().optional(),
});

/** What has to make a detection fire, and what must not. */
export interface DetectionFixtures {
  readonly detection: string;
  readonly fires: readonly Fixture[];
  readonly silent: readonly Fixture[];
}
