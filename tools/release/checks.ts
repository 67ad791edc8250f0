import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingsJsonSchema } from '../../stacks/settings/json-schema';
import { ROOT } from '../support/paths';
import { compareApi, readApiReport } from './api-report';
import { readApi } from './api-file';
import { Change, ofWeight } from './change';
import { licenceProblems, packagesWith } from './licences';
import { importProblems } from './shipped-imports';
import { Modules } from './modules';
import { Manifest, packageProblems } from './package-files';
import { ShippedPackage } from './pack';
import { Release } from './record';
import { compareSettings, settingLimits } from './setting-limits';
import { upgradeOf } from './upgrade';
import { versionAfter, versionProblems } from './version-rules';

/** What one check found. */
export interface Finding {
  readonly check: string;
  /** What keeps the version from being released, each with its remedy. */
  readonly problems: readonly string[];
  /** What may change, and what users have to be told. */
  readonly notes: readonly string[];
  /** What was looked at, in a few words. */
  readonly summary: string;
}

/** What changed since a release, check by check. */
export interface ChangesSince {
  readonly check: string;
  readonly changes: readonly Change[];
  readonly summary: string;
}

/** Everything that somebody may rely on who uses the last release: what is deployed, what settings say, what is exported. */
export function changesSince(last: Release, modules: Modules): ChangesSince[] {
  const contracts = [...last.examples.flatMap(({ stacks }) => [...stacks.values()]), ...last.modules.values()];
  const promised = contracts.reduce((sum, { size }) => sum + size, 0);
  const api = readApiReport(last.api);
  return [
    {
      check: 'resources',
      changes: upgradeOf(last, modules),
      summary: `${promised} addresses, outputs and variables of ${last.examples.length} examples, ${last.modules.size} modules`,
    },
    {
      check: 'settings',
      changes: compareSettings(last.settings, settingLimits(JSON.parse(settingsJsonSchema()))),
      summary: `${last.settings.size} settings`,
    },
    { check: 'API', changes: compareApi(api, readApiReport(readApi())), summary: `${api.size} exports and members` },
  ];
}

/**
 * What older releases say: who skips versions upgrades from them, so what must not be replaced must not be replaced since any of
 * them. A `moved` block stays for good.
 */
export function olderReleases(older: readonly Release[], modules: Modules): Finding {
  const problems = older.flatMap((release) =>
    ofWeight(upgradeOf(release, modules), 'refused').map(({ text }) => `${release.version}: ${text}`),
  );
  return { check: 'older releases', problems, notes: [], summary: older.map(({ version }) => version).join(', ') };
}

/** A comparison as a finding: what is refused is a problem, what breaks is told. */
export function findingOf({ check, changes, summary }: ChangesSince, since: string): Finding {
  const added = ofWeight(changes, 'added').length;
  const broken = ofWeight(changes, 'breaking');
  return {
    check,
    problems: ofWeight(changes, 'refused').map(({ text }) => text),
    notes: broken.map(({ text }) => `breaks something: ${text}`),
    summary: `${summary} of ${since} compared, ${added} new`,
  };
}

/** Whether version and CHANGELOG.md fit what changed. */
export function versionFinding(manifest: Manifest, last: string | undefined, changes: readonly Change[]): Finding {
  const changelog = readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8');
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as { readonly version: string };
  const after = versionAfter({ last, changes });
  const { version } = manifest;
  return {
    check: 'version',
    problems: [
      ...versionProblems({ version, last, changelog, changes }),
      ...(lock.version === version
        ? []
        : [
            `"version" must be ${version} as in package.json, got ${lock.version}: run "npm install" (package-lock.json)`,
          ]),
    ],
    notes: [],
    summary: after ? `${version}, CHANGELOG.md agrees; what comes after ${last} is ${after} or higher` : version,
  };
}

/** Whether the package has what it needs, and nothing else. */
export function packageFinding({ manifest, files, sources, packedSize }: ShippedPackage): Finding {
  return {
    check: 'package',
    problems: [...packageProblems(manifest, files), ...importProblems(manifest, sources, files)],
    notes: [],
    summary: `${files.length} files, ${Math.round(packedSize / 1024)} KiB packed`,
  };
}

/** Whether whoever installs the package may use all that comes with it. */
export function licenceFinding({ dependencies = {}, peerDependencies = {} }: Manifest): Finding {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as { readonly packages: never };
  const packages = packagesWith([...Object.keys(dependencies), ...Object.keys(peerDependencies)], lock.packages);
  return {
    check: 'licences',
    problems: licenceProblems(packages),
    notes: [],
    summary: `${packages.length} packages come with it or stand beside it`,
  };
}
