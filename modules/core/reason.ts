/**
 * A written reason: 15 to 200 characters that AWS takes in a tag value, with a space at neither end.
 * https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html
 */
export const REASON_FORMAT = /^(?! )[A-Za-z0-9 _.:/=+\-@]{15,200}(?<! )$/;

/** The format in words, as the end of "must ...". */
export const REASON_RULE = 'say why, in 15 to 200 letters, digits, inner spaces or any of _ . : / = + - @';

export const REASON_REMEDY = 'write the reason that a reviewer should read, or drop the exception';
