import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { fileSchema, Row, rowSchema } from './schema';

export const MATRIX = join(__dirname, '../matrix');

/** Everything that is wrong with the matrix's files: file and line, rule, what was found. */
export class MatrixError extends Error {
  override readonly name = 'MatrixError';

  constructor(readonly problems: readonly string[]) {
    super(`The permission matrix is not well formed:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
  }
}

/** The rows of every file. @throws MatrixError with all that is wrong in them */
export function readMatrix(directory = MATRIX): readonly Row[] {
  const files = readdirSync(directory)
    .filter((file) => file.endsWith('.yaml'))
    .sort();
  const problems: string[] = [];
  const rows = files.flatMap((file) => rowsIn(readFileSync(join(directory, file), 'utf8'), file, problems));
  if (problems.length > 0) throw new MatrixError(problems);
  return rows;
}

/** The rows of one file's text; what is wrong with it is added to the problems. */
export function rowsIn(yaml: string, file: string, problems: string[]): readonly Row[] {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    for (const { message, pos } of document.errors) problems.push(`${file}:${lines.linePos(pos[0]).line}: ${message}`);
    return [];
  }
  const value: unknown = document.toJS();
  const parsed = fileSchema.safeParse(value);
  if (!parsed.success) {
    problems.push(...told(parsed.error, value, file));
    return [];
  }
  const { subject, defaults = {}, rows } = parsed.data;
  const nodes = isMap(document.contents) ? document.contents.get('rows', true) : undefined;
  return rows.flatMap((row, index) => {
    const node = isSeq(nodes) ? (nodes.items[index] as { range?: [number, number, number] }) : undefined;
    const at = `${file}:${lines.linePos(node?.range?.[0] ?? 0).line}`;
    const whole = withDefaults(defaults, row);
    const checked = rowSchema.safeParse(whole);
    if (checked.success) return [{ ...checked.data, at, subject }];
    problems.push(...told(checked.error, whole, at));
    return [];
  });
}

/** A row's own value goes before the file's default; `together` stands in for `resource`. */
function withDefaults(defaults: Readonly<Record<string, unknown>>, row: unknown): unknown {
  if (typeof row !== 'object' || row === null) return row;
  const { resource, ...others } = defaults;
  return { ...others, ...(!('together' in row) && resource !== undefined && { resource }), ...row };
}

function told(error: z.ZodError, value: unknown, at: string): string[] {
  return error.issues.map(({ path, message }) => {
    const found = path.reduce<any>((part, step) => (typeof part === 'string' ? part : part?.[step as string]), value);
    const where = path.length > 0 ? `"${path.join('.')}"` : 'the row';
    return `${at}: ${where} must hold to the rule: ${message}; found ${JSON.stringify(found)?.slice(0, 120)}`;
  });
}
