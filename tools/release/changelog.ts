/** The section that collects what the next version will have. */
export const UNRELEASED = 'Unreleased';

/** The heading under which a section tells what users have to do. */
export const UPGRADING = 'Upgrading';

/** What a CHANGELOG says about one version. */
export interface Section {
  /** The version, or `Unreleased`. */
  readonly version: string;
  /** The day of its release, as in 2026-11-22. */
  readonly date?: string;
  /** The text below each heading of the third level; what stands above the first is below the empty one. */
  readonly parts: Readonly<Record<string, string>>;
}

/** The sections of a CHANGELOG, from top to bottom: headings such as `## 0.2.0 - 2027-01-31` and `## Unreleased`. */
export function readChangelog(text: string): Section[] {
  const [, ...sections] = `\n${text}`.split(/^## /m);
  return sections.map((section) => {
    const [heading = '', ...lines] = section.split('\n');
    const [version = '', date] = heading.trim().split(' - ');
    return { version: version.replace(/^\[(.*)\]$/, '$1'), ...(date && { date }), parts: partsOf(lines.join('\n')) };
  });
}

function partsOf(text: string): Record<string, string> {
  const [above = '', ...parts] = `\n${text}`.split(/^### /m);
  const named = parts.map((part): [string, string] => {
    const [heading = '', ...lines] = part.split('\n');
    return [heading.trim(), lines.join('\n').trim()];
  });
  return Object.fromEntries([['', above.trim()], ...named]);
}

/** Whether a section says anything. */
export function saysSomething(section: Section | undefined): boolean {
  return section !== undefined && Object.values(section.parts).some((text) => text !== '');
}
