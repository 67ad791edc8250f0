interface Document {
  readonly Version: string;
  readonly Statement: readonly (Readonly<Record<string, unknown>> & { readonly Sid: string })[];
}

/** As many as AWS Organizations attaches to an account: with all of them in use, each has the most room for long lists. */
const DOCUMENTS = 5;

/** Characters that a reference stands for, about: what counts is how sizes relate. */
const REFERENCE = 'x'.repeat(20);

const parse = (text: string) => JSON.parse(text) as Document;

/** Which document each statement of a model goes to, by its Sid: shared out evenly, in their order. */
export function layoutOf(model: readonly string[]): ReadonlyMap<string, number> {
  const statements = model.map(parse).flatMap(({ Statement }) => Statement);
  const sizes = statements.map((statement) => JSON.stringify(statement).replace(/\$\{[^}]*\}/g, REFERENCE).length);
  const share = sizes.reduce((sum, size) => sum + size, 0) / DOCUMENTS;
  let before = 0;
  const places = sizes.map((size) => {
    const middle = before + size / 2;
    before += size;
    return Math.min(DOCUMENTS - 1, Math.floor(middle / share));
  });
  return new Map(statements.map(({ Sid }, index) => [Sid, places[index]!]));
}

/** The same statements, in the documents that a layout says: what is in which must not depend on choices. */
export function laidOut(documents: readonly string[], layout: ReadonlyMap<string, number>): readonly string[] {
  const statements = documents.map(parse).flatMap(({ Statement }) => Statement);
  const strays = statements.filter(({ Sid }) => !layout.has(Sid)).map(({ Sid }) => Sid);
  if (strays.length > 0) {
    throw new Error(
      `"layout" must have a place for every statement, got none for ${strays.join(', ')}: turn on what makes it`,
    );
  }
  const { Version } = parse(documents[0]!);
  return Array.from({ length: DOCUMENTS }, (_, place) =>
    JSON.stringify({ Version, Statement: statements.filter(({ Sid }) => layout.get(Sid) === place) }),
  );
}
