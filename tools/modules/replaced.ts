/** The text with every occurrence of a sample replaced. @throws if there is none: what it stood for would be lost without a word */
export function replacedAll(text: string, sample: string, replacement: string): string {
  if (!text.includes(sample)) {
    throw new Error(`"${sample}" must occur in what it is replaced in, got none: look at how constructs write it now`);
  }
  return text.replaceAll(sample, () => replacement);
}
