/** A part of a template: a reference, `${...}`, or what is between references. */
export interface TemplatePart {
  readonly reference: boolean;
  readonly text: string;
}

/** A text of the configuration, split into references and what is between them; `$${` is none. @throws if one has no end */
export function templateParts(text: string): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(/\$?\$\{/g)) {
    // Escaped, or within a reference
    if (mark !== '${' || index < from) continue;
    const end = endOfReference(text, index);
    parts.push({ reference: false, text: text.slice(from, index) }, { reference: true, text: text.slice(index, end) });
    from = end;
  }
  return [...parts, { reference: false, text: text.slice(from) }].filter((part) => part.text !== '');
}

/** Braces and quotes within it are in pairs; within quotes, only references have braces that count. */
function endOfReference(text: string, start: number): number {
  const open: string[] = [];
  for (let at = start; at < text.length; at += 1) {
    const character = text[at]!;
    const quoted = open.at(-1) === '"';
    if (quoted && character === '\\') at += 1;
    else if (character === '"' && quoted) open.pop();
    else if (character === '"') open.push('"');
    else if (character === '{' && (!quoted || isReferenceStart(text, at))) open.push('{');
    else if (character === '}' && !quoted) {
      open.pop();
      if (open.length === 0) return at + 1;
    }
  }
  throw new Error(
    `a reference must have an end, got ${text.slice(start, start + 100)}: close it, or write $$ for a dollar`,
  );
}

function isReferenceStart(text: string, brace: number): boolean {
  return /(?<!\$)\$$/.test(text.slice(Math.max(0, brace - 2), brace));
}
