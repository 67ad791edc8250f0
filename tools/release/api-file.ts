import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../support/failure';
import { ROOT } from '../support/paths';

const FOLDER = join(ROOT, 'docs');

/** The API report of this checkout. @throws Failure if there is none */
export function readApi(): string {
  const report = readdirSync(FOLDER).find((file) => file.endsWith('.api.md'));
  if (!report) throw new Failure('"docs" must have a report of the API, got none: run "npm run docs"');
  return readFileSync(join(FOLDER, report), 'utf8');
}
