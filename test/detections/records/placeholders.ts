import { WatchedNames } from '../deployed';
import { neighbourOf, PREFIX, Project } from '../names';

/** What fixtures leave open. */
export interface Filling {
  readonly names: WatchedNames;
  /** The project that a fixture speaks of. */
  readonly project: Project;
  /** The value that a fixture is multiplied by. */
  readonly each?: string;
}

const INNERMOST = /\{\{([^{}]*)\}\}/;

/**
 * Any value with its placeholders filled in, such as `{{account}}` or `{{key {{project}}}}`.
 *
 * @throws on a placeholder that nothing stands for
 */
export function fill<Value>(value: Value, filling: Filling): Value {
  if (typeof value === 'string') return fillText(value, filling) as Value;
  if (Array.isArray(value)) return value.map((part) => fill(part, filling)) as Value;
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, fill(part, filling)])) as Value;
}

function fillText(text: string, filling: Filling): string {
  for (let found = INNERMOST.exec(text); found; found = INNERMOST.exec(text)) {
    text = text.replace(found[0], () => meaningOf(found[1]!, filling));
  }
  return text;
}

function meaningOf(placeholder: string, { names, project, each }: Filling): string {
  const { account, region } = names;
  const [kind, name] = [placeholder.split(' ')[0]!, placeholder.split(' ').slice(1).join(' ')];
  const meanings: Readonly<Record<string, () => string | undefined>> = {
    account: () => account,
    region: () => region,
    project: () => project,
    neighbour: () => neighbourOf(project),
    each: () => each,
    's3-endpoint': () => names.s3EndpointId,
    key: () => names.keys[`alias/${PREFIX}/${name}`],
    /** `records-output` */
    bucket: () => `${PREFIX}-${name}-${account}-${region}`,
    /** A name with its path. */
    role: () => `arn:aws:iam::${account}:role/${name}`,
    /** `records-training` */
    'our-role': () => `arn:aws:iam::${account}:role/${PREFIX}-${name}-${region}`,
  };
  const meaning = meanings[kind]?.();
  if (meaning === undefined) throw new Error(`Nothing stands for {{${placeholder}}}`);
  return meaning;
}
