import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { API_REPORT, writeApiReport } from '../api/api-report';
import { differences } from '../api/compare';
import { writeReference } from '../api/reference';
import { buildPackage } from '../package/build';
import { exitCodeOf, Failure, messageOf, Misuse } from '../support/failure';
import { ROOT } from '../support/paths';

const REFERENCE = join(ROOT, 'docs/api');
const REPORT = join(ROOT, 'docs', API_REPORT);

/**
 * `npm run docs`: writes the API reference to `docs/api/`, and the API report beside it. With `--check` it writes nothing, and fails
 * if what is there is not what would be written.
 */
async function main(args: readonly string[]): Promise<void> {
  const stranger = args.find((argument) => argument !== '--check');
  if (stranger !== undefined) {
    throw new Misuse(`npm run docs has no option "${stranger}". Usage: npm run docs [-- --check]`);
  }
  const scratch = mkdtempSync(join(tmpdir(), 'docs-'));
  try {
    const reference = join(scratch, 'api');
    await buildPackage(ROOT);
    await writeReference(ROOT, reference);
    writeApiReport(ROOT, scratch);
    if (args.includes('--check')) return check(reference, join(scratch, API_REPORT));
    rmSync(REFERENCE, { recursive: true, force: true });
    cpSync(reference, REFERENCE, { recursive: true });
    cpSync(join(scratch, API_REPORT), REPORT);
    console.log(
      `Written: docs/api, docs/${API_REPORT}. A change of the report is a change of the API: say it in CHANGELOG.md.`,
    );
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function check(reference: string, report: string): void {
  const stale = differences(reference, REFERENCE).map((name) => `docs/api/${name}`);
  const changed = !existsSync(REPORT) || readFileSync(REPORT, 'utf8') !== readFileSync(report, 'utf8');
  if (stale.length === 0 && !changed) return console.log('The API reference and report are up to date.');
  const all = [...(changed ? [`docs/${API_REPORT}`] : []), ...stale];
  throw new Failure(`Stale: ${all.join(', ')}. Run npm run docs, and look at what has changed of the API.`);
}

main(process.argv.slice(2)).catch((error) => {
  console.error(messageOf(error));
  process.exitCode = exitCodeOf(error);
});
