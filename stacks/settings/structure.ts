import { z } from 'zod';
import { SettingsDocument } from './document';
import { field, wordingOf } from './field';
import { formatFindings, unknownSetting } from './format-findings';
import { Finding, Path, shown } from './problem';
import { settingsSchema, SettingsDraft } from './schema';
import { project, ProjectDraft } from './schema-project';

/** The sections whose format is right: what is wrong with one hides nothing in another. */
export interface Sections extends Partial<Omit<SettingsDraft, 'projects'>> {
  readonly projects: readonly PlacedProject[];
}

/** A project whose format is right, and where it stands: others before it may be broken. */
export interface PlacedProject {
  readonly path: Path;
  readonly settings: ProjectDraft;
}

const { projects: projectsSchema, ...SECTION_SCHEMAS } = settingsSchema.shape;
const SECTION_NAMES = Object.keys(settingsSchema.shape);
const anyProjects = field(z.array(z.unknown()).min(1), wordingOf(projectsSchema));

/** Judges the format of every setting, section by section and project by project. */
export function readStructure(document: SettingsDocument): { sections: Sections; findings: readonly Finding[] } {
  const file = document.value;
  if (!isMapping(file)) return { sections: { projects: [] }, findings: [notSettings(file)] };

  const findings = Object.keys(file)
    .filter((name) => !SECTION_NAMES.includes(name))
    .map((name) => unknownSetting([name], SECTION_NAMES));

  const read = <Schema extends z.ZodType>(schema: Schema, value: unknown, path: Path) => {
    const result = schema.safeParse(value);
    if (!result.success) findings.push(...formatFindings(result.error.issues, { schema, value, path, document }));
    return result.data;
  };

  const entries = Object.entries(SECTION_SCHEMAS).map(([name, schema]) => [name, read(schema, file[name], [name])]);
  const projects = (read(anyProjects, file.projects, ['projects']) ?? []).flatMap((value, index) => {
    const path = ['projects', index];
    const settings = read(project, value, path);
    return settings === undefined ? [] : [{ path, settings }];
  });
  return { sections: { ...Object.fromEntries(entries), projects }, findings };
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function notSettings(value: unknown): Finding {
  return {
    path: [],
    rule: 'be a mapping of settings',
    received: value === null ? 'an empty file' : shown(value),
    remedy: 'start from a copy of examples/quickstart/baseline.yaml',
  };
}
