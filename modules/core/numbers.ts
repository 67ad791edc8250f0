import { Op, Token, Tokenization } from 'cdktf';

/** Numbers that Terraform alone will know, such as those of a variable, are placeholders here: JavaScript must not calculate with them. */

/** A number as text: the number, or the reference to it. */
export function numberText(value: number): string {
  return Tokenization.stringifyNumber(value);
}

/** A number times another one: calculated here, or left to Terraform. */
export function times(value: number, factor: number): number {
  return Token.isUnresolved(value) ? Token.asNumber(Op.mul(value, factor)) : value * factor;
}
