import { Document, isAlias, isMap, isScalar, isSeq, LineCounter, Node, Pair, parseDocument, YAMLError } from 'yaml';
import { cut, Finding, Path, Problem, SettingsError } from './problem';
import { repetitionsIn } from './repetitions';

/** A settings file that is YAML: its value, and where each part of it stands. */
export interface SettingsDocument {
  readonly value: unknown;
  /** Findings that only the text shows: what is given twice. */
  readonly repetitions: readonly Finding[];
  /** Characters before the setting; of the nearest part around it that is there, if it is not. */
  offsetOf(path: Path): number;
  lineOf(offset: number): number;
  /** How a number or switch is written, such as `012` for 12. */
  sourceOf(path: Path): string | undefined;
}

/** YAML 1.2 as it is: no dates, merges or sets from older versions, whatever a `%YAML` line says. */
const YAML_OPTIONS = {
  version: '1.2',
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  stringKeys: true,
  uniqueKeys: false, // we tell it with the path
  prettyErrors: false, // we tell it in our own form
} as const;

/** @throws SettingsError with the first place where the text is not YAML: what follows it is guesswork */
export function parseDocumentText(text: string, file: string): SettingsDocument {
  const lineCounter = new LineCounter();
  const lineOf = (offset: number) => Math.max(lineCounter.linePos(offset).line, 1);
  try {
    const document = parseDocument(text, { ...YAML_OPTIONS, lineCounter });
    refuseSyntaxErrors(document, lineCounter, file);
    return {
      value: document.toJS(),
      repetitions: repetitionsIn(document, lineOf),
      offsetOf: (path) => locate(document, path).offset,
      lineOf,
      sourceOf: (path) => sourceOf(locate(document, path)),
    };
  } catch (error) {
    if (error instanceof SettingsError) throw error;
    // What is left are limits of the parser: nesting too deep for the stack, aliases that go nowhere or in circles.
    throw new SettingsError([
      {
        file,
        path: [],
        rule: VALID,
        received: syntaxError((error as Error).message),
        remedy: 'write the settings plainly, without deep nesting or aliases',
      },
    ]);
  }
}

const VALID = 'be valid YAML';

function refuseSyntaxErrors({ errors, warnings }: Document, lineCounter: LineCounter, file: string): void {
  const [first] = [...errors, ...warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  if (first === undefined) return;
  const { line, col } = lineCounter.linePos(first.pos[0]);
  throw new SettingsError([{ file, line, column: col, path: [], ...wordsFor(first) }]);
}

function wordsFor({ code, message }: YAMLError): Pick<Problem, 'rule' | 'received' | 'remedy'> {
  if (code === 'MULTIPLE_DOCS') {
    const remedy = 'remove it, or move it to a file of its own';
    return { rule: 'be one YAML document', received: 'a second document', remedy };
  }
  if (code === 'TAB_AS_INDENT') return { rule: VALID, received: 'a tab as indentation', remedy: 'use spaces' };
  return { rule: VALID, received: syntaxError(message), remedy: 'correct the text here' };
}

/** The parser's own words, on one line and without its quotes, which do not always come in pairs. */
function syntaxError(message: string): string {
  return `the error "${cut(message.replace(/["']/g, '').replace(/\s+/g, ' '))}"`;
}

interface Place {
  readonly offset: number;
  /** Absent if the path leads further than the document does. */
  readonly node?: Node;
}

function locate(document: Document, path: Path): Place {
  let place: Place = { offset: 0, node: document.contents ?? undefined };
  for (const step of path) {
    const next = stepInto(resolved(document, place.node), step);
    if (next === undefined) return { offset: place.offset };
    place = next;
  }
  return place;
}

function stepInto(node: Node | undefined, step: string | number): Place | undefined {
  if (isMap(node)) {
    const pair = (node.items as Pair<Node, Node | null>[]).findLast(({ key }) => isScalar(key) && key.value === step);
    return pair && { offset: offsetOf(pair.key), node: pair.value ?? undefined };
  }
  if (isSeq(node) && typeof step === 'number') {
    const item = node.items[step] as Node | undefined;
    return item && { offset: offsetOf(item), node: item };
  }
  return undefined;
}

function offsetOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

function sourceOf({ node }: Place): string | undefined {
  return isScalar(node) ? node.source : undefined;
}

function resolved(document: Document, node: Node | undefined): Node | undefined {
  return isAlias(node) ? node.resolve(document) : node;
}
