const TERMINAL_CODES = /\u001b\[[0-9;]*[A-Za-z]/g;

/** A text without the codes that colour it on a terminal. */
export function plain(text: string): string {
  return text.replace(TERMINAL_CODES, '');
}
