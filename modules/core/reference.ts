import { Token } from 'cdktf';

/** Whether Terraform alone knows the text: it holds a reference, as a token or written out as `${...}`. Formats of such a text cannot be judged here. */
export function isReference(text: string): boolean {
  return Token.isUnresolved(text) || text.includes('${');
}
