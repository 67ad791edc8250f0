import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { ROOT } from '../support/paths';

const EXAMPLE = join(ROOT, 'examples/quickstart/baseline.yaml');

/** Writes the example's settings with so many copies of its project. */
export function writeManyProjects(count: number, file: string): void {
  const settings = parseDocument(readFileSync(EXAMPLE, 'utf8')).toJS();
  const [project] = settings.projects;
  settings.projects = Array.from({ length: count }, (_, index) => ({ ...project, name: `project${index}` }));
  writeFileSync(file, JSON.stringify(settings)); // JSON is YAML
}
