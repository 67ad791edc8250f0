import { Token } from 'cdktf';

/** A reference written out, or a token in a text. Not a variable of IAM, such as `${aws:username}`. */
const REFERENCE = /\$\{(?![a-z0-9-]+:)[^{}]*\}/g;

/** Whether Terraform alone knows the text, or a part of it: it holds a reference, as a token or written out as `${...}`. */
export function isReference(text: string): boolean {
  return Token.isUnresolved(text) || text.search(REFERENCE) >= 0;
}

/** What may stand in place of a reference: an account, as in ARNs, or a short name. */
const STAND_INS = ['123456789012', 'x1'];

/** The text as it might be when Terraform knows all of it; none if it is one reference, of which nothing is known here. */
export function possibleTexts(text: string): readonly string[] {
  if (!isReference(text)) return [text];
  if (text.replace(REFERENCE, '') === '') return [];
  return STAND_INS.map((standIn) => text.replace(REFERENCE, standIn));
}
