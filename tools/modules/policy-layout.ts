import { Statement } from '../../modules/core/policy-statement';

interface Document {
  readonly Version: string;
  readonly Statement: readonly (Readonly<Record<string, unknown>> & { readonly Sid: Statement['sid'] })[];
}

/**
 * Documents whose statements stand where those of the same Sid stand in `model`: which document a statement is in depends on sizes, and
 * must not depend on choices. The model is the largest, so that what has fewer statements fits as well.
 */
export function laidOutLike(model: readonly string[], documents: readonly string[]): readonly string[] {
  const parse = (text: string) => JSON.parse(text) as Document;
  const statements = documents.map(parse).flatMap(({ Statement }) => Statement);
  return model.map(parse).map(({ Version, Statement: of }) => {
    const sids = new Set(of.map(({ Sid }) => Sid));
    return JSON.stringify({ Version, Statement: statements.filter(({ Sid }) => sids.has(Sid)) });
  });
}
