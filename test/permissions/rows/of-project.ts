import { PRINCIPALS } from '../vocabulary/principals';
import { PRESETS, SHAPES } from '../vocabulary/requests';
import type { Part } from './expand';
import { resourceAliasOf, unmarked } from './resolve';

/** Whether a row speaks of a project: then it holds for each, else once for the account. */
export function isOfProject({ row, principal, resources }: Part): boolean {
  const contexts = [
    row.context ?? {},
    ...(row.with ?? []).map((name) => PRESETS[name]!),
    SHAPES[row.shape ?? ''] ?? {},
  ];
  const templates = [
    ...contexts.flatMap((context) => Object.values(context)).flat(),
    ...resources,
    ...(row.without ?? []),
  ];
  const placeholders = templates.flatMap((text) => [...text.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name!));
  const aliases = [...resources, ...placeholders, row.encrypting ?? ''];
  return (
    PRINCIPALS[unmarked(principal)]?.of === 'project' ||
    placeholders.some((name) => name === 'project' || name.endsWith(' ids')) ||
    aliases.some((alias) => resourceAliasOf(unmarked(alias))?.alias.of === 'project')
  );
}
