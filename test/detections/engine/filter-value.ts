/** What a filter pattern compares a property with. */
export type FilterValue =
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'text'; readonly text: string; readonly quoted: boolean }
  | {
      readonly kind: 'wildcard';
      readonly head: boolean;
      readonly text: string;
      readonly tail: boolean;
      readonly quoted: boolean;
    };

const NUMBER = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/** AWS wants quotes around all but letters, digits and underscores; its own examples leave `123.123.*` bare. */
const BARE = /^[\w.*]+$/;

/** @throws with what is wrong */
export function bareValue(word: string): FilterValue {
  if (NUMBER.test(word)) return { kind: 'number', number: Number(word) };
  if (!BARE.test(word)) throw new Error(`quotes are expected around '${word}'`);
  return textValue(word, false);
}

/** @throws with what is wrong */
export function quotedValue(string: string): FilterValue {
  const text = string.slice(1, -1);
  if (text.includes('\\')) throw new Error('AWS documents no backslash in strings');
  return textValue(text, true);
}

/**
 * An asterisk is a wildcard before or after the text. Within it, AWS's documentation has called it an asterisk and now says nothing:
 * such a pattern is refused.
 */
function textValue(written: string, quoted: boolean): FilterValue {
  const [, head, text, tail] = /^(\*?)(.*?)(\*?)$/s.exec(written)!;
  if (text!.includes('*')) throw new Error(`AWS documents no wildcard within a text, as in '${written}'`);
  if (!head && !tail) return { kind: 'text', text: text!, quoted };
  return { kind: 'wildcard', head: head !== '', text: text!, tail: tail !== '', quoted };
}
