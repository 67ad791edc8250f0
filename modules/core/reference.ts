import { Token } from 'cdktf';

/** Not a variable of IAM, such as `${aws:username}`. */
const TERRAFORM_REFERENCE = /\$\{(?![a-z0-9-]+:)/;

/** Whether Terraform alone knows the text: it holds a reference, as a token or written out as `${...}`. Formats of such a text cannot be judged here. */
export function isReference(text: string): boolean {
  return Token.isUnresolved(text) || TERRAFORM_REFERENCE.test(text);
}
