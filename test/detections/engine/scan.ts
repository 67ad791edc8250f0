/** A piece of a pattern or expression, and where it begins in it. */
export interface Token<Kind extends string> {
  readonly kind: Kind | 'end';
  readonly text: string;
  readonly at: number;
}

const SPACE = /\s*/y;

/**
 * Cuts a text into tokens: at each place the first rule that fits.
 *
 * @throws where no rule fits
 */
export function scan<Kind extends string>(source: string, rules: Readonly<Record<Kind, RegExp>>): Token<Kind>[] {
  const sticky = (Object.entries(rules) as [Kind, RegExp][]).map(([kind, rule]) => ({
    kind,
    rule: new RegExp(rule.source, 'y'),
  }));
  const tokens: Token<Kind>[] = [];
  for (let at = skipSpace(source, 0); at < source.length;) {
    const token = sticky.flatMap(({ kind, rule }) => tokenAt(source, at, kind, rule))[0];
    if (!token) throw malformed(source, at, `nothing begins with '${source[at]}'`);
    tokens.push(token);
    at = skipSpace(source, at + token.text.length);
  }
  return [...tokens, { kind: 'end', text: '', at: source.length }];
}

function tokenAt<Kind extends string>(source: string, at: number, kind: Kind, rule: RegExp): Token<Kind>[] {
  rule.lastIndex = at;
  const text = rule.exec(source)?.[0];
  return text ? [{ kind, text, at }] : [];
}

function skipSpace(source: string, at: number): number {
  SPACE.lastIndex = at;
  return at + SPACE.exec(source)![0].length;
}

export function malformed(source: string, at: number, problem: string): Error {
  return new Error(`Position ${at}: ${problem}, in ${source}`);
}

/** Tokens for a parser that reads them once, from left to right. */
export class Reader<Kind extends string> {
  private next = 0;

  constructor(
    private readonly source: string,
    private readonly tokens: readonly Token<Kind>[],
  ) {}

  peek(): Token<Kind> {
    return this.tokens[this.next]!;
  }

  /** Takes the next token if its text is one of these. */
  accept(...texts: readonly string[]): Token<Kind> | undefined {
    const token = this.peek();
    return token.kind !== 'end' && texts.includes(token.text) ? this.take() : undefined;
  }

  expect(text: string): Token<Kind> {
    return this.accept(text) ?? this.fail(`'${text}' is expected`);
  }

  expectKind(kind: Kind, what: string): Token<Kind> {
    return this.peek().kind === kind ? this.take() : this.fail(`${what} is expected`);
  }

  expectEnd(): void {
    if (this.peek().kind !== 'end') this.fail('the end is expected');
  }

  fail(problem: string, { at, kind, text }: Token<Kind> = this.peek()): never {
    throw malformed(this.source, at, `${problem}, not ${kind === 'end' ? 'the end' : `'${text}'`}`);
  }

  private take(): Token<Kind> {
    const token = this.peek();
    this.next += 1;
    return token;
  }
}
