import { MathToken, readMath } from './math-lexer';
import { Reader } from './scan';

export type Operator = '+' | '-' | '*' | '/' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '&&' | '||';

export type MathNode =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'id'; readonly id: string }
  | { readonly kind: 'keyword'; readonly name: string }
  | { readonly kind: 'negation'; readonly of: MathNode }
  | { readonly kind: 'operation'; readonly operator: Operator; readonly left: MathNode; readonly right: MathNode }
  | { readonly kind: 'call'; readonly name: string; readonly operands: readonly MathNode[] };

type Parse = (reader: Reader<MathToken>) => MathNode;

/** @throws with the position of what is not in the grammar */
export function parseMath(expression: string): MathNode {
  const reader = readMath(expression);
  const node = parseOr(reader);
  reader.expectEnd();
  return node;
}

const parseUnary: Parse = (reader) =>
  reader.accept('-') ? { kind: 'negation', of: parseUnary(reader) } : parseOperand(reader);

const parseProduct = leftToRight(parseUnary, ['*', '/']);

const parseSum = leftToRight(parseProduct, ['+', '-']);

/** One at most: AWS documents no chains such as `a < b < c`. */
const parseComparison: Parse = (reader) => {
  const left = parseSum(reader);
  const operator = reader.accept('==', '!=', '<', '<=', '>', '>=');
  return operator ? operation(operator.text, left, parseSum(reader)) : left;
};

const parseAnd = leftToRight(parseComparison, ['&&', 'AND']);

const parseOr = leftToRight(parseAnd, ['||', 'OR']);

function leftToRight(parsePart: Parse, operators: readonly string[]): Parse {
  return (reader) => {
    let node = parsePart(reader);
    for (let token = reader.accept(...operators); token; token = reader.accept(...operators)) {
      node = operation(token.text, node, parsePart(reader));
    }
    return node;
  };
}

function operation(written: string, left: MathNode, right: MathNode): MathNode {
  const operator = { AND: '&&', OR: '||' }[written] ?? written;
  return { kind: 'operation', operator: operator as Operator, left, right };
}

function parseOperand(reader: Reader<MathToken>): MathNode {
  if (reader.accept('(')) {
    const node = parseOr(reader);
    reader.expect(')');
    return node;
  }
  const { kind, text } = reader.peek();
  if (kind === 'word') return parseWord(reader);
  if (kind !== 'number' && kind !== 'id') {
    return reader.fail('a number, an id, a function or a parenthesis is expected');
  }
  reader.accept(text);
  return kind === 'id' ? { kind, id: text } : { kind, value: Number(text) };
}

function parseWord(reader: Reader<MathToken>): MathNode {
  const { text: name } = reader.expectKind('word', 'a function');
  if (!reader.accept('(')) return { kind: 'keyword', name };
  const operands: MathNode[] = [];
  if (reader.accept(')')) return { kind: 'call', name, operands };
  do operands.push(parseOr(reader));
  while (reader.accept(','));
  reader.expect(')');
  return { kind: 'call', name, operands };
}
