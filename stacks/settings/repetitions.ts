import { Document, isAlias, isMap, isScalar, isSeq, Node } from 'yaml';
import { cut, Finding, Path } from './problem';

/** Keys that a mapping has twice, and entries that a list has twice. */
export function repetitionsIn(document: Document): Finding[] {
  const findings: Finding[] = [];
  const textOf = (item: Node) => scalarText(isAlias(item) ? item.resolve(document) : item);
  const visit = (node: unknown, path: Path): void => {
    if (isMap(node)) {
      const keys = node.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
      findings.push(...repeated(keys).map((index) => repeatedKey([...path, keys[index]])));
      node.items.forEach((pair, index) => visit(pair.value, [...path, keys[index]]));
    } else if (isSeq(node)) {
      const entries = node.items.map((item) => textOf(item as Node));
      findings.push(...repeated(entries).map((index) => repeatedEntry([...path, index], entries[index]!)));
      node.items.forEach((item, index) => visit(item, [...path, index]));
    }
  };
  visit(document.contents, []);
  return findings;
}

function scalarText(node: Node | undefined): string | undefined {
  return isScalar(node) && node.value !== null ? String(node.value) : undefined;
}

/** Positions of texts that were there before. */
function repeated(texts: readonly (string | undefined)[]): number[] {
  const seen = new Set<string>();
  return texts.flatMap((text, index) => {
    if (text === undefined) return [];
    if (seen.has(text)) return [index];
    seen.add(text);
    return [];
  });
}

function repeatedKey(path: Path): Finding {
  return { path, rule: 'be given once', received: 'it again', remedy: 'keep one of them' };
}

function repeatedEntry(path: Path, text: string): Finding {
  return { path, rule: 'be listed once', received: `${JSON.stringify(cut(text))} again`, remedy: 'remove one of them' };
}
