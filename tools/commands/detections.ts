// npm run detections: writes docs/detections.md: what is watched for, why, and what to do then.
// npm run detections -- --check: writes nothing; fails if the file is not what the detections say today.
// npm run detections -- --settings FILE: prints the same for other settings, and writes nothing.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { detectionLines } from '../../stacks/detection-overview';
import { readSettings } from '../../stacks/settings/file';
import { SettingsError } from '../../stacks/settings/problem';
import { EVERYTHING } from '../deployment/emulated-example';
import { help } from '../deployment/options';
import { userArguments } from '../deployment/user-arguments';
import { fixtureCounts } from '../detections/fixture-counts';
import { detectionsPage } from '../detections/page';
import { exitCodeOf, messageOf } from '../support/failure';
import { ROOT, seenFromCheckout } from '../support/paths';

const FILE = join(ROOT, 'docs/detections.md');
const EXAMPLE = '[examples/healthcare](../examples/healthcare/baseline.yaml)';
const SHOWN = relative(ROOT, FILE);

function main(args: readonly string[]): number {
  const checks = args.includes('--check');
  const others = args.filter((argument) => argument !== '--check');
  const { settingsFile, help: asksHow } = userArguments('detections', others, process.env);
  if (asksHow) {
    console.log(help('detections'));
    return 0;
  }
  if (others.length > 0) {
    console.log(pageFor(seenFromCheckout(settingsFile), seenFromCheckout(settingsFile)));
    return 0;
  }
  return write(pageFor(EVERYTHING, EXAMPLE), checks);
}

function pageFor(settingsFile: string, source: string): string {
  return detectionsPage(detectionLines(readSettings(settingsFile)), fixtureCounts(), source);
}

function write(wanted: string, checks: boolean): number {
  const current = existsSync(FILE) ? readFileSync(FILE, 'utf8') : undefined;
  if (current === wanted) {
    console.log(`${SHOWN} is current.`);
    return 0;
  }
  if (checks) {
    console.error(`${SHOWN} must be what modules/detection says, got another text: run "npm run detections".`);
    return 1;
  }
  writeFileSync(FILE, wanted);
  console.log(`${SHOWN} is written.`);
  return 0;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof SettingsError ? error.message : messageOf(error));
  process.exitCode = exitCodeOf(error);
}
