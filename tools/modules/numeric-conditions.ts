import { asJson, inside, isReference } from './expression';
import { Merged, Part } from './merged';

/** A statement in which numbers of conditions are texts, as constructs write them: a reference that stands alone would stay a number. */
export function withNumbersAsTexts(statement: Merged): Merged {
  return mapEntries(statement, (key, block) => (key === 'Condition' ? mapEntries(block, textsOfOperator) : block));
}

function textsOfOperator(operator: string, keys: Merged): Merged {
  return operator.startsWith('Numeric') ? texts(keys) : keys;
}

function texts(node: Merged): Merged {
  switch (node.kind) {
    case 'value':
      return typeof node.value === 'string' && isReference(node.value)
        ? { kind: 'value', value: asJson(`tostring(${inside(node.value)})`) }
        : node;
    case 'list':
      return { kind: 'list', items: node.items.map(textsOfPart) };
    case 'either':
      return { kind: 'either', options: node.options.map(textsOfPart) };
    case 'mapping':
      return mapEntries(node, (_, below) => texts(below));
  }
}

function textsOfPart(part: Part): Part {
  return { ...part, node: texts(part.node) };
}

function mapEntries(node: Merged, change: (key: string, below: Merged) => Merged): Merged {
  if (node.kind !== 'mapping') return node;
  const entries = [...node.entries].map(([key, part]) => [key, { ...part, node: change(key, part.node) }] as const);
  return { kind: 'mapping', entries: new Map(entries) };
}
