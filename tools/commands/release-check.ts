// npm run release:check: whether this version may be released, judged against the last release (docs/releases). Exits with 1 if
// not. Deploys nothing, and needs neither Terraform nor a network.
// npm run release:check -- --record: writes down what this version promises, unless it is released already.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readChangelog } from '../release/changelog';
import {
  changesSince,
  Finding,
  findingOf,
  licenceFinding,
  olderReleases,
  packageFinding,
  versionFinding,
} from '../release/checks';
import { Modules, modulesOfToday } from '../release/modules';
import { RELEASE_USAGE, releaseMode } from '../release/options';
import { shippedPackage } from '../release/pack';
import { Manifest } from '../release/package-files';
import { linesOf } from '../release/page';
import { promiseOf } from '../release/promise';
import { readRelease, recordedVersions, RELEASES, writeRelease } from '../release/record';
import { exitCodeOf, Failure, messageOf } from '../support/failure';
import { ROOT, seenFromCheckout } from '../support/paths';

async function main(args: readonly string[]): Promise<number> {
  const mode = releaseMode(args);
  if (mode === 'help') {
    console.log(RELEASE_USAGE);
    return 0;
  }
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest;
  const modules = modulesOfToday();
  if (mode === 'record') record(manifest.version, modules);
  const findings = await findingsOn(manifest, modules);
  for (const line of linesOf(findings)) console.log(line);
  return findings.every(({ problems }) => problems.length === 0) ? 0 : 1;
}

async function findingsOn(manifest: Manifest, modules: Modules): Promise<Finding[]> {
  const releases = recordedVersions().map((version) => readRelease(version));
  const last = releases.at(-1);
  const since = last ? changesSince(last, modules) : [];
  const changes = since.flatMap((part) => part.changes);
  return [
    ...since.map((part) => findingOf(part, last!.version)),
    ...(releases.length > 1 ? [olderReleases(releases.slice(0, -1), modules)] : []),
    versionFinding(manifest, last?.version, changes),
    packageFinding(await shippedPackage()),
    licenceFinding(manifest),
  ];
}

/** @throws Failure if the version is released, and promised something else: the record is what users upgrade from */
function record(version: string, modules: Modules): void {
  const folder = seenFromCheckout(join(RELEASES, version));
  if (isReleased(version)) {
    const changes = changesSince(readRelease(version), modules).flatMap((part) => part.changes);
    if (changes.length === 0) return console.log(`${folder} is current.`);
    throw new Failure(
      `"${folder}" must stay as it was released, got ${changes.length} changes since: raise the version (package.json); ` +
        'if it was never published, remove the folder first',
    );
  }
  writeRelease(promiseOf(version, modules));
  console.log(`${folder} is written.`);
}

/** A version that is recorded, and that CHANGELOG.md has under its own heading. */
function isReleased(version: string): boolean {
  const sections = readChangelog(readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8'));
  return recordedVersions().includes(version) && sections.some((section) => section.version === version);
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error) => {
    console.error(messageOf(error));
    process.exitCode = exitCodeOf(error);
  },
);
