import { z } from 'zod';
import { SettingsDocument } from './document';
import { bare, remedyFor, wordingOf } from './field';
import { didYouMean, nearestOf } from './nearest';
import { cut, Finding, formatPath, Path, shown } from './problem';

/** What was judged: a value at its path, by its schema. */
interface Judged {
  readonly schema: z.ZodType;
  readonly value: unknown;
  readonly path: Path;
  readonly document: SettingsDocument;
}

/** The findings behind zod's issues, in our words: one for each setting that is wrong. */
export function formatFindings(issues: readonly z.core.$ZodIssue[], judged: Judged): Finding[] {
  const findings = issues.flatMap((issue) => findingsOf(issue, judged));
  return [...new Map(findings.map((finding) => [formatPath(finding.path), finding])).values()];
}

export function unknownSetting(path: Path, known: readonly string[]): Finding {
  const name = path.at(-1);
  const nearest = nearestOf(String(name), known);
  const meant = nearest === undefined ? {} : { meant: [...path.slice(0, -1), nearest] };
  return { path, rule: 'be a known setting', received: shown(name), remedy: didYouMean(name, known), ...meant };
}

/** The findings without settings that are missing only because their names are misspelt. */
export function withoutMisspelt(findings: readonly Finding[]): Finding[] {
  const meant = new Set(findings.flatMap((finding) => (finding.meant ? [formatPath(finding.meant)] : [])));
  return findings.filter(({ path, received }) => received !== shown(undefined) || !meant.has(formatPath(path)));
}

function findingsOf(issue: z.core.$ZodIssue, judged: Judged): Finding[] {
  const steps = issue.path as Path;
  const path = [...judged.path, ...steps];
  const schema = schemaAt(judged.schema, steps);
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys((schema as z.ZodObject).shape);
    return issue.keys.map((key) => unknownSetting([...path, key], known));
  }
  if (issue.code === 'invalid_key') return [wrongKey(path, judged)];
  return [wrongValue(path, schema, valueAt(judged.value, steps), judged.document)];
}

/** The schema of a part, without its default. */
function schemaAt(schema: z.ZodType, steps: Path): z.ZodType {
  const inner = bare(schema);
  if (steps.length === 0) return inner;
  const [step, ...rest] = steps;
  if (inner instanceof z.ZodObject) return schemaAt(inner.shape[step], rest);
  if (inner instanceof z.ZodArray) return schemaAt(inner.element as z.ZodType, rest);
  return schemaAt((inner as z.ZodRecord).valueType as z.ZodType, rest);
}

function valueAt(value: unknown, steps: Path): unknown {
  return steps.reduce<unknown>((part, step) => (part as Record<string | number, unknown>)[step], value);
}

/** A name that a mapping with free names cannot have. */
function wrongKey(path: Path, { schema }: Judged): Finding {
  const { rule, remedy } = wordingOf((bare(schema) as z.ZodRecord).keyType as z.ZodType);
  return { path, rule, received: shown(path.at(-1)), remedy: remedyFor(remedy, path.at(-1)) };
}

function wrongValue(path: Path, schema: z.ZodType, value: unknown, document: SettingsDocument): Finding {
  const { rule, remedy, received } = wordingOf(schema);
  const source = document.sourceOf(path);
  const quoting = source === undefined ? undefined : quotingSlip(schema, value, source);
  return {
    path,
    rule,
    ...(quoting ?? { received: received?.(value) ?? shown(value), remedy: remedyFor(remedy, value) }),
  };
}

/** A text without quotes that YAML takes for a number or a switch, or the other way round. */
function quotingSlip(schema: z.ZodType, value: unknown, source: string) {
  if (typeof value === 'number' || typeof value === 'boolean') {
    if (!schema.safeParse(source).success) return undefined;
    return { received: `${cut(source)} without quotes`, remedy: `write it in quotes, "${cut(source)}"` };
  }
  const meant = typeof value === 'string' ? plainValue(value) : undefined;
  if (meant === undefined || !schema.safeParse(meant).success) return undefined;
  return { received: `${shown(value)} in quotes`, remedy: `write ${value} without quotes` };
}

/** What a text in quotes would be without them, if that is no text. */
function plainValue(text: string): number | boolean | undefined {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
