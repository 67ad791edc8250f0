import { Document, isAlias, isMap, isScalar, isSeq, Node } from 'yaml';
import { cut, Finding, Path } from './problem';

/** Keys that a mapping has twice, and entries that a list has twice. */
export function repetitionsIn(document: Document, lineOf: (offset: number) => number): Finding[] {
  const findings: Finding[] = [];
  const textOf = (item: Node) => scalarText(isAlias(item) ? item.resolve(document) : item);
  const visit = (node: unknown, path: Path): void => {
    if (isMap(node)) {
      const keys = node.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
      const lineOfKey = (index: number) => lineOf((node.items[index].key as Node | null)?.range?.[0] ?? 0);
      findings.push(...repeated(keys).map(([index, first]) => repeatedKey([...path, keys[index]], lineOfKey(first))));
      node.items.forEach((pair, index) => visit(pair.value, [...path, keys[index]]));
    } else if (isSeq(node)) {
      const entries = node.items.map((item) => textOf(item as Node));
      findings.push(...repeated(entries).map(([index]) => repeatedEntry([...path, index], entries[index]!)));
      node.items.forEach((item, index) => visit(item, [...path, index]));
    }
  };
  visit(document.contents, []);
  return findings;
}

function scalarText(node: Node | undefined): string | undefined {
  return isScalar(node) && node.value !== null ? String(node.value) : undefined;
}

/** Positions of texts that were there before, and where they were first. */
function repeated(texts: readonly (string | undefined)[]): [position: number, first: number][] {
  const firsts = new Map<string, number>();
  return texts.flatMap((text, index): [number, number][] => {
    if (text === undefined) return [];
    const first = firsts.get(text);
    if (first !== undefined) return [[index, first]];
    firsts.set(text, index);
    return [];
  });
}

function repeatedKey(path: Path, firstLine: number): Finding {
  return { path, rule: 'be given once', received: 'it again', remedy: `it is on line ${firstLine} already` };
}

function repeatedEntry(path: Path, text: string): Finding {
  return { path, rule: 'be listed once', received: `${JSON.stringify(cut(text))} again`, remedy: 'remove one of them' };
}
