import { formatOfReference } from './terraform-reference';

/** One place of a pattern: the character it takes, or all but some; once, or any number of times. */
interface Place {
  readonly only?: string;
  readonly not: string;
  readonly many: boolean;
}

/** The texts that an ARN, with wildcards, references and variables, may be. */
export type ArnPattern = readonly Place[];

/** Names that AWS gives to parts of ARNs, and the characters that such a part never has; all others have no colon. */
const NEVER_IN: Readonly<Record<string, string>> = Object.freeze({
  AccessPointName: ':/',
  Account: ':/',
  BucketName: ':/',
  KeyId: ':/',
  ObjectName: '',
  Partition: ':/',
  Region: ':/',
  // IDs of Bedrock's models hold their version after a colon
  ResourceId: '',
});

const once = (not: string): Place => ({ not, many: false });
const many = (not: string): Place => ({ not, many: true });
const literal = (text: string): Place[] => [...text].map((only) => ({ only, not: '', many: false }));
const part = (not: string): Place[] => [once(not), many(not)];

/** An ARN as AWS's reference writes it: `arn:${Partition}:s3:::${BucketName}`. */
export function patternOfFormat(format: string): ArnPattern {
  return format
    .split(/(\$\{[^}]*\})/)
    .flatMap((piece) => (piece.startsWith('${') ? part(NEVER_IN[piece.slice(2, -1)] ?? ':') : literal(piece)));
}

/**
 * A resource as a policy in Terraform's JSON writes it: wildcards of IAM, references `${...}`, and variables of IAM, which
 * are escaped as `$${...}`. Undefined if it begins with a reference of which nothing is known.
 */
export function patternOfResource(resource: string): ArnPattern | undefined {
  const pieces = resource.split(/(\$?\$\{[^}]*\})/).filter((piece) => piece !== '');
  const patterns = pieces.map((piece, index) => patternOfPiece(piece, index === 0));
  return patterns.some((pattern) => pattern === undefined) ? undefined : patterns.flatMap((pattern) => pattern!);
}

function patternOfPiece(piece: string, isFirst: boolean): ArnPattern | undefined {
  if (piece.startsWith('$${')) return part('');
  if (piece.startsWith('${')) {
    const format = formatOfReference(piece);
    if (format !== undefined) return patternOfFormat(format);
    return isFirst ? undefined : part(':');
  }
  return [...piece].flatMap((character) => {
    if (character === '*') return [many('')];
    return character === '?' ? [once('')] : literal(character);
  });
}

/** Whether there is a text that both patterns take. */
export function overlap(a: ArnPattern, b: ArnPattern): boolean {
  const width = b.length + 1;
  const seen = new Uint8Array((a.length + 1) * width);
  const open: [number, number][] = [[0, 0]];
  while (open.length > 0) {
    const [i, j] = open.pop()!;
    if (seen[i * width + j]) continue;
    seen[i * width + j] = 1;
    const [x, y] = [a[i], b[j]];
    if (!x && !y) return true;
    if (x?.many) open.push([i + 1, j]);
    if (y?.many) open.push([i, j + 1]);
    if (x && y && meet(x, y)) open.push([x.many ? i : i + 1, y.many ? j : j + 1]);
  }
  return false;
}

function meet(x: Place, y: Place): boolean {
  if (x.only !== undefined && y.only !== undefined) return x.only === y.only;
  if (x.only !== undefined) return !y.not.includes(x.only);
  return y.only === undefined || !x.not.includes(y.only);
}
