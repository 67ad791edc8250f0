/** Where a setting is: keys and list positions from the top of the file. */
export type Path = readonly (string | number)[];

/** What is wrong with one setting, before it is looked up in the file. */
export interface Finding {
  readonly path: Path;
  /** The rule as the end of "must ...". */
  readonly rule: string;
  /** What was found, as shown to the reader. */
  readonly received: string;
  /** What to do about it. */
  readonly remedy: string;
  /** What was probably meant by a name that is not known. */
  readonly meant?: Path;
}

/** What is wrong with one setting, and where the file says so. */
export interface Problem extends Finding {
  readonly file: string;
  /** Absent if there is no text to point into. */
  readonly line?: number;
  /** Only where a line is not precise enough: in text that is not YAML. */
  readonly column?: number;
}

/** Everything that is wrong with a settings file. The message is for people: one line for each problem. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';

  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(messageOf).join('\n'));
  }
}

function messageOf({ file, line, column, path, rule, received, remedy }: Problem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return `${[place, formatPath(path)].filter(Boolean).join(' ')} must ${rule}, got ${received}: ${remedy}`;
}

/** A path as people write it, such as `projects[0].name` or `tags["my tag"]`. */
export function formatPath(path: Path): string {
  return path.map(formatStep).join('').replace(/^\./, '');
}

function formatStep(step: string | number): string {
  if (typeof step === 'number') return `[${step}]`;
  return /^[A-Za-z][A-Za-z0-9_-]*$/.test(step) ? `.${cut(step)}` : `[${shown(step)}]`;
}

const LONGEST_SHOWN = 80;

/** A value as it is shown in messages: on one line, and not endless. */
export function shown(value: unknown): string {
  if (value === undefined) return 'none';
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return counted('list', value.length);
  if (typeof value === 'object') return counted('mapping', Object.keys(value).length);
  return typeof value === 'string' ? JSON.stringify(cut(value)) : cut(String(value));
}

function counted(kind: string, size: number): string {
  return size === 0 ? `an empty ${kind}` : `a ${kind} of ${size}`;
}

/** The start of a long text. */
export function cut(text: string): string {
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN - 1)}…`;
}
