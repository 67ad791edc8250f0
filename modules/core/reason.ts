/**
 * A written reason: 15 to 200 characters that AWS takes in a tag value.
 * https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html
 */
export const REASON_FORMAT = /^[A-Za-z0-9 _.:/=+\-@]{15,200}$/;
